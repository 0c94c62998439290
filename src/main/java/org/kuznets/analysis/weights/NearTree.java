package org.kuznets.analysis.weights;

import java.util.function.IntConsumer;

/**
 * Places in a balanced k-d tree without nodes: an order of their numbers in which the middle of every stretch splits it,
 * by x and by y in turn. 4 bytes a place. Thread-safe.
 */
final class NearTree {
    /** Stretches this short are looked through. */
    private static final int LEAF = 8;

    private final Places places;
    private final int[] order;

    NearTree(Places places) {
        this.places = places;
        this.order = new int[places.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        build(0, order.length, true);
    }

    private void build(int from, int to, boolean byX) {
        if (to - from <= LEAF) {
            return;
        }
        int middle = (from + to) >>> 1;
        select(from, to - 1, middle, byX);
        build(from, middle, !byX);
        build(middle + 1, to, !byX);
    }

    /** Hoare's selection: what is smaller comes before {@code middle}, what is larger behind it. */
    private void select(int first, int last, int middle, boolean byX) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = key(order[(low + high) >>> 1], byX);
            int i = low;
            int j = high;
            while (i <= j) {
                while (key(order[i], byX) < pivot) {
                    i++;
                }
                while (key(order[j], byX) > pivot) {
                    j--;
                }
                if (i <= j) {
                    int t = order[i];
                    order[i++] = order[j];
                    order[j--] = t;
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private double key(int place, boolean byX) {
        return byX ? places.x()[place] : places.y()[place];
    }

    /** Calls {@code found} with every other place at most {@code metres} from {@code unit}, in no certain order. */
    void within(int unit, double metres, IntConsumer found) {
        within(unit, metres, 0, order.length, true, found);
    }

    private void within(int unit, double metres, int from, int to, boolean byX, IntConsumer found) {
        if (to - from <= LEAF) {
            for (int k = from; k < to; k++) {
                offer(unit, metres, order[k], found);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double beyond = key(unit, byX) - key(order[middle], byX);
        if (beyond <= metres) {
            within(unit, metres, from, middle, !byX, found);
        }
        offer(unit, metres, order[middle], found);
        if (-beyond <= metres) {
            within(unit, metres, middle + 1, to, !byX, found);
        }
    }

    private void offer(int unit, double metres, int other, IntConsumer found) {
        if (other != unit && places.squared(unit, other) <= metres * metres) {
            found.accept(other);
        }
    }

    /** The nearest other places into {@code into}, as many as it takes; the tree must hold as many others. */
    void nearest(int unit, Nearest into) {
        nearest(unit, 0, order.length, true, into);
    }

    private void nearest(int unit, int from, int to, boolean byX, Nearest into) {
        if (to - from <= LEAF) {
            for (int k = from; k < to; k++) {
                into.offer(order[k]);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double beyond = key(unit, byX) - key(order[middle], byX);
        boolean below = beyond <= 0;
        nearest(unit, below ? from : middle + 1, below ? middle : to, !byX, into);
        into.offer(order[middle]);
        if (beyond * beyond <= into.farthestSquared()) {
            nearest(unit, below ? middle + 1 : from, below ? to : middle, !byX, into);
        }
    }
}
