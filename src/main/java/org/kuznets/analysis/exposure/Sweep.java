package org.kuznets.analysis.exposure;

import java.util.Arrays;

/**
 * Areas of what lies over one another in one small window, exactly, without building any shape: the window is cut into
 * upright slabs at every vertex and crossing, so that in each slab the edges lie in one order from south to north, and
 * every piece between two of them is a trapezium, mid-height times width. Edges on top of one another give pieces of no
 * height, so nothing degenerate needs care. One thread; used again and again.
 *
 * <p>Local owners: {@link #REGION}, what is measured; {@link #BLOCK}, what takes land from it; from {@link #ZONES} on
 * the zones. Coordinates are taken relative to the window's south-west, so that no digits are lost.
 */
final class Sweep {
    static final int REGION = 0;
    static final int BLOCK = 1;
    static final int ZONES = 2;

    private double west;
    private double base;
    private double width;
    private double top;
    private int blockFrom = 1;

    private int owners;
    private int[] start = new int[16];
    private int[] count = new int[16];

    private final SweepEdges edges = new SweepEdges();
    /** Whether an upright edge, which bounds no trapezium from below or above, lies inside the window. */
    private boolean upright;

    private final Turns turns = new Turns();

    private double[] event = new double[128];
    private int events;
    private int[] order = new int[64];
    private double[] height = new double[64];
    private int[] byLeft = new int[64];
    private int sorted;

    /** Told the pieces. */
    interface Pieces {
        /**
         * @param area square metres
         * @param count how often each local owner covers the piece
         */
        void piece(double area, int[] count, int owners);

        /** Land of the region that {@link #BLOCK} takes. */
        void blocked(double area);
    }

    /**
     * A new, empty window, without an upper end.
     *
     * @param blockFrom how many times {@link #BLOCK} must cover land to take it
     */
    void open(double west, double base, double width, int blockFrom) {
        this.west = west;
        this.base = base;
        this.width = width;
        this.blockFrom = blockFrom;
        top = Double.POSITIVE_INFINITY;
        owners = ZONES;
        start[REGION] = 0;
        start[BLOCK] = 0;
        edges.clear();
        turns.clear();
        upright = false;
        events = 0;
    }

    /** Ends the window above at {@code height} metres over its south side. */
    void close(double height) {
        top = height;
    }

    /** A new local owner. */
    int owner() {
        if (owners == start.length) {
            start = Arrays.copyOf(start, 2 * owners);
            count = Arrays.copyOf(count, 2 * owners);
        }
        start[owners] = 0;
        return owners++;
    }

    /** The owner covers the window's south-west corner {@code times} more. */
    void covers(int owner, int times) {
        start[owner] += times;
    }

    /** On the window's south side the owner begins or ends at {@code x}. */
    void turn(double x, int owner, boolean enters) {
        double at = x - west;
        if (at <= 0) {
            start[owner] += enters ? 1 : -1;
            return;
        }
        if (at >= width) {
            return;
        }
        turns.add(at, owner, enters);
        event(at);
    }

    /**
     * @param aboveBase whether only its part above the window's south side counts, the rest being told by {@link #covers}
     *     and {@link #turn}
     */
    void edge(double x1, double y1, double x2, double y2, int owner, boolean aboveBase) {
        boolean enters = x2 > x1;
        double xa = (enters ? x1 : x2) - west;
        double xb = (enters ? x2 : x1) - west;
        if (xb <= 0 || xa >= width) {
            return;
        }
        if (xa == xb) {
            upright = true;
            event(xa);
            return;
        }
        double ya = (enters ? y1 : y2) - base;
        double yb = (enters ? y2 : y1) - base;
        edges.add(xa, ya, xb, yb, owner, enters, aboveBase);
        // Its other end is the end of the edge before it, which is here too wherever that end matters.
        event(enters ? xb : xa);
    }

    private void event(double x) {
        if (events == event.length) {
            event = Arrays.copyOf(event, 2 * events);
        }
        event[events++] = x;
    }

    private void reserve() {
        if (edges.size() > order.length) {
            order = new int[2 * edges.size()];
            height = new double[order.length];
            byLeft = new int[order.length];
        }
    }

    /** Measures; {@code pieces} hears every piece of the region. */
    void run(Pieces pieces) {
        reserve();
        boolean closed = top < Double.POSITIVE_INFINITY;
        double from = closed ? 0 : Double.POSITIVE_INFINITY;
        double to = closed ? width : Double.NEGATIVE_INFINITY;
        for (int e = 0; e < edges.size(); e++) {
            if (closed && edges.low[e] < 0 && edges.high[e] > 0) {
                event(edges.left[e] - edges.leftY[e] / edges.slope[e]);
            }
            if (closed && edges.low[e] < top && edges.high[e] > top) {
                event(edges.left[e] + (top - edges.leftY[e]) / edges.slope[e]);
            }
            if (edges.owner(e) != REGION) {
                from = Math.min(from, edges.left[e]);
                to = Math.max(to, edges.right[e]);
            }
        }
        if (turns.size() > 0) {
            from = Math.min(from, turns.first());
            to = Math.max(to, turns.last());
        }
        from = Math.max(0, Math.min(width, from));
        to = Math.max(from, Math.min(width, to));
        flank(0, from, pieces);
        middle(from, to, pieces);
        flank(to, width, pieces);
    }

    /** Where the region alone has edges, all of it is alike: its area is that under its upper edges less the lower. */
    private void flank(double from, double to, Pieces pieces) {
        double area = 0;
        for (int e = 0; e < edges.size() && from < to; e++) {
            double a = Math.max(from, edges.left[e]);
            double b = Math.min(to, edges.right[e]);
            if (a < b && edges.owner(e) == REGION) {
                double under = (b - a) * edges.at(e, (a + b) / 2);
                area -= edges.step(e) * under;
            }
        }
        if (area > 0) {
            System.arraycopy(start, 0, count, 0, owners);
            tell(area, pieces);
        }
    }

    private void tell(double area, Pieces pieces) {
        if (count[BLOCK] >= blockFrom) {
            pieces.blocked(area);
        } else {
            pieces.piece(area, count, owners);
        }
    }

    private void middle(double from, double to, Pieces pieces) {
        sortByLeft(from, to);
        crossings();
        sortEvents(from, to);
        int waiting = 0;
        int active = 0;
        int turned = 0;
        for (int k = 0; k + 1 < events; k++) {
            double wide = event[k + 1] - event[k];
            if (!(wide > 0)) {
                continue;
            }
            double x = event[k] + wide / 2;
            turned = turns.change(turned, x, start);
            int kept = 0;
            for (int i = 0; i < active; i++) {
                if (edges.right[order[i]] > x) {
                    order[kept++] = order[i];
                }
            }
            for (active = kept; waiting < sorted && edges.left[byLeft[waiting]] < x; waiting++) {
                if (edges.right[byLeft[waiting]] > x) {
                    order[active++] = byLeft[waiting];
                }
            }
            sortByHeight(active, x);
            slab(active, wide, pieces);
        }
        turns.change(turned, Double.POSITIVE_INFINITY, start);
    }

    private void sortEvents(double from, double to) {
        int kept = 0;
        for (int k = 0; k < events; k++) {
            if (event[k] > from && event[k] < to) {
                event[kept++] = event[k];
            }
        }
        events = kept;
        event(from);
        event(to);
        Arrays.sort(event, 0, events);
    }

    private void sortByLeft(double from, double to) {
        sorted = 0;
        for (int i = 0; i < edges.size(); i++) {
            double x = edges.left[i];
            if (x < to && edges.right[i] > from) {
                int k = sorted++;
                for (; k > 0 && edges.left[byLeft[k - 1]] > x; k--) {
                    byLeft[k] = byLeft[k - 1];
                }
                byLeft[k] = i;
            }
        }
    }

    private void crossings() {
        for (int a = 0; a < sorted; a++) {
            int i = byLeft[a];
            double end = edges.right[i];
            int owner = edges.owner(i);
            for (int b = a + 1; b < sorted && edges.left[byLeft[b]] < end; b++) {
                int j = byLeft[b];
                boolean strangers = owner != edges.owner(j) || owner == BLOCK;
                if (strangers && edges.low[i] <= edges.high[j] && edges.low[j] <= edges.high[i]) {
                    crossing(i, j);
                }
            }
        }
    }

    /** j begins at or east of where i begins. */
    private void crossing(int i, int j) {
        double from = edges.left[j];
        double to = Math.min(edges.right[i], edges.right[j]);
        double over = edges.at(i, from) - edges.leftY[j];
        double overAtEnd = edges.at(i, to) - edges.at(j, to);
        if (over > 0 != overAtEnd > 0 && over != overAtEnd) {
            event(from + (to - from) * (over / (over - overAtEnd)));
        }
    }

    private void sortByHeight(int active, double x) {
        for (int i = 0; i < active; i++) {
            int e = order[i];
            double y = edges.at(e, x);
            int k = i;
            for (; k > 0 && height[k - 1] > y; k--) {
                height[k] = height[k - 1];
                order[k] = order[k - 1];
            }
            height[k] = y;
            order[k] = e;
        }
    }

    private void slab(int active, double wide, Pieces pieces) {
        System.arraycopy(start, 0, count, 0, owners);
        double below = 0;
        for (int i = 0; i < active; i++) {
            int e = order[i];
            double y = Math.min(height[i], top);
            if (edges.based[e] && !(y > 0)) {
                continue;
            }
            if (count[REGION] > 0 && y > below) {
                tell((y - below) * wide, pieces);
            }
            below = Math.max(below, y);
            count[edges.owner(e)] += edges.step(e);
            if (y == top) {
                return;
            }
        }
        if (count[REGION] > 0 && top < Double.POSITIVE_INFINITY) {
            tell((top - below) * wide, pieces);
        }
    }

    /** Whether no edge of a zone meets the box of the region, whose south and north are given; then all of it is alike. */
    boolean alike(double south, double north, int regionEdges) {
        if (upright) {
            return false;
        }
        for (int e = regionEdges; e < edges.size(); e++) {
            if (edges.low[e] <= north - base && edges.high[e] >= south - base) {
                return false;
            }
        }
        return true;
    }

    /** How often each owner covers the place at {@code x} just under {@code south}, given that {@link #alike} holds. */
    int[] countsAt(double x, double south, int regionEdges) {
        System.arraycopy(start, 0, count, 0, owners);
        double at = x - west;
        turns.change(0, at, count);
        for (int e = regionEdges; e < edges.size(); e++) {
            double y = edges.at(e, at);
            if (edges.left[e] < at && edges.right[e] > at && y > 0 && y < south - base) {
                count[edges.owner(e)] += edges.step(e);
            }
        }
        return count;
    }

    /** Ends the region's own edges; gives how many there are. */
    int regionEdges() {
        upright = false;
        return edges.size();
    }

    int owners() {
        return owners;
    }
}
