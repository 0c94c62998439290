package org.kuznets.analysis.field;

import java.util.BitSet;

/**
 * The domain's edge: loops with the domain on their left, each a row of items, nodes where it turns and the crossings of
 * isolines with it. Where two cells meet in a corner only, the loop stays with its cell.
 */
final class Border {
    private static final int NODE = -1;
    private static final int NONE = -1;

    private final Nodes nodes;
    private final Ints from = new Ints();
    private final Ints to = new Ints();
    private final LongIndex starts = new LongIndex();
    private final Ints first = new Ints();
    private final Ints second = new Ints();

    private final Ints level = new Ints();
    private final Ints number = new Ints();
    private final Ints following = new Ints();
    private final Ints loops = new Ints();

    Border(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Adds one edge, the domain on its left. */
    void add(int a, int b) {
        int edge = from.size();
        from.add(a);
        to.add(b);
        int place = starts.put(a);
        if (place == first.size()) {
            first.add(edge);
            second.add(NONE);
        } else {
            second.set(place, edge);
        }
    }

    /** Links the edges into loops and lays the crossings on them. */
    void close(Marching marching) {
        BitSet done = new BitSet(from.size());
        for (int e = 0; e < from.size(); e++) {
            if (!done.get(e)) {
                loop(e, done, marching);
            }
        }
    }

    private void loop(int start, BitSet done, Marching marching) {
        int begin = level.size();
        int e = start;
        do {
            done.set(e);
            int after = after(e);
            crossings(from.get(e), to.get(e), marching);
            if (turn(e, after) != 0) {
                item(NODE, to.get(e));
            }
            e = after;
        } while (e != start);
        following.set(level.size() - 1, begin);
        loops.add(begin);
    }

    private void crossings(int a, int b, Marching marching) {
        int atA = marching.reached(nodes.value(a));
        int atB = marching.reached(nodes.value(b));
        for (int k = atA; k < atB; k++) {
            crossing(k, marching.lines()[k].find(a, b), marching);
        }
        for (int k = atA - 1; k >= atB; k--) {
            crossing(k, marching.lines()[k].find(a, b), marching);
        }
    }

    private void crossing(int k, int i, Marching marching) {
        marching.lines()[k].border(i, level.size());
        item(k, i);
    }

    private void item(int kind, int which) {
        level.add(kind);
        number.add(which);
        following.add(level.size());
    }

    private int after(int e) {
        int place = starts.find(to.get(e));
        int one = first.get(place);
        int other = second.get(place);
        return other == NONE || turn(e, one) > 0 ? one : other;
    }

    /** Above 0 for a turn to the left. */
    private double turn(int e, int f) {
        double dx = nodes.x(to.get(e)) - nodes.x(from.get(e));
        double dy = nodes.y(to.get(e)) - nodes.y(from.get(e));
        return dx * (nodes.y(to.get(f)) - nodes.y(from.get(f))) - dy * (nodes.x(to.get(f)) - nodes.x(from.get(f)));
    }

    int loops() {
        return loops.size();
    }

    /** The first item of a loop. */
    int begin(int loop) {
        return loops.get(loop);
    }

    int following(int item) {
        return following.get(item);
    }

    boolean isNode(int item) {
        return level.get(item) == NODE;
    }

    /** The level whose crossing the item is. */
    int level(int item) {
        return level.get(item);
    }

    /** The node, or the crossing in its isoline. */
    int number(int item) {
        return number.get(item);
    }

    /** Whether two loops, or one twice, come by this node. */
    boolean pinched(int node) {
        return second.get(starts.find(node)) != NONE;
    }
}
