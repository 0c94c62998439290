package org.kuznets.analysis.facility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;

class SearchTest {
    private static final Effort MUCH = new Effort(5000, 40, 1);
    private static final Effort LITTLE = new Effort(1, 0, 1);

    /** Points in a square; whole or broken costs. */
    private static Costs costs(SplittableRandom r, int sites, int demands, boolean whole) {
        double[][] all = new double[demands][sites];
        double[] x = r.doubles(sites + demands).toArray();
        double[] y = r.doubles(sites + demands).toArray();
        for (int i = 0; i < demands; i++) {
            double weight = 1 + r.nextInt(20);
            for (int j = 0; j < sites; j++) {
                double d = 100 * Math.hypot(x[j] - x[sites + i], y[j] - y[sites + i]);
                all[i][j] = weight * (whole ? Math.rint(d) : d);
            }
        }
        return (i, row) -> System.arraycopy(all[i], 0, row, 0, row.length);
    }

    private static Rules rules(SplittableRandom r, int sites) {
        boolean counted = r.nextBoolean();
        int p = 1 + r.nextInt(4);
        double[] fixed = r.doubles(sites, 0, counted ? 50 : 800).toArray();
        byte[] state = new byte[sites];
        for (int j = 0; j < sites; j++) {
            int dice = r.nextInt(12);
            state[j] = dice == 0 ? Rules.CLOSED : dice == 1 ? Rules.OPEN : Rules.FREE;
        }
        Rules rules =
                new Rules(counted ? p : 1, counted ? p : sites, fixed, state, null, null, Double.POSITIVE_INFINITY);
        if (r.nextBoolean()) {
            rules = rules.withApart(apart(r, sites));
        }
        if (r.nextBoolean()) {
            rules = rules.withBudget(r.doubles(sites, 1, 10).toArray(), 2 + r.nextInt(15));
        }
        return rules;
    }

    private static int[][] apart(SplittableRandom r, int sites) {
        boolean[][] is = new boolean[sites][sites];
        for (int k = 0; k < sites; k++) {
            int a = r.nextInt(sites);
            int b = r.nextInt(sites);
            is[a][b] = a != b;
            is[b][a] = a != b;
        }
        return java.util.stream.IntStream.range(0, sites)
                .mapToObj(j -> java.util.stream.IntStream.range(0, sites)
                        .filter(k -> is[j][k])
                        .toArray())
                .toArray(int[][]::new);
    }

    @Test
    void findsWhatEnumerationFinds() {
        Chance.tries(400, r -> {
            int sites = 4 + r.nextInt(8);
            int demands = 1 + r.nextInt(25);
            Facilities f =
                    Facilities.of(demands, costs(r, sites, demands, r.nextBoolean()), rules(r, sites), Work.PLAIN);
            double least = Enumeration.least(f.rules(), f::cost);
            Plan plan = Search.of(f, MUCH, List.of(), Work.PLAIN);
            if (least == Double.POSITIVE_INFINITY) {
                assertEquals(Status.INFEASIBLE, plan.status());
            } else {
                assertEquals(Status.OPTIMAL, plan.status());
                assertEquals(least, plan.cost(), 1e-9 * least);
                assertEquals(plan.cost(), plan.bound());
                assertTrue(f.rules().allows(plan.open()));
                assertEquals(plan.cost(), f.cost(plan.open()));
            }
        });
    }

    /** A peer called the plan at its time limit optimal, 86 % above the optimum. */
    @Test
    void neverCallsAnUnfinishedSearchOptimal() {
        AtomicInteger unfinished = new AtomicInteger();
        Chance.tries(150, r -> {
            int sites = 12;
            int demands = 30;
            Facilities f = Facilities.of(demands, costs(r, sites, demands, false), rules(r, sites), Work.PLAIN);
            double least = Enumeration.least(f.rules(), f::cost);
            Plan plan = Search.of(f, LITTLE, List.of(), Work.PLAIN);
            assertTrue(plan.bound() <= least * (1 + 1e-9), plan + " " + least);
            assertTrue(plan.cost() >= least * (1 - 1e-9));
            if (plan.status() == Status.OPTIMAL) {
                assertEquals(least, plan.cost(), 1e-9 * least);
            }
            if (plan.status() == Status.FEASIBLE) {
                unfinished.incrementAndGet();
                assertTrue(plan.bound() < plan.cost());
            }
            assertEquals(
                    plan.status() == Status.INFEASIBLE,
                    least == Double.POSITIVE_INFINITY && plan.status() != Status.UNKNOWN);
        });
        assertTrue(unfinished.get() > 0, "every search was finished: the test shows nothing");
    }

    @Test
    void isTheSameOnOneThreadAndOnMany() {
        Facilities f = large(3);
        Plan one = Search.of(f, MUCH, List.of(), Work.PLAIN);
        Plan other = Search.of(f, MUCH, List.of(), new Parallel());
        assertArrayEquals(one.open(), other.open());
        assertEquals(one.nodes(), other.nodes());
        assertEquals(one.bound(), other.bound());
    }

    private static Facilities large(long seed) {
        return Facilities.of(120, costs(new SplittableRandom(seed), 60, 120, false), Rules.exactly(7, 60), Work.PLAIN);
    }

    @Test
    void aSiteNobodyWouldUseChangesNothing() {
        SplittableRandom r = new SplittableRandom(7);
        Costs near = costs(r, 20, 40, true);
        Plan plan = Search.of(Facilities.of(40, near, Rules.exactly(4, 20), Work.PLAIN), MUCH, List.of(), Work.PLAIN);
        Costs more = (i, row) -> {
            double[] first = new double[20];
            near.of(i, first);
            System.arraycopy(first, 0, row, 0, 20);
            row[20] = 1e7;
        };
        Plan other = Search.of(Facilities.of(40, more, Rules.exactly(4, 21), Work.PLAIN), MUCH, List.of(), Work.PLAIN);
        assertEquals(plan.cost(), other.cost());
        assertArrayEquals(plan.open(), other.open());
    }

    @Test
    void aKnownPlanIsNotLost() {
        Facilities f = large(5);
        Plan best = Search.of(f, MUCH, List.of(), Work.PLAIN);
        Plan again = Search.of(f, LITTLE, List.of(best.open()), Work.PLAIN);
        assertEquals(best.cost(), again.cost());
    }

    @Test
    void interchangeLeavesNoBetterStep() {
        Chance.tries(50, r -> {
            int sites = 10;
            Facilities f = Facilities.of(20, costs(r, sites, 20, false), Rules.exactly(3, sites), Work.PLAIN);
            int[] local = new Interchange(f, f.rules().state(), () -> {}).better(new int[] {0, 1, 2});
            for (int a = 0; a < 3; a++) {
                for (int j = 0; j < sites; j++) {
                    int[] other = local.clone();
                    other[a] = j;
                    if (Arrays.stream(other).distinct().count() == 3) {
                        assertTrue(f.cost(other) >= f.cost(local) * (1 - 1e-9));
                    }
                }
            }
        });
    }
}
