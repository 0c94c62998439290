package org.kuznets.analysis.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Refusal;
import org.kuznets.schema.RecordSchema;

/** Changes written as text, what they do to the field, and what is refused. */
class WhatIfTest {
    private static final String MAP =
            """
            . . . . . .
            . A . . . .
            . . . . B .
            . . . . . .
            A: heightMetres=40 diameterMetres=1.5 velocityMetresPerSecond=8 temperatureCelsius=120 no2GramsPerSecond=6
            B: heightMetres=8 diameterMetres=0.5 velocityMetresPerSecond=5 temperatureCelsius=60 no2GramsPerSecond=0.8
            """;

    private static Result run(Layer sources, String changes) {
        return run(sources, Map.of("changes", changes));
    }

    private static Result run(Layer sources, Map<String, String> more) {
        Map<String, Object> values = new HashMap<>(Map.of("pollutants", "no2", "places", "40", "extent", extent()));
        values.putAll(more);
        WhatIfIn in = RecordSchema.of(WhatIfIn.class).bind(values, (field, raw, given) -> switch (field.name()) {
            case "sources" -> sources;
            case "substances" -> Tables.get("substances", Sketch.CRS);
            default -> null;
        });
        return new WhatIf().run(in, Work.PLAIN);
    }

    private static String extent() {
        double[] a = lonLat(-1500, -1500);
        double[] b = lonLat(4500, 4500);
        return a[0] + "," + a[1] + "," + b[0] + "," + b[1];
    }

    private static double[] lonLat(double x, double y) {
        return Reprojection.between(Sketch.CRS, Crs.CRS84).apply(x, y);
    }

    private static Layer sources(String map) {
        return Sketch.of(map, 500).points("sources");
    }

    /** Beside the same sources written down changed: the candidate winds alone may differ. */
    @Test
    void eachChangeGivesTheFieldOfTheChangedSources() {
        double[] to = lonLat(1250, 750);
        String place = to[0] + " " + to[1];
        same("scale A 0.5", MAP.replace("no2GramsPerSecond=6", "no2GramsPerSecond=3"));
        same("off A", MAP.replace("no2GramsPerSecond=6", "no2GramsPerSecond=0"));
        same("move B " + place, MAP.replace(". . . . B .", ". . B . . ."));
        same(
                "off B; add N " + place + " height=8 diameter=0.5 velocity=5 temperature=60 no2=0.8",
                MAP.replace(". . . . B .", ". . N . . .").replace("B:", "N:"));
    }

    private static void same(String changes, String map) {
        Field after = run(sources(MAP), changes).fields().get(0);
        Field anew = run(sources(map), Map.of()).fields().get(0);
        assertEquals(anew.grid(), after.grid());
        float[] a = after.values();
        float[] b = anew.values();
        for (int i = 0; i < a.length; i++) {
            assertEquals(b[i], a[i], 0.02 * Math.max(b[i], 0.05), changes);
        }
    }

    @Test
    void beforeStaysAndAfterMoves() {
        Result r = run(sources(MAP), "scale A 0.25; scale B 0.25");
        assertEquals(r.metrics().get(0).value() / 4, r.metrics().get(1).value(), 1e-4);
        assertTrue(r.layers().get(0).features().size()
                < r.layers().get(1).features().size());
        Result none = run(sources(MAP), Map.of());
        assertEquals(r.layers().get(1), none.layers().get(1));
        assertEquals(none.metrics().get(0).value(), none.metrics().get(1).value());
    }

    @Test
    void everyFaultIsRefusedAtOnce() {
        Refusal e = assertThrows(
                Refusal.class,
                () -> run(
                        sources(MAP),
                        Map.of(
                                "changes",
                                "scale A -1; off C; jump A; move B 200 54; add A 87 54.5 height=30 no2=1;"
                                        + " add N 87 54.5 width=2 no2=x",
                                "levels",
                                "0,x",
                                "extent",
                                "1,2,3")));
        List<String> codes =
                e.reasons().stream().map(r -> r.message().code()).sorted().toList();
        assertEquals(
                List.of(
                        "level.not-a-number",
                        "level.not-a-number",
                        "what-if.extent",
                        "what-if.form",
                        "what-if.missing",
                        "what-if.no-source",
                        "what-if.number",
                        "what-if.number",
                        "what-if.number",
                        "what-if.taken",
                        "what-if.unknown-key"),
                codes);
    }
}
