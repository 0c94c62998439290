package org.kuznets.analysis.capacity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shares demands out among open sites: the one that would lose most by going second best first; then demands are moved
 * and exchanged as long as that saves.
 */
final class Share {
    private static final double ROOM = 1e-9;
    private static final double LESS = 1e-9;

    private final Capacitated c;
    private final int[] open;
    private final double[] room;
    private final int[] by;

    private Share(Capacitated c, int[] open, double[] room, int[] by) {
        this.c = c;
        this.open = open;
        this.room = room;
        this.by = by;
    }

    /**
     * @param fixed by demand the site it must have, -1 where any will do
     * @return by demand its site; null where no way was found
     */
    static int @Nullable [] among(Capacitated c, int[] open, int[] fixed, Runnable tick) {
        Share s = new Share(c, open, c.capacity().clone(), fixed.clone());
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] >= 0) {
                s.room[fixed[i]] -= c.size()[i];
            }
        }
        if (!s.byRegret() && !s.bySize(fixed)) {
            return null;
        }
        s.better(fixed, tick);
        return s.by;
    }

    private boolean byRegret() {
        for (int left = free(); left > 0; left--) {
            int next = -1;
            double most = -1;
            for (int i = 0; i < by.length; i++) {
                if (by[i] < 0) {
                    int first = best(i, -1);
                    if (first < 0) {
                        return false;
                    }
                    int second = best(i, first);
                    double regret = second < 0 ? Double.MAX_VALUE : c.cost(i, second) - c.cost(i, first);
                    if (regret > most) {
                        most = regret;
                        next = i;
                    }
                }
            }
            give(next, best(next, -1));
        }
        return true;
    }

    /** The largest first, each where most room is: for capacities that are nearly used up. */
    private boolean bySize(int[] fixed) {
        System.arraycopy(c.capacity(), 0, room, 0, room.length);
        System.arraycopy(fixed, 0, by, 0, by.length);
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] >= 0) {
                room[fixed[i]] -= c.size()[i];
            }
        }
        Integer[] order = new Integer[by.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(c.size()[b], c.size()[a]));
        for (int i : order) {
            if (by[i] < 0) {
                int roomiest = open[0];
                for (int j : open) {
                    roomiest = room[j] > room[roomiest] ? j : roomiest;
                }
                if (!fits(i, roomiest)) {
                    return false;
                }
                give(i, roomiest);
            }
        }
        return true;
    }

    private int free() {
        return (int) Arrays.stream(by).filter(j -> j < 0).count();
    }

    private void give(int i, int j) {
        by[i] = j;
        room[j] -= c.size()[i];
    }

    private boolean fits(int i, int j) {
        return c.size()[i] <= room[j] + ROOM * c.capacity()[j];
    }

    private int best(int i, int without) {
        int best = -1;
        for (int j : open) {
            if (j != without && fits(i, j) && (best < 0 || c.cost(i, j) < c.cost(i, best))) {
                best = j;
            }
        }
        return best;
    }

    private void better(int[] fixed, Runnable tick) {
        boolean again = true;
        for (int round = 0; again && round < 1000; round++) {
            again = false;
            for (int i = 0; i < by.length; i++) {
                tick.run();
                if (fixed[i] < 0) {
                    again |= move(i);
                    for (int k = 0; k < i; k++) {
                        again |= fixed[k] < 0 && exchange(i, k);
                    }
                }
            }
        }
    }

    private boolean move(int i) {
        int best = best(i, by[i]);
        if (best < 0 || c.cost(i, best) >= c.cost(i, by[i]) * (1 - LESS)) {
            return false;
        }
        room[by[i]] += c.size()[i];
        give(i, best);
        return true;
    }

    private boolean exchange(int i, int k) {
        int a = by[i];
        int b = by[k];
        double now = c.cost(i, a) + c.cost(k, b);
        double more = c.size()[i] - c.size()[k];
        boolean fits = more <= room[b] + ROOM * c.capacity()[b] && -more <= room[a] + ROOM * c.capacity()[a];
        if (a == b || !fits || c.cost(i, b) + c.cost(k, a) >= now * (1 - LESS)) {
            return false;
        }
        by[i] = b;
        by[k] = a;
        room[a] += more;
        room[b] -= more;
        return true;
    }
}
