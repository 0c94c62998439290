package org.kuznets.analysis.location;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.facility.Effort;
import org.kuznets.analysis.facility.Enumeration;
import org.kuznets.analysis.facility.Facilities;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Search;
import org.kuznets.analysis.facility.Status;

class FrontierTest {
    private static final Effort MUCH = new Effort(5000, 20, 1);

    private static Facilities question(SplittableRandom r, int sites) {
        double[][] cost = new double[15][];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = r.doubles(sites, 0, 100).toArray();
        }
        Rules rules = r.nextBoolean()
                ? Rules.exactly(1 + r.nextInt(3), sites)
                : Rules.anyNumber(r.doubles(sites, 20, 200).toArray());
        return Facilities.of(cost.length, (i, row) -> System.arraycopy(cost[i], 0, row, 0, sites), rules, Work.PLAIN);
    }

    private static double sum(double[] of, int[] open) {
        double sum = 0;
        for (int j : open) {
            sum += of[j];
        }
        return sum;
    }

    private static List<double[]> whole(Facilities f, double[] exposures) {
        List<double[]> all = new ArrayList<>();
        for (int[] open : Enumeration.plans(f.rules())) {
            all.add(new double[] {f.cost(open), sum(exposures, open)});
        }
        List<double[]> best = new ArrayList<>(all);
        best.removeIf(p ->
                all.stream().anyMatch(o -> o != p && o[0] <= p[0] && o[1] <= p[1] && (o[0] < p[0] || o[1] < p[1])));
        best.sort(Comparator.comparingDouble(p -> p[0]));
        return best;
    }

    @Test
    void isWholeWhereAllPlansMayBeListed() {
        Chance.tries(60, r -> {
            int sites = 5 + r.nextInt(5);
            Facilities f = question(r, sites);
            double[] exposures = r.doubles(sites, 1, 50).toArray();
            Frontier.Found found =
                    Frontier.of(f, exposures, Search.of(f, MUCH, List.of(), Work.PLAIN), MUCH, 1000, Work.PLAIN);
            List<double[]> oracle = whole(f, exposures);
            assertTrue(found.whole());
            assertEquals(oracle.size(), found.plans().size());
            for (int k = 0; k < oracle.size(); k++) {
                assertEquals(oracle.get(k)[0], found.plans().get(k).cost(), 1e-9);
                assertEquals(oracle.get(k)[1], found.plans().get(k).exposure(), 1e-9);
                assertEquals(Status.OPTIMAL, found.plans().get(k).status());
            }
            assertTrue(found.supported().get(0) && found.supported().get(oracle.size() - 1));
        });
    }

    /** A supported plan is cheapest at some price on exposure, an unsupported one at none. */
    @Test
    void namesSupportedPlansRightly() {
        Chance.tries(30, r -> {
            int sites = 8;
            Facilities f = question(r, sites);
            double[] exposures = r.doubles(sites, 1, 50).toArray();
            Frontier.Found found =
                    Frontier.of(f, exposures, Search.of(f, MUCH, List.of(), Work.PLAIN), MUCH, 1000, Work.PLAIN);
            List<FrontierPlan> plans = found.plans();
            for (int k = 0; k < plans.size(); k++) {
                double low = 0;
                double high = Double.POSITIVE_INFINITY;
                for (FrontierPlan o : plans) {
                    double price =
                            (o.cost() - plans.get(k).cost()) / (plans.get(k).exposure() - o.exposure());
                    if (o.exposure() > plans.get(k).exposure()) {
                        low = Math.max(low, price);
                    } else if (o.exposure() < plans.get(k).exposure()) {
                        high = Math.min(high, price);
                    }
                }
                assertEquals(low <= high * (1 + 1e-7), found.supported().get(k), k + " " + low + " " + high);
            }
        });
    }

    @Test
    void fewPlansAreCalledAPart() {
        Facilities f = question(new SplittableRandom(3), 12);
        double[] exposures = new SplittableRandom(4).doubles(12, 1, 50).toArray();
        Frontier.Found found =
                Frontier.of(f, exposures, Search.of(f, MUCH, List.of(), Work.PLAIN), MUCH, 3, Work.PLAIN);
        assertTrue(found.plans().size() <= 3);
        assertTrue(!found.whole() || whole(f, exposures).size() <= 3);
    }
}
