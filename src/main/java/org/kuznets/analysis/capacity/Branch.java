package org.kuznets.analysis.capacity;

import java.util.Arrays;
import org.kuznets.analysis.facility.Rules;

/**
 * A part of all plans: sites decided on, and demands whose site is decided on, -1 where not.
 *
 * @param offer where its parent's ascent ended
 * @param bound nothing in it costs less
 */
record Branch(byte[] state, int[] servedBy, double[] offer, double bound, long number) implements Comparable<Branch> {
    @Override
    public int compareTo(Branch other) {
        int k = Double.compare(bound, other.bound);
        return k != 0 ? k : Long.compare(other.number, number);
    }

    double assignedCost(Capacitated c) {
        double sum = 0;
        for (int i = 0; i < servedBy.length; i++) {
            sum += servedBy[i] < 0 ? 0 : c.cost(i, servedBy[i]);
        }
        return sum;
    }

    /** Whether the sites that may be open could hold everything. */
    boolean roomy(Capacitated c) {
        double[] free = new double[state.length];
        int n = 0;
        int open = 0;
        double room = 0;
        for (int j = 0; j < state.length; j++) {
            if (state[j] == Rules.OPEN) {
                open++;
                room += c.capacity()[j];
            } else if (state[j] == Rules.FREE) {
                free[n++] = c.capacity()[j];
            }
        }
        Arrays.sort(free, 0, n);
        for (int k = n - 1; k >= 0 && open < c.rules().most(); k--, open++) {
            room += free[k];
        }
        return room >= Arrays.stream(c.size()).sum() * (1 - 1e-12);
    }

    /** Follows from the open sites: false where they break a rule. */
    boolean settle(Rules r) {
        int open = 0;
        for (int j = 0; j < state.length; j++) {
            if (state[j] == Rules.OPEN) {
                open++;
                int[][] apart = r.apart();
                int[] near = apart == null ? null : apart[j];
                for (int k = 0; near != null && k < near.length; k++) {
                    if (state[near[k]] == Rules.OPEN) {
                        return false;
                    }
                    state[near[k]] = Rules.CLOSED;
                }
            }
        }
        for (int j = 0; j < state.length && open == r.most(); j++) {
            state[j] = state[j] == Rules.FREE ? Rules.CLOSED : state[j];
        }
        return open <= r.most();
    }
}
