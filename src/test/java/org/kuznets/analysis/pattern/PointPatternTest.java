package org.kuznets.analysis.pattern;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.kuznets.Sketch;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.PlantsIn;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Refusal;

class PointPatternTest {
    private static final Layer PLANTS = Sketch.read("enterprises", "points 1000\na . b\n. c .\nd . e\n");

    /** Else the band would be upside down: its lower edge above its upper one. */
    @Test
    void aBandWhoseEdgesCrossIsRefused() {
        Refusal r = assertThrows(Refusal.class, () -> run(11));
        assertEquals("pattern.band-rank", r.reasons().get(0).message().code());
        assertDoesNotThrow(() -> run(10));
    }

    private static void run(int bandRank) {
        PlantsIn plants = new PlantsIn(PLANTS, PlantsIn.Status.ALL, PlantsIn.GroupBy.SECTOR);
        new PointPattern()
                .run(
                        new PointPatternIn(
                                plants,
                                null,
                                "k",
                                null,
                                null,
                                PointPatternIn.Weights.NONE,
                                Edge.NONE,
                                0,
                                3,
                                19,
                                bandRank,
                                2,
                                1),
                        Work.PLAIN);
    }
}
