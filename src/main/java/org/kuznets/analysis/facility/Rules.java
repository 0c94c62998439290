package org.kuznets.analysis.facility;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a plan must keep to. Arrays are handed over, not copied, and never changed.
 *
 * @param least fewest open sites, those that must be open among them
 * @param most most open sites
 * @param fixed what opening a site costs, by site
 * @param state by site: {@link #FREE}, {@link #OPEN} or {@link #CLOSED}
 * @param apart by site the sites that may not be open beside it; null where none is kept apart
 * @param load by site what it puts on the budget; null without a budget
 * @param budget the most that the open sites' loads may sum to
 */
public record Rules(
        int least,
        int most,
        double[] fixed,
        byte[] state,
        int @Nullable [] @Nullable [] apart,
        double @Nullable [] load,
        double budget) {
    public static final byte FREE = 0;
    /** Must be open. */
    public static final byte OPEN = 1;
    /** Must not be open. */
    public static final byte CLOSED = 2;

    /** Exactly {@code p} of {@code sites} free sites, without fixed costs. */
    public static Rules exactly(int p, int sites) {
        return new Rules(p, p, new double[sites], new byte[sites], null, null, Double.POSITIVE_INFINITY);
    }

    /** At least one site, each at its fixed cost. */
    public static Rules anyNumber(double[] fixed) {
        return new Rules(1, fixed.length, fixed, new byte[fixed.length], null, null, Double.POSITIVE_INFINITY);
    }

    public Rules withState(byte[] other) {
        return new Rules(least, most, fixed, other, apart, load, budget);
    }

    public Rules withFixed(double[] other) {
        return new Rules(least, most, other, state, apart, load, budget);
    }

    public Rules withApart(int @Nullable [] @Nullable [] other) {
        return new Rules(least, most, fixed, state, other, load, budget);
    }

    public Rules withBudget(double[] loads, double atMost) {
        return new Rules(least, most, fixed, state, apart, loads, atMost);
    }

    boolean constrained() {
        return apart != null || load != null;
    }

    int[] near(int site) {
        int[] near = apart == null ? null : apart[site];
        return near == null ? new int[0] : near;
    }

    double loadOf(int site) {
        return load == null ? 0 : load[site];
    }

    /** Whether these sites together keep every rule. */
    boolean allows(int[] open) {
        boolean[] is = new boolean[state.length];
        double sum = 0;
        for (int j : open) {
            is[j] = true;
            sum += loadOf(j);
        }
        for (int j = 0; j < state.length; j++) {
            if (state[j] == OPEN && !is[j] || state[j] == CLOSED && is[j]) {
                return false;
            }
        }
        return open.length >= least
                && open.length <= most
                && (load == null || sum <= budget)
                && Arrays.stream(open).noneMatch(j -> Arrays.stream(near(j)).anyMatch(k -> is[k]));
    }
}
