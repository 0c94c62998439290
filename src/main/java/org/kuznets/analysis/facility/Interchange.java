package org.kuznets.analysis.facility;

import java.util.Arrays;

/**
 * Betters a plan by opening one site, closing one, or both at once, the best step each time, until none betters it.
 * Source: Teitz and Bart (1968) with the sums of Resende and Werneck, "A fast swap-based local search procedure for
 * location problems", Annals of Operations Research 150 (2007) (recalled): what a swap brings is what the new site gains,
 * less what the old one loses, plus what the two share. Checked against the cost itself. Each step takes memory for the
 * sites and the demands only.
 */
final class Interchange {
    private static final double RELATIVE = 1e-11;

    private final Facilities f;
    private final Runnable tick;
    private final byte[] state;
    private final int[] closest;
    private final double[] first;
    private final double[] second;
    private final double[] gain;
    private final double[] loss;
    private final double[] shared;
    private final int[] from;
    private final int[] byClosest;
    private final int[] position;
    private int[] open = new int[0];
    private double load;
    private double bestProfit;
    private int bestOut;
    private int bestIn;

    /** @param tick called at every step: throws when the run is no longer wanted */
    Interchange(Facilities f, byte[] state, Runnable tick) {
        this.f = f;
        this.tick = tick;
        this.state = state;
        closest = new int[f.demands];
        first = new double[f.demands];
        second = new double[f.demands];
        byClosest = new int[f.demands];
        gain = new double[f.sites];
        loss = new double[f.sites];
        shared = new double[f.sites];
        from = new int[f.sites + 2];
        position = new int[f.sites];
    }

    /** The best plan reached from {@code start}, which keeps the rules. */
    int[] better(int[] start) {
        open = start.clone();
        while (step()) {
            tick.run();
            apply();
        }
        int[] result = open.clone();
        Arrays.sort(result);
        return result;
    }

    private void apply() {
        if (bestOut >= 0 && bestIn >= 0) {
            open[bestOut] = bestIn;
        } else if (bestIn >= 0) {
            open = Arrays.copyOf(open, open.length + 1);
            open[open.length - 1] = bestIn;
        } else {
            int[] fewer = Arrays.copyOf(open, open.length - 1);
            if (bestOut < fewer.length) {
                fewer[bestOut] = open[open.length - 1];
            }
            open = fewer;
        }
    }

    private boolean step() {
        double cost = serve();
        gains();
        bestProfit = RELATIVE * Math.max(1, Math.abs(cost));
        bestOut = -1;
        bestIn = -1;
        int top = -1;
        for (int j = 0; j < f.sites; j++) {
            if (mayOpen(j) && (top < 0 || gain[j] > gain[top])) {
                top = j;
            }
        }
        if (open.length < f.rules.most()) {
            for (int j = 0; j < f.sites; j++) {
                if (mayOpen(j) && fits(-1, j)) {
                    consider(-1, j, gain[j]);
                }
            }
        }
        for (int a = 0; a < open.length; a++) {
            if (state[open[a]] != Rules.OPEN) {
                if (open.length > f.rules.least() && open.length > 1) {
                    consider(a, -1, -loss[a]);
                }
                swaps(a, top);
            }
        }
        return bestOut >= 0 || bestIn >= 0;
    }

    private boolean mayOpen(int j) {
        return position[j] < 0 && state[j] != Rules.CLOSED;
    }

    private void consider(int out, int in, double profit) {
        if (profit > bestProfit) {
            bestProfit = profit;
            bestOut = out;
            bestIn = in;
        }
    }

    /** Closest and second closest open site of each demand. */
    private double serve() {
        Arrays.fill(position, -1);
        load = 0;
        double cost = 0;
        for (int a = 0; a < open.length; a++) {
            position[open[a]] = a;
            load += f.rules.loadOf(open[a]);
            cost += f.rules.fixed()[open[a]];
            loss[a] = -f.rules.fixed()[open[a]];
        }
        Arrays.fill(from, 0, open.length + 2, 0);
        for (int i = 0; i < f.demands; i++) {
            int k = i * f.sites;
            int last = k + f.sites - 1;
            while (position[f.order[k]] < 0) {
                k++;
            }
            closest[i] = position[f.order[k]];
            first[i] = f.near[k];
            k++;
            while (k < last && position[f.order[k]] < 0) {
                k++;
            }
            second[i] = f.near[Math.min(k, last)];
            cost += first[i];
            loss[closest[i]] += second[i] - first[i];
            from[closest[i] + 2]++;
        }
        for (int a = 0; a < open.length; a++) {
            from[a + 2] += from[a + 1];
        }
        for (int i = 0; i < f.demands; i++) {
            byClosest[from[closest[i] + 1]++] = i;
        }
        return cost;
    }

    private void gains() {
        for (int j = 0; j < f.sites; j++) {
            gain[j] = -f.rules.fixed()[j];
        }
        for (int i = 0; i < f.demands; i++) {
            double d = first[i];
            for (int k = i * f.sites; f.near[k] < d; k++) {
                gain[f.order[k]] += d - f.near[k];
            }
        }
    }

    /** All swaps that close {@code open[a]}; {@code top} is the site that gains most by itself. */
    private void swaps(int a, int top) {
        for (int s = from[a]; s < from[a + 1]; s++) {
            int i = byClosest[s];
            double near = first[i];
            double far = second[i];
            int end = (i + 1) * f.sites;
            for (int k = i * f.sites; k < end && f.near[k] < far; k++) {
                shared[f.order[k]] += far - Math.max(near, f.near[k]);
            }
        }
        boolean every = f.rules.constrained();
        for (int j = 0; j < f.sites; j++) {
            if ((every || shared[j] > 0 || j == top) && mayOpen(j) && fits(a, j)) {
                consider(a, j, gain[j] - loss[a] + shared[j]);
            }
            shared[j] = 0;
        }
    }

    private boolean fits(int out, int in) {
        Rules r = f.rules;
        if (r.load() != null && load + r.loadOf(in) - (out < 0 ? 0 : r.loadOf(open[out])) > r.budget()) {
            return false;
        }
        for (int k : r.near(in)) {
            if (position[k] >= 0 && position[k] != out) {
                return false;
            }
        }
        return true;
    }
}
