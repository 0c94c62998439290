package org.kuznets.analysis.maximum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.analysis.plume.Stack;

/** Radii of zones of influence. */
class InfluenceTest {
    private static Plume share(MaximumPlume p, double grams, double limit) {
        return Plume.of("s", 0, 0, 0, p, grams / limit);
    }

    private static void radius(double reach, double zone, Plume p) {
        double found = Influence.reach(p, 0.05, 10, Edition.MRR_2017);
        assertTrue(found > reach * (1 - 1e-4) && found < reach * (1 + 2e-3), found + " for " + reach);
        assertEquals(zone, Influence.zone(p, 10, Edition.MRR_2017), 2e-3 * zone);
    }

    /** The figures to compare with come from steps of 0.05 m/s, which can pass the knee at a quarter of u_m by. */
    @Test
    void radii() {
        Stack boiler = new Stack(35, 1.4, 7, 100);
        radius(16902.3, 29648.4, share(MaximumPlume.of(new Stack(150, 6, 20, 115), 200, 1, 1), 500, 0.5));
        radius(3779.3, 4304.0, share(MaximumPlume.of(boiler, 200, 1, 1), 12, 0.5));
        radius(1389.2, 2152.0, share(MaximumPlume.of(boiler, 200, 3, 1), 2.6, 0.5));
        radius(2107.5, 2107.5, share(MaximumPlume.of(new Stack(20, 0.8, 12, 0), 200, 1, 1), 2, 0.3));
    }

    /** Beyond eight x_m the worst wind is a quarter of the dangerous one, not the dangerous one. */
    @Test
    void theKnee() {
        Plume p = new Plume("s", 0, 0, 0, 1, 100, 4, false, 50);
        double[][] expected = {
            {1, 1}, {1.5, 0.88133}, {2, 0.75754}, {3, 0.54751}, {5, 0.29911}, {8, 0.14852}, {10, 0.11602}
        };
        for (double[] e : expected) {
            assertEquals(e[1], Influence.worst(p, e[0] * 100, 120, Edition.MRR_2017), 2e-4 * e[1], "rho " + e[0]);
        }
    }

    @Test
    void neverReached() {
        assertEquals(0, Influence.reach(new Plume("s", 0, 0, 0, 0.04, 100, 4, false, 50), 0.05, 10, Edition.MRR_2017));
    }
}
