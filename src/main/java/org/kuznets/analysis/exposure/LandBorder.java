package org.kuznets.analysis.exposure;

import java.util.Arrays;
import org.kuznets.analysis.Work;

/**
 * The edges of a set of polygons that are left when every edge that two neighbours share, once in each direction, is
 * struck out. How many polygons cover a place can be counted by these alone; in a clean coverage they are its outline
 * and the rims of its gaps, a small part of all edges.
 */
final class LandBorder {
    /** Edges handled at a time: a table of these stays in a core's own cache. */
    private static final int STRIP_EDGES = 1 << 15;

    private final Polygons polygons;
    private final double south;
    private final double height;
    private final int strips;
    /** The polygons that reach into each strip: of strip s those from {@code from[s]} on. */
    private final int[] from;

    private final int[] reaching;

    private LandBorder(Polygons polygons) {
        this.polygons = polygons;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < polygons.size(); i++) {
            if (!polygons.isEmpty(i)) {
                low = Math.min(low, polygons.south(i));
                high = Math.max(high, polygons.north(i));
            }
        }
        south = low;
        strips = polygons.vertices() == 0 ? 0 : 1 + polygons.vertices() / STRIP_EDGES;
        height = (high - low) / Math.max(1, strips);
        from = new int[strips + 1];
        for (int i = 0; i < polygons.size(); i++) {
            for (int s = first(i); s <= last(i); s++) {
                from[s + 1]++;
            }
        }
        for (int s = 0; s < strips; s++) {
            from[s + 1] += from[s];
        }
        reaching = new int[from[strips]];
        int[] next = from.clone();
        for (int i = 0; i < polygons.size(); i++) {
            for (int s = first(i); s <= last(i); s++) {
                reaching[next[s]++] = i;
            }
        }
    }

    private int first(int polygon) {
        return stripOf(polygons.south(polygon));
    }

    private int last(int polygon) {
        return polygons.isEmpty(polygon) ? -1 : stripOf(polygons.north(polygon));
    }

    /** What is left, every edge with its polygon on its left; all have the one owner 0. */
    static Edges of(Polygons polygons, Work work) {
        LandBorder b = new LandBorder(polygons);
        Edges all = new Edges(1024);
        for (Edges part : work.each(b.strips, b::strip)) {
            all.addAll(part);
        }
        return all;
    }

    private int stripOf(double y) {
        return height > 0 ? Math.min(strips - 1, (int) ((y - south) / height)) : 0;
    }

    /** An edge belongs to the strip in which its lower end lies; the two directions of one edge agree on that. */
    private Edges strip(int s) {
        Table table = new Table();
        for (int k = from[s]; k < from[s + 1]; k++) {
            int i = reaching[k];
            for (int r = polygons.firstRing(i); r < polygons.firstRing(i + 1); r++) {
                for (int v = polygons.firstVertex(r); v < polygons.firstVertex(r + 1) - 1; v++) {
                    if (stripOf(Math.min(polygons.y(v), polygons.y(v + 1))) == s) {
                        table.add(v);
                    }
                }
            }
        }
        return table.left();
    }

    /** Edges by their two ends, open addressing; a slot keeps the vertex it starts with, plus one. */
    private final class Table {
        private int[] slot = new int[2 * STRIP_EDGES];
        private int used;

        void add(int v) {
            if (2 * used > slot.length) {
                grow();
            }
            int mask = slot.length - 1;
            int k = hash(v) & mask;
            for (; slot[k] != 0; k = k + 1 & mask) {
                int w = slot[k] - 1;
                if (w >= 0 && opposite(v, w)) {
                    slot[k] = -1;
                    return;
                }
            }
            slot[k] = v + 1;
            used++;
        }

        private boolean opposite(int v, int w) {
            return polygons.x(v) == polygons.x(w + 1)
                    && polygons.y(v) == polygons.y(w + 1)
                    && polygons.x(v + 1) == polygons.x(w)
                    && polygons.y(v + 1) == polygons.y(w);
        }

        private int hash(int v) {
            long h = Double.doubleToRawLongBits(polygons.x(v) + polygons.x(v + 1)) * 0x9E3779B97F4A7C15L
                    + Double.doubleToRawLongBits(polygons.y(v) + polygons.y(v + 1)) * 0xC2B2AE3D27D4EB4FL;
            return (int) (h ^ h >>> 32) * 0x85EBCA6B >>> 7;
        }

        private void grow() {
            int[] old = slot;
            slot = new int[2 * old.length];
            used = 0;
            int mask = slot.length - 1;
            for (int i = 0; i < old.length; i++) {
                if (old[i] > 0) {
                    int k = hash(old[i] - 1) & mask;
                    while (slot[k] != 0) {
                        k = k + 1 & mask;
                    }
                    slot[k] = old[i];
                    used++;
                }
            }
        }

        /** In the order of the polygons, so that the result does not depend on hashing. */
        Edges left() {
            int[] kept = new int[used];
            int n = 0;
            for (int k = 0; k < slot.length; k++) {
                if (slot[k] > 0) {
                    kept[n++] = slot[k] - 1;
                }
            }
            Arrays.sort(kept, 0, n);
            Edges e = new Edges(n);
            for (int k = 0; k < n; k++) {
                int v = kept[k];
                e.add(polygons.x(v), polygons.y(v), polygons.x(v + 1), polygons.y(v + 1), 0);
            }
            return e;
        }
    }
}
