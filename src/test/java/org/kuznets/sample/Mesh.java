package org.kuznets.sample;

import java.util.List;
import org.kuznets.sample.Seeds.Seed;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Cells that tile the territory: each names its corners, so neighbours share them bit for bit and no corner lies inside
 * a neighbour's side.
 *
 * @param corners to the centimetre
 * @param rings per cell its corners, counter-clockwise, not closed
 * @param neighbours per cell the cells it shares a side with, ascending
 * @param areas per cell the true square metres (not those of the plan)
 */
record Mesh(List<Seed> seeds, Coordinate[] corners, int[][] rings, int[][] neighbours, double[] areas) {
    static final GeometryFactory SHAPES = new GeometryFactory();

    int size() {
        return rings.length;
    }

    Coordinate middle(int cell) {
        return seeds.get(cell).at();
    }

    /** Clockwise, as a shapefile wants its shells. */
    Polygon polygon(int cell) {
        int[] ring = rings[cell];
        Coordinate[] c = new Coordinate[ring.length + 1];
        for (int i = 0; i <= ring.length; i++) {
            c[ring.length - i] = corners[ring[i % ring.length]].copy();
        }
        return SHAPES.createPolygon(c);
    }

    /** The cell whose middle is nearest to {@code p} among those that {@code allowed} lets through; the lowest of equals. */
    int nearest(Coordinate p, java.util.function.IntPredicate allowed) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < size(); i++) {
            double d = middle(i).distance(p);
            if (d < least && allowed.test(i)) {
                least = d;
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("no cell for " + p);
        }
        return best;
    }
}
