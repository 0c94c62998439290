package org.kuznets.analysis.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Puts holes into their shells. Just west of a hole's westernmost corner the region begins, so the nearest ring further
 * west there is the hole's shell, or a hole of the same shell. Rows of segments sorted from west to east make that
 * search short.
 */
final class Nesting {
    /** Rings between two looks at whether the result is still wanted. */
    private static final int BEAT = 4096;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Ring> rings;
    private final double westmost;
    private final double grain;
    private final double south;
    private final double height;
    private final int[] begin;
    private final long[] segments;
    private final double[] widest;
    private final BitSet sorted = new BitSet();

    private Nesting(List<Ring> rings, double rowHeight) {
        this.rings = rings;
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        long count = 0;
        for (Ring r : rings) {
            for (int i = 0; i < r.size(); i++) {
                west = Math.min(west, r.x(i));
                east = Math.max(east, r.x(i));
                lowest = Math.min(lowest, r.y(i));
                highest = Math.max(highest, r.y(i));
            }
            count += r.size();
        }
        westmost = west;
        grain = Math.max((east - west) / (1 << 30), Double.MIN_NORMAL);
        south = lowest;
        height = Math.max(rowHeight, (highest - lowest) / Math.max(1, Math.min(count, 1 << 20)));
        int rows = row(highest) + 1;
        begin = new int[rows + 1];
        widest = new double[rows];
        fill(true, new long[0]);
        for (int r = 0; r < rows; r++) {
            begin[r + 1] += begin[r];
        }
        segments = new long[begin[rows]];
        fill(false, segments);
        System.arraycopy(begin, 0, begin, 1, rows);
        begin[0] = 0;
    }

    /**
     * The polygons that the rings bound, as one multipolygon.
     *
     * @param rowHeight no less than any sides but the longest; such as the mesh's smallest edge
     * @param beat called now and then
     */
    static Geometry polygons(List<Ring> rings, double rowHeight, Runnable beat) {
        int[] shellOf = new int[rings.size()];
        int shells = 0;
        List<Integer> holes = new ArrayList<>();
        for (int r = 0; r < shellOf.length; r++) {
            boolean isShell = rings.get(r).area() > 0;
            shellOf[r] = isShell ? r : -1;
            shells += isShell ? 1 : 0;
            if (!isShell) {
                holes.add(r);
            }
        }
        if (!holes.isEmpty()) {
            holes.sort(
                    Comparator.comparingDouble(r -> rings.get(r).x(rings.get(r).westernmost())));
            Nesting nesting = shells == 1 ? null : new Nesting(rings, rowHeight);
            int only = only(shellOf);
            int done = 0;
            for (int r : holes) {
                if (done++ % BEAT == 0) {
                    beat.run();
                }
                shellOf[r] = nesting == null ? only : shellOf[nesting.westOf(r)];
            }
        }
        return assemble(rings, shellOf);
    }

    private static int only(int[] shellOf) {
        for (int s : shellOf) {
            if (s >= 0) {
                return s;
            }
        }
        throw new IllegalStateException("holes without a shell");
    }

    private static Geometry assemble(List<Ring> rings, int[] shellOf) {
        List<List<LinearRing>> holes = new ArrayList<>();
        for (int r = 0; r < shellOf.length; r++) {
            holes.add(shellOf[r] == r ? new ArrayList<>() : List.of());
        }
        for (int r = 0; r < shellOf.length; r++) {
            if (shellOf[r] != r) {
                holes.get(shellOf[r]).add(SHAPES.createLinearRing(rings.get(r).closed()));
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int r = 0; r < shellOf.length; r++) {
            if (shellOf[r] == r) {
                LinearRing shell = SHAPES.createLinearRing(rings.get(r).closed());
                polygons.add(SHAPES.createPolygon(shell, holes.get(r).toArray(new LinearRing[0])));
            }
        }
        return SHAPES.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private int row(double y) {
        return (int) ((y - south) / height);
    }

    private void fill(boolean counting, long[] into) {
        for (int r = 0; r < rings.size(); r++) {
            Ring ring = rings.get(r);
            for (int i = 0; i < ring.size(); i++) {
                int j = i + 1 == ring.size() ? 0 : i + 1;
                if (ring.y(i) != ring.y(j)) {
                    int last = row(Math.max(ring.y(i), ring.y(j)));
                    for (int k = row(Math.min(ring.y(i), ring.y(j))); k <= last; k++) {
                        if (counting) {
                            begin[k + 1]++;
                            widest[k] = Math.max(widest[k], Math.abs(ring.x(i) - ring.x(j)));
                        } else {
                            into[begin[k]++] = (long) r << 32 | i;
                        }
                    }
                }
            }
        }
    }

    /** Puts a row in order, to within {@link #grain}, when it is first asked for. */
    private void sort(int row) {
        if (sorted.get(row)) {
            return;
        }
        sorted.set(row);
        int from = begin[row];
        long[] order = new long[begin[row + 1] - from];
        for (int k = 0; k < order.length; k++) {
            order[k] = (long) grains(west(segments[from + k])) << 32 | k;
        }
        Arrays.sort(order);
        long[] before = Arrays.copyOfRange(segments, from, from + order.length);
        for (int k = 0; k < order.length; k++) {
            segments[from + k] = before[(int) order[k]];
        }
    }

    private int grains(double x) {
        return (int) ((x - westmost) / grain);
    }

    private double west(long segment) {
        Ring ring = rings.get((int) (segment >>> 32));
        int i = (int) segment;
        return Math.min(ring.x(i), ring.x(i + 1 == ring.size() ? 0 : i + 1));
    }

    /** The ring nearest to the west of a hole's westernmost corner. */
    private int westOf(int hole) {
        Ring ring = rings.get(hole);
        int w = ring.westernmost();
        double x = ring.x(w);
        double y = ring.y(w);
        // The line going up through this corner has the region on its left: look just above, or just below, the corner.
        boolean above = ring.y(w + 1 == ring.size() ? 0 : w + 1) > y;
        int row = row(y);
        sort(row);
        double best = Double.NEGATIVE_INFINITY;
        int found = -1;
        for (int k = before(row, x) - 1; k >= begin[row]; k--) {
            if (west(segments[k]) + widest[row] + 2 * grain < best) {
                break;
            }
            int r = (int) (segments[k] >>> 32);
            double at = r == hole ? Double.NaN : crossing(segments[k], y, above);
            if (at < x && at > best) {
                best = at;
                found = r;
            }
        }
        if (found < 0) {
            throw new IllegalStateException("no ring west of the hole at " + x + " " + y);
        }
        return found;
    }

    /** The first segment in a row that begins east of {@code x}. */
    private int before(int row, double x) {
        int from = begin[row];
        int to = begin[row + 1];
        while (from < to) {
            int middle = from + to >>> 1;
            if (grains(west(segments[middle])) <= grains(x)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Where a segment meets a height, just above or just below it; NaN where it does not. */
    private double crossing(long segment, double y, boolean above) {
        Ring ring = rings.get((int) (segment >>> 32));
        int i = (int) segment;
        int j = i + 1 == ring.size() ? 0 : i + 1;
        int low = ring.y(i) < ring.y(j) ? i : j;
        int high = low == i ? j : i;
        double y1 = ring.y(low);
        double y2 = ring.y(high);
        boolean meets = above ? y1 <= y && y < y2 : y1 < y && y <= y2;
        return meets ? ring.x(low) + (ring.x(high) - ring.x(low)) * ((y - y1) / (y2 - y1)) : Double.NaN;
    }
}
