package org.kuznets.analysis.cover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.facility.Enumeration;
import org.kuznets.analysis.facility.Parallel;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Status;

class CoversTest {
    private static double[][] distances(SplittableRandom r, int demands, int sites) {
        double[] x = r.doubles(sites + demands).toArray();
        double[] y = r.doubles(sites + demands).toArray();
        double[][] d = new double[demands][sites];
        for (int i = 0; i < demands; i++) {
            for (int j = 0; j < sites; j++) {
                d[i][j] = Math.rint(100 * Math.hypot(x[j] - x[sites + i], y[j] - y[sites + i]));
            }
        }
        return d;
    }

    private static Rules rules(SplittableRandom r, int sites, int most) {
        byte[] state = new byte[sites];
        for (int j = 0; j < sites; j++) {
            int dice = r.nextInt(14);
            state[j] = dice == 0 ? Rules.CLOSED : dice == 1 ? Rules.OPEN : Rules.FREE;
        }
        Rules rules = new Rules(1, most, new double[sites], state, null, null, Double.POSITIVE_INFINITY);
        return r.nextInt(3) == 0 ? rules.withApart(apart(r, sites, state)) : rules;
    }

    private static int[][] apart(SplittableRandom r, int sites, byte[] state) {
        int[][] apart = new int[sites][0];
        for (int k = 0; k < sites; k++) {
            int a = r.nextInt(sites);
            int b = r.nextInt(sites);
            if (a != b && (state[a] != Rules.OPEN || state[b] != Rules.OPEN)) {
                apart[a] = with(apart[a], b);
                apart[b] = with(apart[b], a);
            }
        }
        return apart;
    }

    private static int[] with(int[] all, int more) {
        int[] then = Arrays.copyOf(all, all.length + 1);
        then[all.length] = more;
        return then;
    }

    private static double longest(double[][] d, int[] open) {
        return Arrays.stream(d)
                .mapToDouble(row ->
                        Arrays.stream(open).mapToDouble(j -> row[j]).min().orElseThrow())
                .max()
                .orElse(0);
    }

    @Test
    void theSmallestRadiusIsThatOfEnumeration() {
        Chance.tries(300, r -> {
            int sites = 4 + r.nextInt(9);
            double[][] d = distances(r, 1 + r.nextInt(30), sites);
            Rules rules = rules(r, sites, 1 + r.nextInt(5));
            double least = Enumeration.least(rules, open -> longest(d, open));
            Covering c = new Covers(d.length, (i, j) -> d[i][j], rules, 1000, Work.PLAIN).smallestRadius();
            if (least == Double.POSITIVE_INFINITY) {
                assertEquals(Status.INFEASIBLE, c.status());
            } else {
                assertEquals(Status.OPTIMAL, c.status());
                assertEquals(least, c.value());
                assertEquals(least, c.bound());
                assertEquals(least, longest(d, c.open()));
            }
        });
    }

    @Test
    void theFewestAreThoseOfEnumeration() {
        Chance.tries(300, r -> {
            int sites = 4 + r.nextInt(9);
            double[][] d = distances(r, 1 + r.nextInt(30), sites);
            Rules rules = rules(r, sites, sites);
            double radius = 20 + r.nextInt(60);
            int open = (int) java.util.stream.IntStream.range(0, sites)
                    .filter(j -> rules.state()[j] == Rules.OPEN)
                    .count();
            double least = Enumeration.least(
                    rules, set -> longest(d, set) <= radius ? set.length - open : Double.POSITIVE_INFINITY);
            Covers covers = new Covers(d.length, (i, j) -> d[i][j], rules, 1000, Work.PLAIN);
            Covering c = covers.fewest(radius, open);
            if (least == Double.POSITIVE_INFINITY) {
                assertEquals(Status.INFEASIBLE, c.status());
            } else {
                assertEquals(Status.OPTIMAL, c.status());
                assertEquals(least, c.value());
                assertTrue(longest(d, c.open()) <= radius);
            }
        });
    }

    @Test
    void anUnfinishedSearchSaysSoAndItsBoundHolds() {
        Chance.tries(40, r -> {
            double[][] d = distances(r, 120, 120);
            Rules rules = new Rules(1, 6, new double[120], new byte[120], null, null, Double.POSITIVE_INFINITY);
            Covering much = new Covers(120, (i, j) -> d[i][j], rules, 100_000, Work.PLAIN).smallestRadius();
            Covering little = new Covers(120, (i, j) -> d[i][j], rules, 1, Work.PLAIN).smallestRadius();
            assertEquals(Status.OPTIMAL, much.status());
            assertTrue(little.bound() <= much.value());
            assertTrue(little.status() == Status.UNKNOWN || little.value() >= much.value());
            if (little.status() == Status.OPTIMAL) {
                assertEquals(much.value(), little.value());
            }
            Covering threads = new Covers(120, (i, j) -> d[i][j], rules, 100_000, new Parallel()).smallestRadius();
            assertArrayEquals(much.open(), threads.open());
            assertEquals(much.nodes(), threads.nodes());
        });
    }
}
