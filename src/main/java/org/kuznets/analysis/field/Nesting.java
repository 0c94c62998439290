package org.kuznets.analysis.field;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Ring> rings;
    private final double south;
    private final double height;
    private final int[] begin;
    private final long[] segments;
    private final double[] widest;

    private Nesting(List<Ring> rings, double rowHeight) {
        this.rings = rings;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        long count = 0;
        for (Ring r : rings) {
            for (int i = 0; i < r.size(); i++) {
                lowest = Math.min(lowest, r.y(i));
                highest = Math.max(highest, r.y(i));
            }
            count += r.size();
        }
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
        for (int r = 0; r < rows; r++) {
            sort(begin[r], begin[r + 1]);
        }
    }

    /** The polygons that the rings bound, as one multipolygon. */
    static Geometry polygons(List<Ring> rings, double rowHeight) {
        List<Ring> holes = new ArrayList<>();
        int[] shellOf = new int[rings.size()];
        int shells = 0;
        List<Integer> hole = new ArrayList<>();
        for (int r = 0; r < shellOf.length; r++) {
            boolean isShell = rings.get(r).area() > 0;
            shellOf[r] = isShell ? r : -1;
            shells += isShell ? 1 : 0;
            if (!isShell) {
                hole.add(r);
                holes.add(rings.get(r));
            }
        }
        if (!holes.isEmpty()) {
            hole.sort(
                    Comparator.comparingDouble(r -> rings.get(r).x(rings.get(r).westernmost())));
            Nesting nesting = shells == 1 ? null : new Nesting(rings, rowHeight);
            int only = only(shellOf);
            for (int r : hole) {
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

    private void sort(int from, int to) {
        Long[] part = new Long[to - from];
        for (int k = from; k < to; k++) {
            part[k - from] = segments[k];
        }
        Arrays.sort(part, Comparator.comparingDouble(this::west));
        for (int k = from; k < to; k++) {
            segments[k] = part[k - from];
        }
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
        double best = Double.NEGATIVE_INFINITY;
        int found = -1;
        for (int k = before(row, x) - 1; k >= begin[row]; k--) {
            if (west(segments[k]) + widest[row] < best) {
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

    /** The first segment in a row that begins at {@code x} or further east. */
    private int before(int row, double x) {
        int from = begin[row];
        int to = begin[row + 1];
        while (from < to) {
            int middle = from + to >>> 1;
            if (west(segments[middle]) < x) {
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
