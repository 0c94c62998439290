package org.kuznets.analysis.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Sketch;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
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

/** Laws of the balance, and whose a piece of a common zone is. */
class ScreeningZonesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Columns COLUMNS = Columns.of(
            Column.text("enterpriseId"), Column.number("level", Unit.ONE), Column.text("kind"), Column.text("quality"));

    /** Normative and excess make the envelope, and so do calculated and reduction; nothing counts twice. */
    @Test
    void theBalanceCloses() {
        Chance.tries(40, r -> {
            Map<String, Layer> layers = new HashMap<>();
            List<Feature> zones = new ArrayList<>();
            List<Feature> sites = new ArrayList<>();
            List<Feature> air = new ArrayList<>();
            List<Feature> noise = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String id = "e" + i;
                double x = 3000 * r.nextDouble();
                double y = 3000 * r.nextDouble();
                sites.add(feature(id, id, disc(x, y, 100)));
                zones.add(feature(id, id, disc(x, y, 400)));
                air.add(feature(id, r.nextBoolean() ? id : null, blob(r, x, y)));
                noise.add(feature(id, r.nextBoolean() ? id : null, blob(r, x, y)));
            }
            layers.put("zones", layer(zones));
            layers.put("sites", layer(sites));
            layers.put("dispersionZones", layer(air));
            layers.put("noiseZones", layer(noise));
            Result result = run(layers);
            for (Feature e : result.layers().get(1).features()) {
                double envelope = e.geometry().getArea();
                double normative = e.row().number("normativeAreaSquareMetres", 0);
                double calculated = e.row().number("calculatedAreaSquareMetres", 0);
                assertEquals(envelope, normative + area(result, 2, e.id()), 0.1);
                assertEquals(envelope, calculated + area(result, 3, e.id()), 0.1);
                assertTrue(e.geometry().isValid());
                assertTrue(e.row().text("basis", "").startsWith("screening envelope"));
            }
        });
    }

    /** The 1-limit zone of a tall stack is a ring far round it, with other works outside: it is the stack's. */
    @Test
    void aRingIsOfWhatStandsInItsHole() {
        Geometry ring = disc(0, 0, 2000).difference(disc(0, 0, 1000));
        Result result = run(Map.of(
                "zones", layer(List.of(feature("a", "a", disc(0, 0, 500)), feature("b", "b", disc(9000, 0, 500)))),
                "sites", layer(List.of(feature("a", "a", disc(0, 0, 50)), feature("b", "b", disc(9000, 0, 50)))),
                "dispersionZones", layer(List.of(feature("1", null, ring)))));
        Feature a = result.layers().get(0).features().get(0);
        assertEquals("a", a.row().text("enterpriseId", ""));
        assertEquals(ring.getArea() + disc(0, 0, 50).getArea(), a.geometry().getArea(), 1);
        assertEquals(ring.getArea(), area(result, 2, "a"), 1);
        assertEquals(0, area(result, 2, "b"));
    }

    @Test
    void aZoneThatNamesItsEnterpriseIsItsOwn() {
        Geometry wide = disc(0, 0, 2000);
        Map<String, Layer> layers = new HashMap<>();
        layers.put("zones", layer(List.of(feature("a", "a", disc(0, 0, 500)), feature("b", "b", disc(900, 0, 500)))));
        layers.put("sites", layer(List.of(feature("a", "a", disc(0, 0, 50)), feature("b", "b", disc(900, 0, 50)))));
        layers.put("dispersionZones", layer(List.of(feature("1", null, wide))));
        assertEquals(1, run(layers).layers().get(0).features().size(), "one cluster");
        layers.put("dispersionZones", layer(List.of(feature("1", "a", wide))));
        Result own = run(layers);
        assertEquals(2, own.layers().get(0).features().size());
        assertEquals(
                disc(0, 0, 50).getArea(),
                own.layers().get(0).features().get(1).geometry().getArea(),
                1e-6);
    }

    /** Without sources an enterprise is not calculated: its zone is not said to shrink to its site. */
    @Test
    void withoutSourcesNothingShrinks() {
        Map<String, Layer> layers = new HashMap<>();
        layers.put("zones", layer(List.of(feature("a", "a", disc(0, 0, 500)))));
        layers.put("sites", layer(List.of(feature("a", "a", disc(0, 0, 50)))));
        layers.put("sources", layer(List.of()));
        assertEquals(0, run(layers).layers().get(3).features().size());
        layers.put("sources", layer(List.of(feature("1", "a", disc(0, 0, 1)))));
        assertEquals(1, run(layers).layers().get(3).features().size());
    }

    @Test
    void aSiteThatCrossesItselfIsRepaired() {
        Geometry bow = SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(0, 0),
            new Coordinate(100, 100),
            new Coordinate(100, 0),
            new Coordinate(0, 100),
            new Coordinate(0, 0)
        });
        Result result = run(Map.of(
                "zones", layer(List.of(feature("a", "a", disc(50, 50, 500)))),
                "sites", layer(List.of(feature("a", "a", bow)))));
        assertTrue(result.findings().stream().anyMatch(f -> f.message().code().equals("screening.repaired")));
        assertEquals(5000, result.layers().get(0).features().get(0).geometry().getArea(), 1);
    }

    private static double area(Result r, int layer, String id) {
        return r.layers().get(layer).features().stream()
                .filter(f -> f.id().equals(id))
                .mapToDouble(f -> f.geometry().getArea())
                .sum();
    }

    private static Geometry disc(double x, double y, double radius) {
        return SHAPES.createPoint(new Coordinate(x, y)).buffer(radius, 16);
    }

    private static Geometry blob(SplittableRandom r, double x, double y) {
        return disc(x + 400 * r.nextDouble(), y, 100 + 500 * r.nextDouble());
    }

    private static Feature feature(String id, @org.jspecify.annotations.Nullable String enterprise, Geometry shape) {
        return new Feature(id, shape, new Row(COLUMNS, enterprise, 1.0, "limit", "synthetic"));
    }

    private static Layer layer(List<Feature> features) {
        return new Layer("layer", "", Sketch.CRS, COLUMNS, "", features);
    }

    private static Result run(Map<String, Layer> layers) {
        ScreeningZonesIn in =
                RecordSchema.of(ScreeningZonesIn.class).bind(Map.of(), (field, raw, given) -> layers.get(field.name()));
        return new ScreeningZones().run(in, Work.PLAIN);
    }
}
