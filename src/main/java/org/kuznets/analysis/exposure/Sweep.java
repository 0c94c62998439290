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

    /** Per edge: left x, left y, right x, rise per metre. */
    private double[] left = new double[64];

    private double[] leftY = new double[64];
    private double[] right = new double[64];
    private double[] slope = new double[64];
    private double[] low = new double[64];
    private double[] high = new double[64];
    /** Per edge: owner, doubled, and 1 where going up leaves it. */
    private int[] code = new int[64];

    private boolean[] based = new boolean[64];
    private int edges;
    /** Whether an upright edge, which bounds no trapezium from below or above, lies inside the window. */
    private boolean upright;

    private double[] turnX = new double[16];
    private int[] turnCode = new int[16];
    private int turns;

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
        edges = 0;
        turns = 0;
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
        if (turns == turnX.length) {
            turnX = Arrays.copyOf(turnX, 2 * turns);
            turnCode = Arrays.copyOf(turnCode, 2 * turns);
        }
        int k = turns++;
        for (; k > 0 && turnX[k - 1] > at; k--) {
            turnX[k] = turnX[k - 1];
            turnCode[k] = turnCode[k - 1];
        }
        turnX[k] = at;
        turnCode[k] = 2 * owner + (enters ? 0 : 1);
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
        if (edges == left.length) {
            grow();
        }
        left[edges] = xa;
        leftY[edges] = ya;
        right[edges] = xb;
        slope[edges] = (yb - ya) / (xb - xa);
        low[edges] = Math.min(ya, yb);
        high[edges] = Math.max(ya, yb);
        code[edges] = 2 * owner + (enters ? 0 : 1);
        based[edges] = aboveBase;
        // Its other end is the end of the edge before it, which is here too wherever that end matters.
        event(enters ? xb : xa);
        edges++;
    }

    private void grow() {
        int n = 2 * edges;
        left = Arrays.copyOf(left, n);
        leftY = Arrays.copyOf(leftY, n);
        right = Arrays.copyOf(right, n);
        slope = Arrays.copyOf(slope, n);
        low = Arrays.copyOf(low, n);
        high = Arrays.copyOf(high, n);
        code = Arrays.copyOf(code, n);
        based = Arrays.copyOf(based, n);
        order = new int[n];
        height = new double[n];
        byLeft = new int[n];
    }

    private void event(double x) {
        if (events == event.length) {
            event = Arrays.copyOf(event, 2 * events);
        }
        event[events++] = x;
    }

    /** Measures; {@code pieces} hears every piece of the region. */
    void run(Pieces pieces) {
        boolean closed = top < Double.POSITIVE_INFINITY;
        double from = closed ? 0 : Double.POSITIVE_INFINITY;
        double to = closed ? width : Double.NEGATIVE_INFINITY;
        for (int e = 0; e < edges; e++) {
            if (closed && low[e] < 0 && high[e] > 0) {
                event(left[e] - leftY[e] / slope[e]);
            }
            if (closed && low[e] < top && high[e] > top) {
                event(left[e] + (top - leftY[e]) / slope[e]);
            }
            if (code[e] >> 1 != REGION) {
                from = Math.min(from, left[e]);
                to = Math.max(to, right[e]);
            }
        }
        if (turns > 0) {
            from = Math.min(from, turnX[0]);
            to = Math.max(to, turnX[turns - 1]);
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
        for (int e = 0; e < edges && from < to; e++) {
            double a = Math.max(from, left[e]);
            double b = Math.min(to, right[e]);
            if (a < b && code[e] >> 1 == REGION) {
                double under = (b - a) * (leftY[e] + ((a + b) / 2 - left[e]) * slope[e]);
                area += (code[e] & 1) == 0 ? -under : under;
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
            for (; turned < turns && turnX[turned] < x; turned++) {
                start[turnCode[turned] >> 1] += (turnCode[turned] & 1) == 0 ? 1 : -1;
            }
            int kept = 0;
            for (int i = 0; i < active; i++) {
                if (right[order[i]] > x) {
                    order[kept++] = order[i];
                }
            }
            for (active = kept; waiting < sorted && left[byLeft[waiting]] < x; waiting++) {
                if (right[byLeft[waiting]] > x) {
                    order[active++] = byLeft[waiting];
                }
            }
            sortByHeight(active, x);
            slab(active, wide, pieces);
        }
        for (; turned < turns; turned++) {
            start[turnCode[turned] >> 1] += (turnCode[turned] & 1) == 0 ? 1 : -1;
        }
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
        for (int i = 0; i < edges; i++) {
            double x = left[i];
            if (x < to && right[i] > from) {
                int k = sorted++;
                for (; k > 0 && left[byLeft[k - 1]] > x; k--) {
                    byLeft[k] = byLeft[k - 1];
                }
                byLeft[k] = i;
            }
        }
    }

    private void crossings() {
        for (int a = 0; a < sorted; a++) {
            int i = byLeft[a];
            double end = right[i];
            int owner = code[i] >> 1;
            for (int b = a + 1; b < sorted && left[byLeft[b]] < end; b++) {
                int j = byLeft[b];
                boolean strangers = owner != code[j] >> 1 || owner == BLOCK;
                if (strangers && low[i] <= high[j] && low[j] <= high[i]) {
                    crossing(i, j);
                }
            }
        }
    }

    /** j begins at or east of where i begins. */
    private void crossing(int i, int j) {
        double from = left[j];
        double to = Math.min(right[i], right[j]);
        double over = leftY[i] + (from - left[i]) * slope[i] - leftY[j];
        double overAtEnd = leftY[i] + (to - left[i]) * slope[i] - (leftY[j] + (to - from) * slope[j]);
        if (over > 0 != overAtEnd > 0 && over != overAtEnd) {
            event(from + (to - from) * (over / (over - overAtEnd)));
        }
    }

    private void sortByHeight(int active, double x) {
        for (int i = 0; i < active; i++) {
            int e = order[i];
            double y = leftY[e] + (x - left[e]) * slope[e];
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
            if (based[e] && !(y > 0)) {
                continue;
            }
            if (count[REGION] > 0 && y > below) {
                tell((y - below) * wide, pieces);
            }
            below = Math.max(below, y);
            count[code[e] >> 1] += (code[e] & 1) == 0 ? 1 : -1;
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
        for (int e = regionEdges; e < edges; e++) {
            if (low[e] <= north - base && high[e] >= south - base) {
                return false;
            }
        }
        return true;
    }

    /** How often each owner covers the place at {@code x} just under {@code south}, given that {@link #alike} holds. */
    int[] countsAt(double x, double south, int regionEdges) {
        System.arraycopy(start, 0, count, 0, owners);
        double at = x - west;
        for (int t = 0; t < turns && turnX[t] < at; t++) {
            count[turnCode[t] >> 1] += (turnCode[t] & 1) == 0 ? 1 : -1;
        }
        for (int e = regionEdges; e < edges; e++) {
            double y = leftY[e] + (at - left[e]) * slope[e];
            if (left[e] < at && right[e] > at && y > 0 && y < south - base) {
                count[code[e] >> 1] += (code[e] & 1) == 0 ? 1 : -1;
            }
        }
        return count;
    }

    /** Ends the region's own edges; gives how many there are. */
    int regionEdges() {
        upright = false;
        return edges;
    }

    int owners() {
        return owners;
    }
}
