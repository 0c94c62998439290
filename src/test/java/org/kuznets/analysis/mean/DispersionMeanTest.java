package org.kuznets.analysis.mean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Refusal;
import org.kuznets.schema.RecordSchema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The whole analysis on drawn maps. */
class DispersionMeanTest {
    private static final String HEAD = "station,directionDegrees,speedMetresPerSecond,stability,frequency\n";
    private static final String SOUTH_WEST = HEAD + "W,0,3,D,0\nW,45,3,D,0\nW,225,3,D,1\n";
    private static final String STACK =
            """
            points 1000
            . . . .
            . S . .
            . . . .
            S: heightMetres=30 diameterMetres=1 velocityMetresPerSecond=8 temperatureCelsius=90 no2GramsPerSecond=10
            """;
    private static final String STATION = "points 1000\nW . .\n. . .\nW: calm=20";

    private static DispersionMeanIn in(Map<String, String> layers, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        return RecordSchema.of(DispersionMeanIn.class).bind(all, (field, raw, given) -> {
            String text = layers.get(field.name());
            if (text != null) {
                return text.startsWith("points") || text.startsWith("polygons")
                        ? Sketch.read(raw.toString(), text)
                        : Tables.parse(raw.toString(), text, Sketch.CRS);
            }
            return field.name().equals("substances") ? Tables.get("substances", Sketch.CRS) : null;
        });
    }

    private static DispersionMeanIn in(String winds, Map<String, ?> values) {
        return in(Map.of("sources", STACK, "windStability", winds, "windStations", STATION), values);
    }

    private static List<MeanSource> sources(DispersionMeanIn in) {
        return sources(in, in.emissions().sources().crs());
    }

    private static List<MeanSource> sources(DispersionMeanIn in, Crs crs) {
        return MeanSources.of(Inventory.of(in.emissions()), in.rules(), crs, new Findings(), Work.PLAIN);
    }

    /** Everything that is wrong with a table is said at once. */
    @Test
    void everyFaultOfTheWindTableAtOnce() {
        String bad = HEAD + "W,0,3,D,0.5\nW,400,3,D,0.1\nW,90,0,G,0.1\nW,180,3,D,-1\n";
        Refusal r = assertThrows(Refusal.class, () -> sources(in(bad, Map.of())));
        assertEquals(
                List.of("mean.direction", "mean.unknown-class", "mean.speed", "mean.frequency"),
                r.reasons().stream().map(x -> x.message().code()).toList(),
                r.getMessage());
        refused("mean.sum", HEAD + "W,0,3,D,0.5\nW,90,3,D,0.48\n", Map.of());
        refused("mean.twice", HEAD + "W,0,3,D,0.5\nW,0,3,D,0.5\nW,90,3,D,0\n", Map.of());
        refused("mean.uneven", HEAD + "W,0,3,D,0.5\nW,90,3,D,0.25\nW,130,3,D,0.25\n", Map.of());
        refused("mean.unknown-station", SOUTH_WEST, Map.of("windStation", "X"));
        refused("mean.no-winds", HEAD, Map.of());
        refused("mean.no-station", SOUTH_WEST.replace("W,", "A,") + "B,225,3,D,1\n", Map.of());
        assertEquals(
                1, sources(in(HEAD + "W,0,3,D,0.5\nW,90,3,D,0.491\n", Map.of())).size(), "within 1 %");
    }

    private static void refused(String code, String winds, Map<String, ?> values) {
        Refusal r = assertThrows(Refusal.class, () -> sources(in(winds, values)));
        assertEquals(
                List.of(code), r.reasons().stream().map(x -> x.message().code()).toList(), r.getMessage());
    }

    /** The grid of the field, node by node, is the plain formula; and the mean is linear in the emission. */
    @Test
    void theFieldIsTheFormula() {
        DispersionMeanIn in = in(SOUTH_WEST, Map.of("cellMetres", 200, "marginMetres", 3000));
        Field field = new DispersionMean().run(in, Work.PLAIN).fields().get(0);
        assertEquals("mean-no2", field.id());
        assertEquals(Unit.ONE, field.unit());
        MeanSource s = sources(in).get(0);
        PlainMean plain = new PlainMean(
                new org.kuznets.analysis.gauss.Vent(30, 1, 8, 363.15, 274.15),
                new Stations(in.rules(), new Findings()).tableFor(s.parts().get(0)),
                in.rules().gauss());
        MeanSource oracle = new MeanSource(s.emitter(), s.parts(), s.northDegrees(), "W", plain, 100);
        double seen = 0;
        for (int j = 0; j < field.grid().rows(); j++) {
            for (int i = 0; i < field.grid().columns(); i++) {
                double share = oracle.contribution(
                                "0301", field.grid().x(i), field.grid().y(j))
                        / 0.04;
                assertEquals(share, field.at(i, j), 0.005 * Math.max(share, 0.05), i + " " + j);
                seen = Math.max(seen, share);
            }
        }
        assertTrue(seen > 0.1, "the wind carries something to the north-east: " + seen);
        assertEquals(10 * s.unitAt(3000, 3000), s.contribution("0301", 3000, 3000), 1e-15);
        assertEquals(0, s.contribution("0330", 3000, 3000), "it emits no sulphur dioxide");
    }

    /** Far east on the sheet true north leans over, and the plume with it. */
    @Test
    void theWindIsTurnedWithTheSheet() {
        DispersionMeanIn in = in(SOUTH_WEST, Map.of());
        Coordinate far = new Coordinate(400_000, 0);
        Feature f = in.emissions().sources().features().get(0);
        Layer moved = new Layer(
                "emission-sources",
                "",
                Sketch.CRS,
                in.emissions().sources().columns(),
                "",
                List.of(f.at(new GeometryFactory().createPoint(far))));
        List<MeanSource> made = MeanSources.of(
                Inventory.of(new org.kuznets.analysis.emission.EmissionsIn(
                        moved, null, in.emissions().substances(), "all", 25)),
                in.rules(),
                Sketch.CRS,
                new Findings(),
                Work.PLAIN);
        double north = Sheet.parse(Sketch.CRS.code()).localAt(far.x, far.y).northDegrees();
        assertTrue(Math.abs(north) > 3, "north leans by " + north);
        double azimuth = Math.toRadians(45 + north);
        MeanSource s = made.get(0);
        double middle = s.unitAt(far.x + 2000 * Math.sin(azimuth), far.y + 2000 * Math.cos(azimuth));
        assertEquals(s.unit().at(2000, 45), middle, 1e-9 * middle);
        assertTrue(middle > s.unitAt(far.x + 2000 * Math.sqrt(0.5), far.y + 2000 * Math.sqrt(0.5)));
    }

    /** Each source has the winds of the station nearest to it, or all those of the one named. */
    @Test
    void theNearestStation() {
        String winds = SOUTH_WEST + "V,45,3,D,1\n";
        String stations = "points 1000\nW . . . V\n. . . . .\nW: calm=20\nV: calm=5";
        String two = STACK.replace(". . . .\nS:", "R . . .\nS:").replace("S . .", ". . S")
                + "R: heightMetres=30 no2GramsPerSecond=10\n";
        Map<String, String> layers = Map.of("sources", two, "windStability", winds, "windStations", stations);
        assertEquals(
                List.of("W", "V"),
                sources(in(layers, Map.of())).stream().map(MeanSource::station).toList());
        assertEquals(
                List.of("V", "V"),
                sources(in(layers, Map.of("windStation", "V"))).stream()
                        .map(MeanSource::station)
                        .toList());
        Map<String, String> nowhere = Map.of("sources", STACK, "windStability", SOUTH_WEST);
        assertEquals("W", sources(in(nowhere, Map.of())).get(0).station(), "the only station needs no place");
    }

    /** A coarse grid whose nodes all miss it still shows the zone of a low source. */
    @Test
    void noZoneIsLostBetweenNodes() {
        String low = "points 1000\n. . .\n. P .\n. . .\nP: heightMetres=2 no2GramsPerSecond=0.2\n";
        Map<String, String> layers = Map.of("sources", low, "windStability", SOUTH_WEST);
        List<Double> areas = new ArrayList<>();
        for (int cell : new int[] {2000, 25}) {
            Result r = new DispersionMean()
                    .run(in(layers, Map.of("cellMetres", cell, "marginMetres", 2000, "levels", "1")), Work.PLAIN);
            List<Feature> zones = r.layers().get(0).features();
            assertEquals(1, zones.size(), "cell " + cell);
            areas.add(zones.get(0).row().number("areaSquareMetres", 0));
            assertTrue(zones.get(0).geometry().isValid());
        }
        assertEquals(areas.get(1), areas.get(0), 0.2 * areas.get(1), "coarse and fine " + areas);
        assertFalse(areas.get(1) > 500_000, "it is small: " + areas);
    }

    /** Without an annual limit the daily-mean one counts and is named; without either there are no zones. */
    @Test
    void theLimitIsNamed() {
        String three = STACK.replace("no2GramsPerSecond=10", "so2GramsPerSecond=10 qGramsPerSecond=1");
        String substances =
                """
                code,id,nameEn,nameRu,dailyMeanMilligramsPerCubicMetre,annualMeanMilligramsPerCubicMetre
                0330,so2,Sulphur dioxide,SO2,0.05,
                9999,q,Something,Q,,
                """;
        Map<String, String> layers = Map.of("sources", three, "windStability", SOUTH_WEST, "substances", substances);
        Result r = new DispersionMean().run(in(layers, Map.of("levels", "0.01")), Work.PLAIN);
        assertEquals("daily-mean", r.layers().get(0).features().get(0).row().text("limitKind", ""));
        assertEquals(1, r.layers().get(0).features().size());
        assertTrue(r.fields().get(0).title().contains("daily-mean"));
        assertEquals(Unit.MILLIGRAM_PER_CUBIC_METRE, r.fields().get(1).unit());
        List<String> codes = r.findings().stream().map(f -> f.message().code()).toList();
        assertTrue(codes.contains("mean.daily-limit") && codes.contains("mean.no-limit"), codes.toString());
    }
}
