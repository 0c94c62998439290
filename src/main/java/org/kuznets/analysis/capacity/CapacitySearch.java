package org.kuznets.analysis.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Status;

/** Finds the cheapest plan with capacities and proves it, or says how far from proved it is: branch and bound in batches. */
public final class CapacitySearch {
    private static final int BATCH = 8;
    private static final double SAME = 1e-10;

    private CapacitySearch() {}

    public static Assigned of(Capacitated c, int nodes, Work work) {
        PriorityQueue<Branch> waiting = new PriorityQueue<>();
        int[] nobody = new int[c.demands()];
        Arrays.fill(nobody, -1);
        waiting.add(new Branch(c.rules().state().clone(), nobody, offers(c), Double.NEGATIVE_INFINITY, 0));
        int @Nullable [] plan = null;
        double upper = Double.POSITIVE_INFINITY;
        long made = 1;
        long looked = 0;
        while (!waiting.isEmpty() && looked < nodes) {
            List<Branch> some = new ArrayList<>();
            while (some.size() < BATCH && !waiting.isEmpty()) {
                some.add(waiting.poll());
            }
            long before = looked;
            Runnable tick = () -> work.progress(before, nodes);
            tick.run();
            double known = upper;
            for (Look l : work.each(some.size(), k -> Look.at(c, some.get(k), known, tick))) {
                looked++;
                if (l.servedBy != null && l.cost < upper) {
                    upper = l.cost;
                    plan = l.servedBy;
                }
                for (Branch b : l.parts) {
                    waiting.add(new Branch(b.state(), b.servedBy(), b.offer(), b.bound(), made++));
                }
            }
            double least = upper * (1 - SAME);
            waiting.removeIf(b -> b.bound() >= least);
        }
        double bound =
                waiting.isEmpty() ? upper : Math.min(upper, waiting.peek().bound());
        if (plan == null) {
            return new Assigned(
                    waiting.isEmpty() ? Status.INFEASIBLE : Status.UNKNOWN,
                    new int[0],
                    new int[0],
                    Double.POSITIVE_INFINITY,
                    bound,
                    looked);
        }
        int[] served = plan;
        int[] open = java.util.stream.IntStream.range(0, c.sites())
                .filter(j -> c.rules().state()[j] == Rules.OPEN
                        || Arrays.stream(served).anyMatch(k -> k == j))
                .toArray();
        Status status = waiting.isEmpty() ? Status.OPTIMAL : Status.FEASIBLE;
        return new Assigned(status, open, plan, upper, bound, looked);
    }

    /** What the second cheapest site would cost. */
    private static double[] offers(Capacitated c) {
        double[] all = new double[c.demands()];
        for (int i = 0; i < all.length; i++) {
            double first = Double.POSITIVE_INFINITY;
            double second = Double.POSITIVE_INFINITY;
            for (int j = 0; j < c.sites(); j++) {
                double v = c.cost(i, j);
                second = Math.min(second, Math.max(first, v));
                first = Math.min(first, v);
            }
            all[i] = second < Double.POSITIVE_INFINITY ? second : first;
        }
        return all;
    }
}
