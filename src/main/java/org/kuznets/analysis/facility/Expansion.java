package org.kuznets.analysis.facility;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What looking at one node gave.
 *
 * @param plan the best plan met on the way; null where none was better than the one known
 * @param state the node's, with what was fixed
 * @param branch the site to decide next; -1 where the node is done with
 */
record Expansion(
        int @Nullable [] plan, double cost, byte[] state, float[] offer, double price, double bound, int branch) {
    private static final int STEPS = 80;
    private static final double LENGTH = 1;
    private static final int PATIENCE = 8;
    /** A chosen set this much dearer than the best plan is not worth bettering. */
    private static final double PROMISING = 1.02;

    static Expansion of(Facilities f, Node node, double upper, Runnable tick) {
        Ascent ascent = new Ascent(f, tick);
        byte[] state = node.state().clone();
        ascent.start(node.offers(), node.price(), LENGTH);
        Best best = new Best(f, upper, tick);
        boolean open = ascent.climb(state, upper, STEPS, PATIENCE, best::look);
        float[] offer = floats(ascent.bestOffer);
        double bound = Math.max(node.bound(), ascent.best);
        if (!open) {
            return new Expansion(best.plan, best.cost, state, offer, ascent.bestPrice, bound, -1);
        }
        int branch = branch(ascent, state);
        if (branch < 0) {
            best.look(FirstPlan.sites(state));
            return new Expansion(best.plan, best.cost, state, offer, ascent.bestPrice, Double.POSITIVE_INFINITY, -1);
        }
        return new Expansion(best.plan, best.cost, state, offer, ascent.bestPrice, bound, branch);
    }

    /** The free site that was chosen half of the time; -1 where none is free. */
    private static int branch(Ascent ascent, byte[] state) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < state.length; j++) {
            double d = Math.abs(ascent.often[j] - 0.5);
            if (state[j] == Rules.FREE && d < least) {
                least = d;
                best = j;
            }
        }
        return best;
    }

    static float[] floats(double[] values) {
        float[] all = new float[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) values[i];
        }
        return all;
    }

    /** The best plan among sets of sites that a relaxation chose. */
    static final class Best {
        private final Facilities f;
        private final Interchange interchange;
        private int[] last = new int[0];
        int @Nullable [] plan;
        double cost;

        Best(Facilities f, double upper, Runnable tick) {
            this.f = f;
            this.interchange = new Interchange(f, f.rules.state(), tick);
            this.cost = upper;
        }

        void look(int[] sites) {
            if (sites.length == 0 || Arrays.equals(sites, last) || !f.rules.allows(sites)) {
                return;
            }
            last = sites;
            double c = f.cost(sites);
            if (c < cost * PROMISING || cost == Double.POSITIVE_INFINITY) {
                int[] better = interchange.better(sites);
                double then = f.cost(better);
                if (then < cost) {
                    cost = then;
                    plan = better;
                }
            }
        }
    }
}
