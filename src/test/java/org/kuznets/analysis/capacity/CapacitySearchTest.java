package org.kuznets.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.facility.Enumeration;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Status;

class CapacitySearchTest {
    private static Capacitated question(SplittableRandom r) {
        int sites = 3 + r.nextInt(3);
        int demands = 3 + r.nextInt(5);
        int p = 1 + r.nextInt(sites);
        double[] size = r.doubles(demands, 1, 10).toArray();
        double all = java.util.Arrays.stream(size).sum();
        double[] capacity =
                r.doubles(sites, 0.3 * all, 1.3 * all / Math.sqrt(p)).toArray();
        double[] cost = r.doubles((long) sites * demands, 0, 100).toArray();
        Rules rules = Rules.exactly(p, sites);
        if (r.nextInt(3) == 0) {
            byte[] state = new byte[sites];
            state[r.nextInt(sites)] = r.nextBoolean() ? Rules.OPEN : Rules.CLOSED;
            rules = rules.withState(state);
        }
        return new Capacitated(cost, size, capacity, rules);
    }

    /** The least over every way to share demands out among these sites. */
    private static double least(Capacitated c, int[] open, int demand, double[] room) {
        if (demand == c.demands()) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int j : open) {
            if (c.size()[demand] <= room[j]) {
                room[j] -= c.size()[demand];
                best = Math.min(best, c.cost(demand, j) + least(c, open, demand + 1, room));
                room[j] += c.size()[demand];
            }
        }
        return best;
    }

    @Test
    void findsWhatEnumerationFinds() {
        Chance.tries(200, r -> {
            Capacitated c = question(r);
            double least = Enumeration.least(
                    c.rules(), open -> least(c, open, 0, c.capacity().clone()));
            Assigned a = CapacitySearch.of(c, 20_000, Work.PLAIN);
            if (least == Double.POSITIVE_INFINITY) {
                assertEquals(Status.INFEASIBLE, a.status());
            } else {
                assertEquals(Status.OPTIMAL, a.status());
                assertEquals(least, a.cost(), 1e-8 * (1 + least));
                assertEquals(a.cost(), a.bound());
            }
            Assigned little = CapacitySearch.of(c, 1, Work.PLAIN);
            assertTrue(little.bound() <= least * (1 + 1e-9) + 1e-9);
            assertTrue(little.cost() >= least - 1e-9);
        });
    }
}
