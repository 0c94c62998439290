package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.facility.Effort;
import org.kuznets.analysis.facility.Facilities;
import org.kuznets.analysis.facility.Plan;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Search;
import org.kuznets.analysis.facility.Status;

/**
 * The plans that are not worse in cost than another of no more exposure: first those that some price on exposure makes
 * cheapest (the supported ones, between two of them the price at which both are equal), then those that no price finds,
 * by bounding exposure (epsilon constraint), the widest gap first. Sources (recalled): Aneja and Nair 1979; Haimes,
 * Lasdon and Wismer 1971. Whole when every gap was searched to its end and every plan is proved.
 */
final class Frontier {
    /** Two exposures nearer than this share of the larger are one. */
    private static final double SAME = 1e-9;

    private static final double HALF = 0.5;
    /** How often a gap is halved before it is searched right below its upper end. */
    private static final int HALVINGS = 1;

    private final Facilities base;
    private final Effort effort;
    private final double[] loads;
    private final int most;
    private final Work work;
    private final List<FrontierPlan> plans = new ArrayList<>();
    private boolean whole = true;
    private int solved;

    /**
     * What lies between two plans of the frontier, cheap and clean.
     *
     * @param above exposures up to here are searched already
     */
    private record Gap(FrontierPlan cheap, FrontierPlan clean, double above, int halved) {
        double area() {
            return (clean.cost() - cheap.cost()) * (cheap.exposure() - above);
        }
    }

    private Frontier(Facilities base, double[] exposures, Effort effort, int most, Work work) {
        this.base = base;
        this.effort = effort;
        this.loads = java.util.Arrays.copyOf(exposures, base.sites());
        this.most = most;
        this.work = work;
    }

    /**
     * @param exposures by site; sites beyond its end have none
     * @param cheapest the plan of least cost
     * @param most plans to find
     */
    static Found of(Facilities base, double[] exposures, Plan cheapest, Effort effort, int most, Work work) {
        return new Frontier(base, exposures, effort, most, work).run(cheapest);
    }

    /**
     * @param plans cheapest first; none dominated
     * @param supported by plan whether some price on exposure makes it cheapest
     * @param whole whether there are no others
     */
    record Found(List<FrontierPlan> plans, List<Boolean> supported, boolean whole) {}

    private Found run(Plan cheapest) {
        FrontierPlan cheap = plan(cheapest);
        whole = cheap.status() == Status.OPTIMAL;
        plans.add(cheap);
        FrontierPlan clean = cleanest();
        if (clean != null && !same(clean.exposure(), cheap.exposure())) {
            plans.add(clean);
            supported(cheap, clean);
            between();
        } else {
            whole &= clean != null;
        }
        return result();
    }

    private Found result() {
        plans.removeIf(p -> plans.stream().anyMatch(o -> o.dominates(p)));
        plans.sort(Comparator.comparingDouble(FrontierPlan::cost));
        List<FrontierPlan> different = new ArrayList<>();
        for (FrontierPlan p : plans) {
            if (different.isEmpty() || !same(different.get(different.size() - 1).exposure(), p.exposure())) {
                different.add(p);
            }
        }
        return new Found(List.copyOf(different), Hull.supported(different), whole);
    }

    /** Least exposure of all, and of those the least cost. */
    private @Nullable FrontierPlan cleanest() {
        Rules r = base.rules();
        Facilities nobody = Facilities.of(0, (i, row) -> {}, r.withFixed(loads), work);
        Plan least = Search.of(nobody, effort, List.of(), work);
        if (least.open().length == 0) {
            return null;
        }
        whole &= least.status() == Status.OPTIMAL;
        return within(exposure(least.open()) * (1 + 1e-12), least.open());
    }

    private @Nullable FrontierPlan within(double exposure, int @Nullable [] known) {
        List<int[]> starts = new ArrayList<>();
        plans.forEach(p -> starts.add(p.open()));
        if (known != null) {
            starts.add(known);
        }
        Plan p = Search.of(base.under(base.rules().withBudget(loads, exposure)), effort, starts, next());
        whole &= p.status() == Status.OPTIMAL || p.status() == Status.INFEASIBLE;
        return p.open().length == 0 ? null : plan(p);
    }

    private Work next() {
        work.progress(Math.min(solved, 3L * most), 3L * most + 1);
        solved++;
        return new org.kuznets.analysis.Stage(work, 0, 1).part(Math.min(solved, 3 * most), 3 * most + 1);
    }

    /** Adds those that some price makes cheapest, the widest gap first. */
    private void supported(FrontierPlan cheap, FrontierPlan clean) {
        PriorityQueue<Gap> waiting = widestFirst();
        waiting.add(new Gap(cheap, clean, clean.exposure(), 0));
        while (!waiting.isEmpty() && plans.size() < most) {
            Gap g = waiting.remove();
            FrontierPlan middle = atEqualPrice(g.cheap(), g.clean());
            if (middle != null) {
                plans.add(middle);
                waiting.add(new Gap(g.cheap(), middle, middle.exposure(), 0));
                waiting.add(new Gap(middle, g.clean(), g.clean().exposure(), 0));
            }
        }
        whole &= waiting.isEmpty();
    }

    /** The cheapest at the price at which two plans are equal; null where it is no cheaper than they. */
    private @Nullable FrontierPlan atEqualPrice(FrontierPlan cheap, FrontierPlan clean) {
        double price = (clean.cost() - cheap.cost()) / (cheap.exposure() - clean.exposure());
        double[] fixed = base.rules().fixed().clone();
        for (int j = 0; j < fixed.length; j++) {
            fixed[j] += price * loads[j];
        }
        Facilities priced = base.under(base.rules().withFixed(fixed));
        Plan p = Search.of(priced, effort, List.of(cheap.open(), clean.open()), next());
        whole &= p.status() == Status.OPTIMAL;
        double exposure = exposure(p.open());
        double cost = base.cost(p.open());
        double both = cheap.cost() + price * cheap.exposure();
        boolean inside = exposure < cheap.exposure() && exposure > clean.exposure();
        if (!inside || both - cost - price * exposure <= SAME * Math.abs(both)) {
            return null;
        }
        double bound = p.status() == Status.OPTIMAL ? cost : p.bound() - price * exposure;
        return new FrontierPlan(p.open(), cost, exposure, p.status(), bound);
    }

    private static PriorityQueue<Gap> widestFirst() {
        return new PriorityQueue<>(
                Comparator.comparingDouble(Gap::area).reversed().thenComparing(g -> g.cheap()
                        .cost()));
    }

    private void between() {
        List<FrontierPlan> ends = new ArrayList<>(plans);
        ends.sort(Comparator.comparingDouble(FrontierPlan::cost));
        PriorityQueue<Gap> waiting = widestFirst();
        for (int k = 1; k < ends.size(); k++) {
            waiting.add(new Gap(ends.get(k - 1), ends.get(k), ends.get(k).exposure(), 0));
        }
        while (!waiting.isEmpty() && plans.size() < most && solved < 3 * most) {
            Gap g = waiting.remove();
            boolean halve = g.halved() < HALVINGS;
            double top = g.cheap().exposure() * (1 - SAME);
            double limit = halve ? g.above() + HALF * (top - g.above()) : top;
            if (limit <= g.above()) {
                continue;
            }
            FrontierPlan found = within(limit, null);
            if (found == null
                    || same(found.exposure(), g.clean().exposure())
                    || found.cost() >= g.clean().cost()) {
                if (halve) {
                    waiting.add(new Gap(g.cheap(), g.clean(), limit, g.halved() + 1));
                }
                continue;
            }
            plans.add(found);
            waiting.add(new Gap(found, g.clean(), g.above(), 0));
            if (halve) {
                waiting.add(new Gap(g.cheap(), found, limit, 0));
            }
        }
        whole &= waiting.isEmpty();
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }

    private FrontierPlan plan(Plan p) {
        return new FrontierPlan(p.open(), base.cost(p.open()), exposure(p.open()), p.status(), p.bound());
    }

    private double exposure(int[] open) {
        double sum = 0;
        for (int j : open) {
            sum += loads[j];
        }
        return sum;
    }
}
