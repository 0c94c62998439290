package org.kuznets.analysis.weights;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/** The segments of a polygon's rings, packed, with the box of every stretch of them. */
final class Outline {
    private static final int STRETCH = 32;

    /** x0 y0 x1 y1 of each segment. */
    private final double[] ends;

    private final List<Envelope> stretches = new ArrayList<>();

    Outline(Geometry polygons) {
        List<CoordinateSequence> rings = new ArrayList<>();
        polygons.apply((GeometryComponentFilter) g -> {
            if (g instanceof LineString ring && !ring.isEmpty()) {
                rings.add(ring.getCoordinateSequence());
            }
        });
        ends = new double[4 * rings.stream().mapToInt(r -> r.size() - 1).sum()];
        int at = 0;
        for (CoordinateSequence r : rings) {
            for (int k = 1; k < r.size(); k++) {
                ends[at++] = r.getX(k - 1);
                ends[at++] = r.getY(k - 1);
                ends[at++] = r.getX(k);
                ends[at++] = r.getY(k);
            }
        }
        for (int s = 0; s < ends.length / 4; s++) {
            if (s % STRETCH == 0) {
                stretches.add(new Envelope());
            }
            Envelope box = stretches.get(s / STRETCH);
            box.expandToInclude(ends[4 * s], ends[4 * s + 1]);
            box.expandToInclude(ends[4 * s + 2], ends[4 * s + 3]);
        }
    }

    /** The segments that may touch {@code window}, as x0 y0 x1 y1. */
    double[] near(Envelope window) {
        double[] all = new double[64];
        int count = 0;
        for (int c = 0; c < stretches.size(); c++) {
            if (!stretches.get(c).intersects(window)) {
                continue;
            }
            for (int s = c * STRETCH; s < Math.min(ends.length / 4, (c + 1) * STRETCH); s++) {
                if (touches(4 * s, window)) {
                    if (count + 4 > all.length) {
                        all = java.util.Arrays.copyOf(all, 2 * all.length);
                    }
                    System.arraycopy(ends, 4 * s, all, count, 4);
                    count += 4;
                }
            }
        }
        return java.util.Arrays.copyOf(all, count);
    }

    private boolean touches(int at, Envelope window) {
        return Math.min(ends[at], ends[at + 2]) <= window.getMaxX()
                && Math.max(ends[at], ends[at + 2]) >= window.getMinX()
                && Math.min(ends[at + 1], ends[at + 3]) <= window.getMaxY()
                && Math.max(ends[at + 1], ends[at + 3]) >= window.getMinY();
    }
}
