package org.kuznets.analysis.field;

/**
 * All of one level's isolines: crossings of mesh edges, linked into chains. A chain has the higher ground on its left; it
 * is closed, or runs from the domain's edge to the domain's edge.
 */
final class Isoline {
    private static final int NONE = -1;

    private final LongIndex edges = new LongIndex();
    private final Doubles x = new Doubles();
    private final Doubles y = new Doubles();
    private final Ints next = new Ints();
    private final Ints previous = new Ints();
    private final Ints border = new Ints();

    int size() {
        return edges.size();
    }

    /** The crossing of the edge between two nodes; -1 when there is none yet. */
    int find(int a, int b) {
        return edges.find(key(a, b));
    }

    /** Adds the crossing of an edge that has none yet. */
    int add(int a, int b, double atX, double atY) {
        int i = edges.put(key(a, b));
        x.add(atX);
        y.add(atY);
        next.add(NONE);
        previous.add(NONE);
        border.add(NONE);
        return i;
    }

    void chord(int from, int to) {
        next.set(from, to);
        previous.set(to, from);
    }

    /** The crossing after {@code i}; -1 where the chain ends at the domain's edge. */
    int next(int i) {
        return next.get(i);
    }

    /** The crossing before {@code i}; -1 where the chain begins at the domain's edge. */
    int previous(int i) {
        return previous.get(i);
    }

    double x(int i) {
        return x.get(i);
    }

    double y(int i) {
        return y.get(i);
    }

    /** Says that crossing {@code i} is the item {@code position} of the domain's border. */
    void border(int i, int position) {
        border.set(i, position);
    }

    int border(int i) {
        return border.get(i);
    }

    private static long key(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }
}
