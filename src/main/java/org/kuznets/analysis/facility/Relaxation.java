package org.kuznets.analysis.facility;

import java.util.Arrays;

/**
 * The Lagrangian relaxation of "every demand is served once": each demand offers a price, each site reckons what the
 * prices above its costs bring it, and the sites that gain most are chosen. Whatever the prices, the sum is a lower bound
 * of every plan's cost; the best of them equals the bound of the strong linear relaxation.
 *
 * <p>Source (recalled, checked here against enumeration): Narula, Ogbu and Samuelsson, "An algorithm for the p-median
 * problem", Operations Research 25 (1977); Cornuejols, Fisher and Nemhauser, Management Science 23 (1977). A budget is
 * relaxed with a price of its own. Sites kept apart are left out of account, which keeps it a lower bound.
 */
final class Relaxation {
    private final Facilities f;
    /** What each demand offers. */
    final double[] offer;
    /** What a unit of the budget costs, 0 or more. */
    double price;
    /** By site: what opening it costs at these prices; below 0 it pays. */
    final double[] reduced;

    final boolean[] chosen;
    double bound = Double.NEGATIVE_INFINITY;
    private final double[] sorted;
    private int free;
    private int taken;
    private int fewest;
    private int greatest;

    Relaxation(Facilities f) {
        this.f = f;
        this.offer = new double[f.demands];
        this.reduced = new double[f.sites];
        this.chosen = new boolean[f.sites];
        this.sorted = new double[f.sites];
    }

    /** The bound under these offers; false where the states leave no plan at all. */
    boolean evaluate(byte[] state) {
        Rules r = f.rules;
        double sum = r.load() == null ? 0 : -price * r.budget();
        for (int j = 0; j < f.sites; j++) {
            reduced[j] = r.fixed()[j] + (price > 0 ? price * r.loadOf(j) : 0);
        }
        for (int i = 0; i < f.demands; i++) {
            double u = offer[i];
            sum += u;
            int end = (i + 1) * f.sites;
            for (int k = i * f.sites; k < end && f.near[k] < u; k++) {
                reduced[f.order[k]] += f.near[k] - u;
            }
        }
        return choose(state, sum);
    }

    private boolean choose(byte[] state, double sum) {
        int open = 0;
        free = 0;
        int paying = 0;
        double total = sum;
        for (int j = 0; j < f.sites; j++) {
            chosen[j] = state[j] == Rules.OPEN;
            if (chosen[j]) {
                open++;
                total += reduced[j];
            } else if (state[j] == Rules.FREE) {
                sorted[free++] = reduced[j];
                paying += reduced[j] < 0 ? 1 : 0;
            }
        }
        fewest = Math.max(0, f.rules.least() - open);
        greatest = Math.min(f.rules.most() - open, free);
        if (fewest > greatest || open + free == 0) {
            return false;
        }
        Arrays.sort(sorted, 0, free);
        taken = Math.max(fewest, Math.min(paying, greatest));
        for (int k = 0; k < taken; k++) {
            total += sorted[k];
        }
        mark(state);
        bound = total;
        return true;
    }

    /** Of sites that gain alike the first are taken. */
    private void mark(byte[] state) {
        if (taken == 0) {
            return;
        }
        double last = sorted[taken - 1];
        int left = taken;
        for (int j = 0; j < f.sites; j++) {
            if (state[j] == Rules.FREE && reduced[j] < last) {
                chosen[j] = true;
                left--;
            }
        }
        for (int j = 0; j < f.sites && left > 0; j++) {
            if (state[j] == Rules.FREE && reduced[j] == last) {
                chosen[j] = true;
                left--;
            }
        }
    }

    /** How many chosen sites serve each demand below its offer, less one: where to offer less. */
    void surplus(int[] of) {
        for (int i = 0; i < f.demands; i++) {
            double u = offer[i];
            int count = -1;
            int end = (i + 1) * f.sites;
            for (int k = i * f.sites; k < end && f.near[k] < u; k++) {
                count += chosen[f.order[k]] ? 1 : 0;
            }
            of[i] = count;
        }
    }

    /** By how much the chosen sites overdraw the budget. */
    double overdraft() {
        double sum = -f.rules.budget();
        for (int j = 0; j < f.sites; j++) {
            sum += chosen[j] ? f.rules.loadOf(j) : 0;
        }
        return sum;
    }

    /** Opens and closes every free site whose other state would cost {@code upper} or more. */
    void fix(byte[] state, double upper) {
        double worstIn = taken > 0 ? sorted[taken - 1] : 0;
        double bestOut = taken < free ? sorted[taken] : 0;
        for (int j = 0; j < f.sites; j++) {
            if (state[j] != Rules.FREE) {
                continue;
            }
            if (chosen[j]) {
                double dropped = taken > fewest ? -reduced[j] : Double.POSITIVE_INFINITY;
                double swapped = taken < free ? bestOut - reduced[j] : Double.POSITIVE_INFINITY;
                if (f.closes(bound + Math.min(dropped, swapped), upper)) {
                    state[j] = Rules.OPEN;
                }
            } else {
                double added = taken < greatest ? reduced[j] : Double.POSITIVE_INFINITY;
                double swapped = taken > 0 ? reduced[j] - worstIn : Double.POSITIVE_INFINITY;
                if (f.closes(bound + Math.min(added, swapped), upper)) {
                    state[j] = Rules.CLOSED;
                }
            }
        }
    }

    int[] chosenSites() {
        int count = 0;
        int[] all = new int[f.sites];
        for (int j = 0; j < f.sites; j++) {
            if (chosen[j]) {
                all[count++] = j;
            }
        }
        return Arrays.copyOf(all, count);
    }
}
