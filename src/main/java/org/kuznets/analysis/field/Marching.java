package org.kuznets.analysis.field;

import java.util.List;

/**
 * Marching squares and triangles: the isolines of several levels through cells that share whole edges.
 *
 * <p>A node is inside a level when its value is the level or more. Where an edge has one node inside and one outside, the
 * crossing is by linear interpolation, made once for each edge and level, so all that meets there shares its
 * coordinates. Crossings are kept apart, and off the nodes, by a relative {@link #APART} of the edge: values equal to a
 * level, and levels next to each other, then never make lines touch. A square with two opposite corners inside is joined
 * across its middle when the mean of its corners is inside.
 *
 * <p>Source: the marching-squares rules as commonly published; evidence: by construction, chords of one convex cell whose
 * ends do not interleave on its outline do not cross, and no two lines share a point.
 */
final class Marching {
    /** How far, as a part of the edge, crossings keep from nodes and from each other. */
    static final double APART = 1e-8;

    /** Below so many spacings of double numbers two crossings could fall on one place. */
    private static final int LEAST_ULPS = 16;

    private final Nodes nodes;
    private final float[] levels;
    private final Isoline[] lines;
    private final double apart;

    private final int[] exits = new int[2];
    private final int[] entries = new int[2];

    /**
     * @param shortestEdge of any cell, metres
     * @param farthest the largest coordinate, without its sign, metres
     */
    Marching(Nodes nodes, List<Double> levels, double shortestEdge, double farthest) {
        this.nodes = nodes;
        this.levels = new float[levels.size()];
        this.lines = new Isoline[levels.size()];
        for (int k = 0; k < lines.length; k++) {
            this.levels[k] = levels.get(k).floatValue();
            lines[k] = new Isoline();
            if (Double.isNaN(levels.get(k)) || k > 0 && !(levels.get(k - 1) < levels.get(k))) {
                throw new IllegalArgumentException("levels must ascend: " + levels);
            }
        }
        apart = Math.max(APART, LEAST_ULPS * Math.ulp(farthest) / shortestEdge);
        if (apart * (lines.length + 1) > 0.01) {
            throw new IllegalArgumentException(
                    levels.size() + " levels, cells of " + shortestEdge + " m at " + farthest);
        }
    }

    Isoline[] lines() {
        return lines;
    }

    /** How many levels {@code value} reaches. */
    int reached(float value) {
        int k = 0;
        while (k < levels.length && value >= levels[k]) {
            k++;
        }
        return k;
    }

    /** A square's corners, counter-clockwise, with what each reaches. */
    void square(int[] corner, int[] reached) {
        int low = Math.min(Math.min(reached[0], reached[1]), Math.min(reached[2], reached[3]));
        int high = Math.max(Math.max(reached[0], reached[1]), Math.max(reached[2], reached[3]));
        for (int k = low; k < high; k++) {
            int found = crossings(corner, reached, 4, k);
            if (found == 1) {
                lines[k].chord(exits[0], entries[0]);
            } else {
                saddle(corner, reached, k);
            }
        }
    }

    /** A triangle's corners, counter-clockwise, with what each reaches. */
    void triangle(int[] corner, int[] reached) {
        int low = Math.min(reached[0], Math.min(reached[1], reached[2]));
        int high = Math.max(reached[0], Math.max(reached[1], reached[2]));
        for (int k = low; k < high; k++) {
            crossings(corner, reached, 3, k);
            lines[k].chord(exits[0], entries[0]);
        }
    }

    /** Exits and entries alternate round the square: {@code exits[i]} and {@code entries[i]} are in their own order. */
    private void saddle(int[] corner, int[] reached, int k) {
        double mean = 0;
        for (int c = 0; c < 4; c++) {
            mean += finite(nodes.value(corner[c])) / 4;
        }
        boolean joined = mean >= levels[k];
        // Corner 0 inside: round the square come exit, entry, exit, entry; outside: entry, exit, entry, exit.
        boolean exitFirst = reached[0] > k;
        // Joined: each line goes on to the entry after its exit and cuts a low corner off; parted: to the one before.
        boolean same = joined == exitFirst;
        lines[k].chord(exits[0], entries[same ? 0 : 1]);
        lines[k].chord(exits[1], entries[same ? 1 : 0]);
    }

    private int crossings(int[] corner, int[] reached, int count, int k) {
        int out = 0;
        int in = 0;
        for (int c = 0; c < count; c++) {
            int d = c + 1 == count ? 0 : c + 1;
            if (reached[c] > k && reached[d] <= k) {
                exits[out++] = crossing(corner[d], corner[c], k);
            } else if (reached[c] <= k && reached[d] > k) {
                entries[in++] = crossing(corner[c], corner[d], k);
            }
        }
        return out;
    }

    private int crossing(int low, int high, int k) {
        int found = lines[k].find(low, high);
        if (found >= 0) {
            return found;
        }
        double from = finite(nodes.value(low));
        double share = (finite(levels[k]) - from) / (finite(nodes.value(high)) - from);
        double at = apart * (k + 1) + share * (1 - apart * (lines.length + 1));
        double x = nodes.x(low);
        double y = nodes.y(low);
        return lines[k].add(low, high, x + at * (nodes.x(high) - x), y + at * (nodes.y(high) - y));
    }

    /** Infinite values count as the largest number there is: a crossing lies at their neighbour. */
    private static double finite(float value) {
        return Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value));
    }
}
