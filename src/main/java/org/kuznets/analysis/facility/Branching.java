package org.kuznets.analysis.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;

/**
 * Branch and bound, the node of the least bound first. Nodes are looked at in batches of a fixed size, each batch with
 * the best plan known before it, so that the answer does not depend on the number of threads.
 */
final class Branching {
    private static final int BATCH = 8;

    private final Facilities f;
    private final PriorityQueue<Node> waiting = new PriorityQueue<>();
    private long made;
    private long looked;
    int @Nullable [] plan;
    double upper;

    Branching(Facilities f, int @Nullable [] plan, double upper) {
        this.f = f;
        this.plan = plan;
        this.upper = upper;
    }

    /** Searches from {@code root} on. @return the bound that is left: nothing costs less */
    double search(Node root, int nodes, Work work) {
        waiting.add(root);
        while (!waiting.isEmpty() && looked < nodes) {
            List<Node> some = next();
            long before = looked;
            Runnable tick = () -> work.progress(before, nodes);
            tick.run();
            double known = upper;
            for (Expansion e : work.each(some.size(), k -> Expansion.of(f, some.get(k), known, tick))) {
                looked++;
                take(e);
            }
            waiting.removeIf(n -> f.closes(n.bound(), upper));
        }
        return waiting.isEmpty() ? upper : Math.min(upper, waiting.peek().bound());
    }

    boolean done() {
        return waiting.isEmpty();
    }

    long looked() {
        return looked;
    }

    /** Among equal bounds the newest node is next: the search then dives to plans before it spreads. */
    private double rounded(double bound) {
        return f.whole ? Math.ceil(bound - 1e-6) : bound;
    }

    private List<Node> next() {
        List<Node> some = new ArrayList<>(BATCH);
        while (some.size() < BATCH && !waiting.isEmpty()) {
            some.add(waiting.poll());
        }
        return some;
    }

    private void take(Expansion e) {
        if (e.plan() != null && e.cost() < upper) {
            upper = e.cost();
            plan = e.plan();
        }
        if (e.branch() >= 0 && !f.closes(e.bound(), upper)) {
            for (byte decision : new byte[] {Rules.CLOSED, Rules.OPEN}) {
                byte[] state = e.state().clone();
                state[e.branch()] = decision;
                if (Fixing.propagate(f, state)) {
                    waiting.add(new Node(state, e.offer(), e.price(), rounded(e.bound()), made++));
                }
            }
        }
    }
}
