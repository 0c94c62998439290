package org.kuznets.analysis.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.facility.Rules;

/** What looking at one branch gave: the best plan met, and the branches it falls into. */
final class Look {
    private static final int STEPS = 60;
    private static final int ROOT_STEPS = 400;

    private final Capacitated c;
    private final Branch b;
    private final Runnable tick;
    int @Nullable [] servedBy;
    double cost;
    double bound;
    final List<Branch> parts = new ArrayList<>();
    private int[] last = new int[0];

    private Look(Capacitated c, Branch b, double upper, Runnable tick) {
        this.tick = tick;
        this.c = c;
        this.b = b;
        this.cost = upper;
        this.bound = b.bound();
    }

    static Look at(Capacitated c, Branch given, double upper, Runnable tick) {
        Branch b = new Branch(
                given.state().clone(), given.servedBy().clone(), given.offer(), given.bound(), given.number());
        Look look = new Look(c, b, upper, tick);
        if (b.settle(c.rules()) && b.roomy(c) && look.holds()) {
            look.run(given.number() == 0);
        }
        return look;
    }

    /** Whether no site is given more than it holds. */
    private boolean holds() {
        double[] room = c.capacity().clone();
        for (int i = 0; i < b.servedBy().length; i++) {
            int j = b.servedBy()[i];
            if (j >= 0) {
                room[j] -= c.size()[i];
                if (room[j] < -1e-9 * c.capacity()[j]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void run(boolean root) {
        Knapsacks k = new Knapsacks(c, b.offer(), tick);
        if (!k.climb(b, cost, root ? ROOT_STEPS : STEPS, this::tried)) {
            return;
        }
        bound = Math.max(bound, k.best);
        int site = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < c.sites(); j++) {
            if (b.state()[j] == Rules.FREE && Math.abs(k.often[j] - 0.5) < least) {
                least = Math.abs(k.often[j] - 0.5);
                site = j;
            }
        }
        if (site >= 0) {
            for (byte decision : new byte[] {Rules.CLOSED, Rules.OPEN}) {
                byte[] state = b.state().clone();
                state[site] = decision;
                parts.add(new Branch(state, b.servedBy(), k.offer, bound, 0));
            }
        } else {
            demands(k);
        }
    }

    /** All sites are decided on: the largest demand that is not served once yet goes to each of them in turn. */
    private void demands(Knapsacks k) {
        int[] open = open();
        int[] pick = {-1};
        k.unsettled(
                open,
                i -> pick[0] = b.servedBy()[i] < 0 && (pick[0] < 0 || c.size()[i] > c.size()[pick[0]]) ? i : pick[0]);
        for (int i = 0; i < c.demands() && pick[0] < 0; i++) {
            pick[0] = b.servedBy()[i] < 0 ? i : -1;
        }
        if (pick[0] < 0) {
            double all = c.cost(b.servedBy());
            if (all < cost) {
                cost = all;
                servedBy = b.servedBy();
            }
            return;
        }
        for (int j : open) {
            int[] then = b.servedBy().clone();
            then[pick[0]] = j;
            parts.add(new Branch(b.state(), then, k.offer, bound, 0));
        }
    }

    private int[] open() {
        int[] all = new int[c.sites()];
        int n = 0;
        for (int j = 0; j < all.length; j++) {
            if (b.state()[j] == Rules.OPEN) {
                all[n++] = j;
            }
        }
        return Arrays.copyOf(all, n);
    }

    private void tried(int[] chosen) {
        int[] sorted = chosen.clone();
        Arrays.sort(sorted);
        if (Arrays.equals(sorted, last) || !allowed(sorted)) {
            return;
        }
        last = sorted;
        int[] by = Share.among(c, sorted, b.servedBy(), tick);
        if (by != null && c.cost(by) < cost) {
            cost = c.cost(by);
            servedBy = by;
        }
    }

    private boolean allowed(int[] sites) {
        int[][] apart = c.rules().apart();
        for (int j : sites) {
            for (int k : apart == null || apart[j] == null ? new int[0] : apart[j]) {
                if (Arrays.binarySearch(sites, k) >= 0) {
                    return false;
                }
            }
        }
        return sites.length >= c.rules().least();
    }
}
