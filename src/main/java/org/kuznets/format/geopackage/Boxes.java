package org.kuznets.format.geopackage;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Row ids with their envelopes in flat arrays, 40 bytes each: what a spatial index is built from. */
final class Boxes {
    /** Cells along one side of the Hilbert curve: 2 to this power. */
    private static final int LEVEL = 15;

    private long[] ids = new long[1024];
    private double[] bounds = new double[4 * 1024];
    private int count;
    private final Envelope extent = new Envelope();

    void add(long id, Envelope e) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
            bounds = Arrays.copyOf(bounds, 8 * count);
        }
        ids[count] = id;
        bounds[4 * count] = e.getMinX();
        bounds[4 * count + 1] = e.getMaxX();
        bounds[4 * count + 2] = e.getMinY();
        bounds[4 * count + 3] = e.getMaxY();
        count++;
        extent.expandToInclude(e);
    }

    int count() {
        return count;
    }

    long id(int i) {
        return ids[i];
    }

    /** {@code k}: 0 least x, 1 greatest x, 2 least y, 3 greatest y. */
    double bound(int i, int k) {
        return bounds[4 * i + k];
    }

    /** The positions 0..count-1 along a Hilbert curve through the envelopes' middles. */
    int[] alongHilbert() {
        int side = (1 << LEVEL) - 1;
        double perX = side / Math.max(extent.getWidth(), Double.MIN_NORMAL);
        double perY = side / Math.max(extent.getHeight(), Double.MIN_NORMAL);
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            int x = (int) Math.min(side, perX * ((bound(i, 0) + bound(i, 1)) / 2 - extent.getMinX()));
            int y = (int) Math.min(side, perY * ((bound(i, 2) + bound(i, 3)) / 2 - extent.getMinY()));
            keys[i] = (long) HilbertCode.encode(LEVEL, x, y) << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
