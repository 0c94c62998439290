package org.kuznets.analysis.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Tables;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.Homes;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class HealthTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Crs CRS = new Sheet(87, 54.5).crs();
    private static final Columns TOWNS = Columns.of(Column.number("population", Unit.PERSON));
    private static final Columns NO2 =
            Columns.of(Column.number("no2MilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE));
    private static final Columns VALUE = Columns.of(Column.number("value", Unit.ONE));

    /** The specification's vector, through the whole analysis: four hamlets, each in a cell of its own. */
    @Test
    void theVectorThroughTheWholeAnalysis() throws IOException {
        JsonNode v = vectors().path("populationWeighted");
        List<Feature> cells = new ArrayList<>();
        List<Feature> towns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cells.add(new Feature(
                    "c" + i,
                    box(i * 100, 0, 100),
                    new Row(NO2, v.path("milligramsPerCubicMetre").get(i).asDouble())));
            towns.add(new Feature(
                    "t" + i,
                    box(i * 100 + 20, 20, 50),
                    new Row(TOWNS, v.path("population").get(i).asDouble())));
        }
        Result r = run(layer("cells", NO2, cells), layer("towns", TOWNS, towns), null, "2.5");
        Row total = rows(r, 1).get("total/no2");
        assertEquals(
                v.path("meanMilligramsPerCubicMetre").asDouble(),
                total.number("meanMilligramsPerCubicMetre", 0),
                1e-12);
        // 2.5 times the annual limit of 0.04 is the vector's level of 0.1
        Row over = rows(r, 3).get("total/no2/2.5");
        assertEquals(v.path("over").path("persons").asDouble(), over.number("peopleOver", 0), 1e-9);
        assertEquals(100 * v.path("over").path("share").asDouble(), over.number("sharePercent", 0), 1e-9);
    }

    /** The whole is no average of averages: the total's mean is that of its settlements, weighted by their people. */
    @Test
    void theTotalIsTheWeightedMeanOfItsSettlementsAndNobodyIsLost() {
        Chance.tries(10, r -> {
            Result found = run(cells(r), towns(r), null, "0.5,1,2");
            Row total = rows(found, 1).get("total/no2");
            double dose = 0;
            double people = 0;
            for (Row row : rows(found, 1).values()) {
                if (row.text("kind", "").equals("settlement")) {
                    dose += row.number("meanMilligramsPerCubicMetre", 0) * row.number("peopleCounted", 0);
                    people += row.number("peopleCounted", 0);
                }
            }
            assertEquals(dose / people, total.number("meanMilligramsPerCubicMetre", 0), 1e-12);
            assertEquals(people, total.number("peopleCounted", 0), 1e-6);
            assertEquals(6000, metric(found, "peopleCounted") + metric(found, "peopleNotCounted"), 1e-6);
            double last = Double.POSITIVE_INFINITY;
            for (String level : List.of("0.5", "1.0", "2.0")) {
                double over = rows(found, 3).get("total/no2/" + level).number("peopleOver", -1);
                assertTrue(over <= last, "people over a higher level are among those over a lower one");
                last = over;
            }
        });
    }

    /** Twice the concentration is twice the mean, the quotient and the risk. */
    @Test
    void meansQuotientsAndRisksAreLinear() {
        Chance.tries(5, r -> {
            Layer cells = cells(r);
            Layer towns = towns(r);
            List<Feature> doubled = cells.features().stream()
                    .map(f -> new Feature(
                            f.id(),
                            f.geometry(),
                            new Row(NO2, 2 * f.row().number(NO2.all().get(0).name(), 0))))
                    .toList();
            Row once = rows(run(cells, towns, null, "1"), 1).get("total/no2");
            Row twice =
                    rows(run(layer("cells", NO2, doubled), towns, null, "1"), 1).get("total/no2");
            for (String c : List.of("meanMilligramsPerCubicMetre", "shareOfLimit", "hazardQuotient")) {
                assertEquals(2 * once.number(c, 0), twice.number(c, 0), 1e-12, c);
            }
        });
    }

    /** A field's cells and the same field's nodes say the same where land lies well inside. */
    @Test
    void cellsAndPointsAgreeWhereSquaresAreCells() {
        Chance.tries(5, r -> {
            List<Feature> cells = new ArrayList<>();
            List<Feature> points = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Geometry cell = box(i % 10 * 100, i / 10 * 100, 100);
                Row row = new Row(NO2, r.nextDouble());
                cells.add(new Feature("c" + i, cell, row));
                points.add(new Feature("p" + i, cell.getCentroid(), row));
            }
            Layer towns = layer("towns", TOWNS, List.of(new Feature("t", box(230, 310, 400), new Row(TOWNS, 1000.0))));
            Row byCell =
                    rows(run(layer("cells", NO2, cells), towns, null, "1"), 1).get("total/no2");
            Row byPoint =
                    rows(run(layer("points", NO2, points), towns, null, "1"), 1).get("total/no2");
            assertEquals(
                    byCell.number("meanMilligramsPerCubicMetre", -1),
                    byPoint.number("meanMilligramsPerCubicMetre", -2),
                    1e-12);
        });
    }

    @Test
    void theCellsOfAFieldAreSharesOfTheLimit() {
        List<Feature> cells = List.of(new Feature("1", box(0, 0, 100), new Row(VALUE, 1.5)));
        Layer towns = layer("towns", TOWNS, List.of(new Feature("t", box(20, 20, 50), new Row(TOWNS, 10.0))));
        Row so2 =
                rows(run(layer("mean-so2", VALUE, cells), towns, null, "1"), 1).get("total/so2");
        assertEquals(0.075, so2.number("meanMilligramsPerCubicMetre", 0), 1e-12);
        assertEquals("daily-mean", so2.text("limitKind", ""));
        Row no2 = rows(run(layer("field", VALUE, cells), towns, "0301", "1"), 1).get("total/no2");
        assertEquals(0.06, no2.number("meanMilligramsPerCubicMetre", 0), 1e-12);
        assertThrows(Refusal.class, () -> run(layer("field", VALUE, cells), towns, null, "1"));
        assertThrows(Refusal.class, () -> run(layer("maximum-no2", VALUE, cells), towns, null, "1"));
    }

    @Test
    void whatTheTablesDoNotSayIsNullAndNamed() {
        Columns coal = Columns.of(Column.number("dust20MilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE));
        List<Feature> cells = List.of(new Feature("1", box(0, 0, 100), new Row(coal, 0.3)));
        Layer towns = layer("towns", TOWNS, List.of(new Feature("t", box(20, 20, 50), new Row(TOWNS, 10.0))));
        Result r = run(layer("cells", coal, cells), towns, null, "1");
        Row row = rows(r, 1).get("total/dust20");
        for (String c : List.of("hazardQuotient", "cancerRisk", "izaOfSubstance", "populationRisk")) {
            assertTrue(row.find(c).isEmpty(), c);
        }
        assertNull(r.metrics().get(3).value());
        assertTrue(r.findings().stream()
                .map(f -> f.message().code())
                .toList()
                .containsAll(List.of("health.no-reference", "health.no-slope", "health.no-index")));
    }

    @Test
    void organsAddUpApart() {
        Columns two = Columns.of(
                Column.number("no2MilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
                Column.number("so2MilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE));
        Columns figures = Columns.of(
                Column.text("id"),
                Column.number("referenceMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
                Column.text("targetOrgans"));
        Layer references = layer(
                "references",
                figures,
                List.of(
                        new Feature("1", null, new Row(figures, "no2", 0.04, "lungs, blood")),
                        new Feature("2", null, new Row(figures, "so2", 0.05, "lungs"))));
        Layer cells = layer("cells", two, List.of(new Feature("1", box(0, 0, 100), new Row(two, 0.06, 0.03))));
        Layer towns = layer("towns", TOWNS, List.of(new Feature("t", box(20, 20, 50), new Row(TOWNS, 10.0))));
        Map<String, Row> organs = rows(new Health().run(in(cells, towns, null, "1", references), Work.PLAIN), 2);
        assertEquals(2.1, organs.get("total/all").number("hazardIndex", 0), 1e-12);
        assertEquals(2.1, organs.get("total/lungs").number("hazardIndex", 0), 1e-12);
        assertEquals(1.5, organs.get("total/blood").number("hazardIndex", 0), 1e-12);
    }

    @Test
    void everyFaultIsRefusedAtOnce() {
        Columns tall = Columns.of(
                Column.text("substance"), Column.number("milligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE));
        Layer cells = layer(
                "cells",
                tall,
                List.of(
                        new Feature("1", box(0, 0, 100), new Row(tall, "phlogiston", 1.0)),
                        new Feature("2", box(0, 0, 100), new Row(tall, "no2", -1.0))));
        Layer towns = layer("towns", TOWNS, List.of());
        Refusal refusal = assertThrows(Refusal.class, () -> run(cells, towns, null, "1"));
        assertEquals(2, refusal.reasons().size(), refusal.getMessage());
        assertThrows(Refusal.class, () -> run(cells(new SplittableRandom(1)), towns, null, "1,-2,many"));
    }

    /** The words for levels, at their borders. */
    @Test
    void levelsAreToldByTheTable() throws IOException {
        Scales scales = Scales.of(Tables.get("risk-scales", CRS));
        for (JsonNode v : vectors().path("airPollutionIndex").path("levels")) {
            long rounded = AirPollutionIndex.rounded(v.path("index").asDouble());
            assertEquals(v.path("rounded").asLong(), rounded);
            Row level = scales.find("iza", rounded).orElseThrow();
            assertEquals(v.path("level").asText(), level.text("level", ""));
        }
        assertEquals("negligible", scales.find("cancer", 1e-6).orElseThrow().text("level", ""));
        assertEquals("unacceptable", scales.find("cancer", 2e-3).orElseThrow().text("level", ""));
        assertEquals("acceptable", scales.find("hazard", 1).orElseThrow().text("level", ""));
    }

    private static Layer cells(SplittableRandom r) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            all.add(new Feature("c" + i, box(i % 8 * 100, i / 8 * 100, 100), new Row(NO2, r.nextDouble(0.12))));
        }
        return layer("cells", NO2, all);
    }

    private static Layer towns(SplittableRandom r) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Geometry at = SHAPES.createPoint(new Coordinate(r.nextDouble(900), r.nextDouble(900)));
            all.add(new Feature("t" + i, i == 0 ? at : at.buffer(150), new Row(TOWNS, 1000.0)));
        }
        return layer("settlements", TOWNS, all);
    }

    private static Result run(Layer air, Layer towns, @Nullable String pollutant, String levels) {
        return new Health()
                .run(in(air, towns, pollutant, levels, Tables.get("reference-concentrations", CRS)), Work.PLAIN);
    }

    private static HealthIn in(Layer air, Layer towns, @Nullable String pollutant, String levels, Layer references) {
        return new HealthIn(
                air,
                towns,
                new Homes(null, "residential"),
                null,
                Tables.get("substances", CRS),
                references,
                Tables.get("iza-exponents", CRS),
                "2005",
                Tables.get("risk-scales", CRS),
                levels,
                pollutant,
                500,
                100);
    }

    private static JsonNode vectors() throws IOException {
        try (var in = HealthTest.class.getResourceAsStream("/org/kuznets/models/exposure_vectors.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static Geometry box(double x, double y, double side) {
        return SHAPES.toGeometry(new Envelope(x, x + side, y, y + side));
    }

    private static Layer layer(String id, Columns columns, List<Feature> features) {
        return new Layer(id, id, CRS, columns, "", features);
    }

    private static Map<String, Row> rows(Result r, int layer) {
        return r.layers().get(layer).features().stream().collect(Collectors.toMap(Feature::id, Feature::row));
    }

    private static double metric(Result r, String name) {
        Double value = r.metrics().stream()
                .filter(m -> m.name().equals(name))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
        return value;
    }
}
