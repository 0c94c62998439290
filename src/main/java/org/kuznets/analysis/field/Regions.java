package org.kuznets.analysis.field;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlines of what lies between two levels: along the lower isoline forwards, along the upper backwards, and along
 * the domain's edge in between. Linear in what it walks.
 */
final class Regions {
    /** Rings between two looks at whether the result is still wanted. */
    private static final int BEAT = 4096;

    private final Nodes nodes;
    private final Marching marching;
    private final Border border;
    private final Runnable beat;

    /** @param beat called now and then */
    Regions(Nodes nodes, Marching marching, Border border, Runnable beat) {
        this.nodes = nodes;
        this.marching = marching;
        this.border = border;
        this.beat = beat;
    }

    /**
     * The rings of the part that reaches level {@code low} and does not reach level {@code high}.
     *
     * @param low the level's index; -1 for no lower limit
     * @param high the level's index; the number of levels for no upper limit
     */
    List<Ring> between(int low, int high) {
        List<Ring> rings = new ArrayList<>();
        Walk walk = new Walk(low, high);
        walk.all(low, rings);
        walk.all(high, rings);
        for (int loop = 0; loop < border.loops(); loop++) {
            whole(border.begin(loop), low, high, rings);
        }
        return rings;
    }

    /** A loop of the domain's edge that no isoline of any level touches. */
    private void whole(int begin, int low, int high, List<Ring> rings) {
        int item = begin;
        do {
            if (!border.isNode(item)) {
                int k = border.level(item);
                if (k == low || k == high) {
                    return;
                }
            }
            item = border.following(item);
        } while (item != begin);
        Line line = new Line(rings);
        do {
            if (border.isNode(item)) {
                int reached = marching.reached(nodes.value(border.number(item)));
                if (reached <= low || reached > high) {
                    return;
                }
                line.node(border.number(item));
            }
            item = border.following(item);
        } while (item != begin);
        line.end();
    }

    private final class Walk {
        private final int low;
        private final int high;
        private final BitSet lowDone = new BitSet();
        private final BitSet highDone = new BitSet();

        Walk(int low, int high) {
            this.low = low;
            this.high = high;
        }

        void all(int level, List<Ring> rings) {
            if (level < 0 || level >= marching.lines().length) {
                return;
            }
            BitSet done = done(level);
            int size = marching.lines()[level].size();
            for (int i = done.nextClearBit(0); i < size; i = done.nextClearBit(i + 1)) {
                ring(level, i, rings);
                if (rings.size() % BEAT == 0) {
                    beat.run();
                }
            }
        }

        private BitSet done(int level) {
            return level == low ? lowDone : highDone;
        }

        private void ring(int startLevel, int start, List<Ring> rings) {
            Line line = new Line(rings);
            int level = startLevel;
            int i = start;
            while (!done(level).get(i)) {
                done(level).set(i);
                Isoline isoline = marching.lines()[level];
                line.add(isoline.x(i), isoline.y(i));
                int then = level == low ? isoline.next(i) : isoline.previous(i);
                if (then < 0) {
                    int item = alongBorder(isoline.border(i), line);
                    level = border.level(item);
                    then = border.number(item);
                }
                i = then;
            }
            line.end();
        }

        /** From one crossing with the domain's edge to the next that bounds this region. */
        private int alongBorder(int start, Line line) {
            int item = border.following(start);
            while (border.isNode(item) || border.level(item) != low && border.level(item) != high) {
                if (border.isNode(item)) {
                    line.node(border.number(item));
                }
                item = border.following(item);
            }
            return item;
        }
    }

    /** A ring in the making. Where it comes by a node a second time, what lies between is a ring of its own. */
    private final class Line {
        private final List<Ring> rings;
        private final Map<Integer, Integer> pinches = new HashMap<>();
        private double[] x = new double[16];
        private double[] y = new double[16];
        private int size;

        Line(List<Ring> rings) {
            this.rings = rings;
        }

        void add(double atX, double atY) {
            if (size == x.length) {
                x = java.util.Arrays.copyOf(x, 2 * size);
                y = java.util.Arrays.copyOf(y, 2 * size);
            }
            x[size] = atX;
            y[size++] = atY;
        }

        void node(int node) {
            if (border.pinched(node)) {
                Integer before = pinches.get(node);
                if (before != null) {
                    cut(before);
                    int start = before;
                    pinches.values().removeIf(p -> p > start);
                    return;
                }
                pinches.put(node, size);
            }
            add(nodes.x(node), nodes.y(node));
        }

        private void cut(int start) {
            rings.add(new Ring(
                    java.util.Arrays.copyOfRange(x, start, size), java.util.Arrays.copyOfRange(y, start, size)));
            size = start + 1;
        }

        void end() {
            cut(0);
        }
    }
}
