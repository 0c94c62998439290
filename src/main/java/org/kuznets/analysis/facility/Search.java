package org.kuznets.analysis.facility;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.chance.Streams;

/**
 * Finds the cheapest plan and proves it, or says how far from proved it is: a local search from above, a Lagrangian bound
 * from below, sites fixed by reduced costs between them, and branch and bound on what is left.
 */
public final class Search {
    private static final int ROOT_STEPS = 400;
    private static final int PATIENCE = 12;
    private static final int STREAMS = 4;
    /** Plans shaken between two looks at whether the run is still wanted. */
    private static final int SLICE = 8;

    private final Facilities whole;
    private final Effort effort;
    private final Work work;
    /** What is left of the question, and the whole question's numbers of its sites. */
    private Facilities f;

    private int[] numbers;
    private byte[] state;
    private int @Nullable [] plan;
    private double upper = Double.POSITIVE_INFINITY;
    private double lower = Double.NEGATIVE_INFINITY;
    private double[] offer;
    private double price;

    private Search(Facilities f, Effort effort, Work work) {
        this.whole = f;
        this.f = f;
        this.effort = effort;
        this.work = work;
        this.numbers = java.util.stream.IntStream.range(0, f.sites).toArray();
        this.state = f.rules.state().clone();
        this.offer = new double[f.demands];
    }

    /** @param known plans that may keep the rules, to start from; such that do not are left aside */
    public static Plan of(Facilities f, Effort effort, List<int[]> known, Work work) {
        return new Search(f, effort, work).run(known);
    }

    private Plan run(List<int[]> known) {
        if (!Fixing.propagate(f, state)) {
            return new Plan(Status.INFEASIBLE, new int[0], Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
        }
        first(known);
        firstOffers();
        boolean open = climb(ROOT_STEPS, 1.5);
        for (int stage = 0; open && stage < 3; stage++) {
            shake(effort.rounds() >> (4 - 2 * stage));
            open = climb(ROOT_STEPS, 1);
        }
        if (!open) {
            return plan == null ? none(0) : done(0);
        }
        Branching tree = new Branching(f, plan, upper);
        double bound = tree.search(new Node(state, Expansion.floats(offer), price, lower, 0), effort.nodes(), work);
        plan = tree.plan;
        upper = tree.upper;
        if (tree.done()) {
            return plan == null ? none(tree.looked()) : done(tree.looked());
        }
        lower = f.whole ? Math.ceil(bound - 1e-6) : bound;
        return plan == null
                ? new Plan(Status.UNKNOWN, new int[0], Double.POSITIVE_INFINITY, lower, tree.looked())
                : new Plan(Status.FEASIBLE, old(plan), whole.cost(old(plan)), lower, tree.looked());
    }

    private Plan none(long nodes) {
        return new Plan(Status.INFEASIBLE, new int[0], Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, nodes);
    }

    private Plan done(long nodes) {
        int[] best = old(java.util.Objects.requireNonNull(plan));
        double cost = whole.cost(best);
        return new Plan(Status.OPTIMAL, best, cost, cost, nodes);
    }

    private int[] old(int[] sites) {
        int[] all = Arrays.stream(sites).map(j -> numbers[j]).toArray();
        Arrays.sort(all);
        return all;
    }

    private void first(List<int[]> known) {
        FirstPlan.of(f, state).ifPresent(this::better);
        known.stream().filter(f.rules::allows).forEach(this::better);
    }

    private void better(int[] from) {
        int[] found = new Interchange(f, state, () -> work.progress(0, 1)).better(from);
        double cost = f.cost(found);
        if (cost < upper) {
            upper = cost;
            plan = found;
        }
    }

    /** Half-way between the closest and the second closest open site, where the best offers mostly lie. */
    private void firstOffers() {
        boolean[] open = new boolean[f.sites];
        int[] sites = plan == null ? new int[0] : plan;
        for (int j : sites) {
            open[j] = true;
        }
        for (int i = 0; i < f.demands; i++) {
            int k = i * f.sites;
            int end = k + f.sites - 1;
            int seen = 0;
            double sum = 0;
            for (; k <= end && seen < 2 && sites.length > 0; k++) {
                if (open[f.order[k]]) {
                    sum += f.near[k];
                    seen++;
                }
            }
            offer[i] = seen > 0 ? sum / seen : f.near[i * f.sites + Math.min(f.sites - 1, 2)];
        }
    }

    /** @return false where nothing cheaper is left */
    private boolean climb(int steps, double length) {
        int[] reached = {0};
        Runnable tick = () -> work.progress(reached[0], steps);
        Ascent ascent = new Ascent(f, tick);
        ascent.start(offer, price, length);
        boolean open = true;
        for (int done = 0; open && done < steps; done += SLICE * 5) {
            reached[0] = done;
            Expansion.Best best = new Expansion.Best(f, upper, tick);
            open = ascent.climb(state, upper, SLICE * 5, PATIENCE, best::look);
            if (best.plan != null) {
                upper = best.cost;
                plan = best.plan;
                open = open && !f.closes(ascent.best, upper);
            }
        }
        if (open) {
            lower = Math.max(lower, ascent.best);
            offer = ascent.bestOffer.clone();
            price = ascent.bestPrice;
            compact();
        }
        return open;
    }

    /** Leaves out the sites that are closed for good. */
    private void compact() {
        boolean[] stays = new boolean[f.sites];
        int count = 0;
        for (int j = 0; j < f.sites; j++) {
            stays[j] = state[j] != Rules.CLOSED;
        }
        if (plan != null) {
            for (int j : plan) {
                stays[j] = true;
            }
        }
        int[] kept = new int[f.sites];
        for (int j = 0; j < f.sites; j++) {
            if (stays[j]) {
                kept[count++] = j;
            }
        }
        kept = Arrays.copyOf(kept, count);
        if (count == f.sites) {
            return;
        }
        f = f.without(state, kept);
        byte[] fewer = new byte[count];
        int[] fresh = new int[numbers.length];
        for (int j = 0; j < count; j++) {
            fewer[j] = state[kept[j]];
            fresh[kept[j]] = j;
        }
        plan = plan == null ? null : Arrays.stream(plan).map(j -> fresh[j]).toArray();
        int[] old = numbers;
        numbers = Arrays.stream(kept).map(j -> old[j]).toArray();
        state = fewer;
    }

    private void shake(int rounds) {
        if (plan == null || rounds <= 0) {
            return;
        }
        int[] start = plan;
        byte[] any = f.rules.state();
        List<Shaken> all = java.util.stream.IntStream.range(0, STREAMS)
                .mapToObj(s -> new Shaken(
                        f, any, start, () -> work.progress(0, 1), Streams.of(effort.seed(), 1000L * rounds + s)))
                .toList();
        int each = Math.max(1, rounds / STREAMS);
        for (int done = 0; done < each; done += SLICE) {
            work.progress(done, each);
            int some = Math.min(SLICE, each - done);
            for (int[] found : work.each(STREAMS, s -> all.get(s).after(some))) {
                double cost = f.cost(found);
                if (cost < upper) {
                    upper = cost;
                    plan = found;
                }
            }
        }
    }
}
