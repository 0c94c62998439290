package org.kuznets.analysis.facility;

import java.util.Arrays;
import java.util.Optional;

/** A plan that keeps the rules, to start from: the sites that must be open, then those of least load that fit. */
final class FirstPlan {
    private FirstPlan() {}

    /** Greedily; that none is found does not mean that there is none. */
    static Optional<int[]> of(Facilities f, byte[] states) {
        Optional<int[]> byGain = chosen(f, states, gains(f));
        if (byGain.isPresent() || !f.rules.constrained()) {
            return byGain;
        }
        double[] loads = new double[f.sites];
        for (int j = 0; j < f.sites; j++) {
            loads[j] = f.rules.loadOf(j) + 1e-9 * f.rules.near(j).length;
        }
        return chosen(f, states, loads).or(() -> chosen(f, states, crowded(f)));
    }

    /** What each site costs by itself: those with small sums lie in the middle of things. */
    private static double[] gains(Facilities f) {
        double[] sum = f.rules.fixed().clone();
        for (int i = 0; i < f.order.length; i++) {
            sum[f.order[i]] += f.near[i];
        }
        return sum;
    }

    private static double[] crowded(Facilities f) {
        double[] near = new double[f.sites];
        for (int j = 0; j < f.sites; j++) {
            near[j] = f.rules.near(j).length;
        }
        return near;
    }

    private static Optional<int[]> chosen(Facilities f, byte[] states, double[] key) {
        byte[] state = states.clone();
        if (!Fixing.propagate(f, state)) {
            return Optional.empty();
        }
        int open = count(state, Rules.OPEN);
        int want = Math.max(1, f.rules.least());
        for (int j : Ranked.of(key)) {
            if (open >= want) {
                break;
            }
            if (state[j] == Rules.FREE) {
                byte[] then = state.clone();
                then[j] = Rules.OPEN;
                if (Fixing.propagate(f, then)) {
                    state = then;
                    open++;
                }
            }
        }
        int[] plan = sites(state);
        return open >= want && f.rules.allows(plan) ? Optional.of(plan) : Optional.empty();
    }

    static int count(byte[] state, byte what) {
        int n = 0;
        for (byte s : state) {
            n += s == what ? 1 : 0;
        }
        return n;
    }

    /** Those that are open. */
    static int[] sites(byte[] state) {
        int[] all = new int[count(state, Rules.OPEN)];
        int n = 0;
        for (int j = 0; j < state.length; j++) {
            if (state[j] == Rules.OPEN) {
                all[n++] = j;
            }
        }
        return Arrays.copyOf(all, n);
    }
}
