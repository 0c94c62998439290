package org.kuznets.analysis.receptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Tables;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.schema.RecordSchema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Every step recomputes to the total, and parts add up. */
class AttributionTest {
    private static final Crs SHEET = new Sheet(87, 54.5).crs();
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("enterpriseId"),
            Column.number("heightMetres", Unit.METRE),
            Column.number("diameterMetres", Unit.METRE),
            Column.number("velocityMetresPerSecond", Unit.METRE_PER_SECOND),
            Column.number("temperatureCelsius", Unit.CELSIUS),
            Column.number("so2GramsPerSecond", Unit.GRAM_PER_SECOND),
            Column.number("dustGramsPerSecond", Unit.GRAM_PER_SECOND),
            Column.number("no2GramsPerSecond", Unit.GRAM_PER_SECOND));

    private static Layer sources(SplittableRandom chance) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0, n = 1 + chance.nextInt(8); i < n; i++) {
            Geometry at =
                    SHAPES.createPoint(new Coordinate(chance.nextDouble(-5000, 5000), chance.nextDouble(-5000, 5000)));
            Geometry shape = i == 0 ? at.buffer(chance.nextDouble(20, 300)) : at;
            all.add(new Feature(
                    "s" + i,
                    shape,
                    new Row(
                            COLUMNS,
                            "s" + i,
                            "e" + i % 3,
                            chance.nextDouble(0, 120),
                            chance.nextDouble(0.2, 5),
                            chance.nextDouble(0, 20),
                            chance.nextDouble(20, 200),
                            chance.nextDouble(0.1, 50),
                            chance.nextDouble(0.1, 10),
                            chance.nextDouble(0.1, 10))));
        }
        return new Layer("emission-sources", "Sources", SHEET, COLUMNS, "", all);
    }

    private static Result run(Layer sources, double x, double y, Map<String, Object> more) {
        double[] at = Reprojection.between(SHEET, Crs.CRS84).apply(x, y);
        Map<String, Object> values = new java.util.HashMap<>(more);
        values.put("lon", at[0]);
        values.put("lat", at[1]);
        AttributionIn in = RecordSchema.of(AttributionIn.class)
                .bind(values, (field, raw, given) -> switch (field.name()) {
                    case "sources" -> sources;
                    case "substances" -> Tables.get("substances", SHEET);
                    case "summationGroups" -> Tables.get("summation-groups", SHEET);
                    default -> null;
                });
        return new Attribution().run(in, Work.PLAIN);
    }

    private static Layer layer(Result r, String id) {
        return r.layers().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyStepRecomputesToTheTotal() {
        Chance.tries(8, chance -> {
            Result r = run(
                    sources(chance),
                    chance.nextDouble(-6000, 6000),
                    chance.nextDouble(-6000, 6000),
                    Map.of("background", "so2=0.03", "groups", "all"));
            int totals = 0;
            for (Feature t : layer(r, "attribution-totals").features()) {
                if (!t.row().text("quantity", "").equals("one-time")) {
                    continue;
                }
                totals++;
                boolean group = t.row().find("milligramsPerCubicMetre").isEmpty();
                String unit = group ? "shareOfLimit" : "milligramsPerCubicMetre";
                String id = t.row().text("substanceId", "");
                double total = t.row().number(unit, 0);
                double background = id.equals("so2") ? 0.03 : group ? 0.03 / (0.5 * 1.6) : 0;
                double steps = 0;
                for (Feature s : layer(r, "attribution-steps").features()) {
                    if (s.row().text("loadId", "").equals(id)) {
                        double milligrams = recomputed(s.row());
                        assertEquals(milligrams, s.row().number("milligramsPerCubicMetre", -1), 1e-9 * total + 1e-15);
                        steps += group ? s.row().number("shareOfLimit", 0) : milligrams;
                    }
                }
                assertEquals(total, steps + background, 1e-9 * total, id);
                double parts = 0;
                double percent = 0;
                for (Feature p : layer(r, "attribution").features()) {
                    if (p.row().text("substanceId", "").equals(id)
                            && p.row().text("quantity", "").equals("one-time")) {
                        parts += p.row().number(unit, 0);
                        percent += p.row().number("percent", 0);
                    }
                }
                assertEquals(total, parts, 1e-12 * total, id);
                assertEquals(100, percent, 1e-9, id);
            }
            assertEquals(4, totals, "three pollutants and a group");
        });
    }

    /** From the inputs of the row alone, written anew. */
    private static double recomputed(Row row) {
        double h = row.number("heightMetres", 0);
        double dT = row.number("excessKelvin", 0);
        double v1 = row.number("flowCubicMetresPerSecond", 0);
        double diameter = row.number("diameterMetres", 0);
        double w = row.number("velocityMetresPerSecond", 0);
        assertEquals(Math.PI * diameter * diameter / 4 * w, v1, 1e-12 * (1 + v1));
        double given = row.number("stratification", 0)
                * row.number("gramsPerSecond", 0)
                * row.number("settling", 0)
                * row.number("relief", 0);
        double m = row.number("mFactor", 0);
        double n = row.number("nFactor", 0);
        boolean hot = row.text("branch", "").equals("hot");
        double v = row.number(hot ? "vmMetresPerSecond" : "vmColdMetresPerSecond", 0);
        double maximum = hot
                ? v >= 0.5 ? given * m * n / (h * h * Math.cbrt(v1 * dT)) : given * 2.86 * m / Math.pow(h, 7.0 / 3)
                : v >= 0.5
                        ? given * n / Math.pow(h, 4.0 / 3) * diameter / (8 * v1)
                        : given * 0.9 / Math.pow(h, 7.0 / 3);
        assertEquals(maximum, row.number("maximumMilligramsPerCubicMetre", 0), 1e-12 * maximum);
        double far = (5 - row.number("settling", 0)) / 4 * row.number("dFactor", 0) * h;
        assertEquals(far, row.number("maximumDistanceMetres", 0), 1e-12 * far);
        double q = row.number("speedMetresPerSecond", 0) / row.number("dangerousWindMetresPerSecond", 1);
        double r = q <= 1 ? 0.67 * q + 1.67 * q * q - 1.34 * q * q * q : 3 * q / (2 * q * q - q + 2);
        assertEquals(r, row.number("r", 0), 1e-12);
        double x = row.number("downwindMetres", 0);
        double y = row.number("acrossMetres", 0);
        double t = Math.min(row.number("speedMetresPerSecond", 0), 5) * y * y / (x * x);
        double p = 1 + 5 * t + 12.8 * t * t + 17 * t * t * t + 45.1 * t * t * t * t;
        return maximum * r * row.number("s1", 0) / (p * p);
    }

    @Test
    void farFromEverySourceNothingIsTold() {
        Result r = run(sources(new SplittableRandom(1)), 150_000, 0, Map.of());
        assertTrue(layer(r, "attribution").features().isEmpty());
        assertTrue(r.findings().stream().anyMatch(f -> f.message().code().equals("attribution.far")));
    }

    /** The parts told for a place, added up in their order, are the total to the last bit. */
    @Test
    void partsOfReceptorsSumExactly() {
        Chance.tries(5, chance -> {
            Layer sources = sources(chance);
            Columns none = Columns.of(Column.text("id"));
            Geometry at = SHAPES.createPoint(new Coordinate(chance.nextDouble(-6000, 6000), 700));
            Layer points =
                    new Layer("points", "Points", SHEET, none, "", List.of(new Feature("p", at, new Row(none, "p"))));
            ReceptorsIn in = RecordSchema.of(ReceptorsIn.class)
                    .bind(Map.of("top", "2", "background", "no2=0.01"), (field, raw, given) -> switch (field.name()) {
                        case "sources" -> sources;
                        case "points" -> points;
                        case "substances" -> Tables.get("substances", SHEET);
                        default -> null;
                    });
            Result r = new Receptors().run(in, Work.PLAIN);
            for (Feature total : layer(r, "receptors").features()) {
                double sum = 0;
                for (Feature p : layer(r, "receptor-sources").features()) {
                    if (p.row().text("quantity", "").equals("one-time")
                            && p.row().find("substanceId").equals(total.row().find("substanceId"))) {
                        sum += p.row().number("milligramsPerCubicMetre", 0);
                    }
                }
                assertEquals(total.row().number("milligramsPerCubicMetre", -1), sum, 0.0);
            }
        });
    }
}
