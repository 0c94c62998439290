package org.kuznets.analysis.facility;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Iterated local search: a plan with a few sites exchanged by chance, bettered again, kept when it is no worse. */
final class Shaken {
    private static final int STRONGEST = 4;
    private static final int TRIES = 20;

    private final Facilities f;
    private final byte[] state;
    private final Interchange interchange;
    private final SplittableRandom chance;
    private int[] current;
    private double cost;
    private int[] best;
    private double bestCost;

    Shaken(Facilities f, byte[] state, int[] start, Runnable tick, SplittableRandom chance) {
        this.f = f;
        this.state = state;
        this.interchange = new Interchange(f, state, tick);
        this.chance = chance;
        this.current = start;
        this.cost = f.cost(start);
        this.best = start;
        this.bestCost = cost;
    }

    /** The best of this many rounds. */
    int[] after(int rounds) {
        int idle = 0;
        for (int r = 0; r < rounds; r++) {
            int[] next = interchange.better(shake(1 + r % STRONGEST));
            double c = f.cost(next);
            idle++;
            if (c <= cost || idle > 50 && c < bestCost * 1.01) {
                idle = c < cost || c > cost ? 0 : idle;
                current = next;
                cost = c;
            }
            if (c < bestCost) {
                best = next;
                bestCost = c;
                idle = 0;
            }
        }
        return best;
    }

    private int[] shake(int strength) {
        int[] plan = current.clone();
        boolean[] in = new boolean[f.sites];
        double load = 0;
        for (int j : plan) {
            in[j] = true;
            load += f.rules.loadOf(j);
        }
        for (int s = 0; s < strength; s++) {
            for (int t = 0; t < TRIES; t++) {
                int a = chance.nextInt(plan.length);
                int j = chance.nextInt(f.sites);
                double then = load - f.rules.loadOf(plan[a]) + f.rules.loadOf(j);
                if (state[plan[a]] != Rules.OPEN && state[j] == Rules.FREE && !in[j] && fits(plan, a, j, then)) {
                    in[plan[a]] = false;
                    in[j] = true;
                    plan[a] = j;
                    load = then;
                    break;
                }
            }
        }
        return plan;
    }

    private boolean fits(int[] plan, int out, int in, double load) {
        int[] near = f.rules.near(in);
        boolean clear = near.length == 0
                || Arrays.stream(near)
                        .noneMatch(k -> k != plan[out] && Arrays.stream(plan).anyMatch(j -> j == k));
        return clear && (f.rules.load() == null || load <= f.rules.budget());
    }
}
