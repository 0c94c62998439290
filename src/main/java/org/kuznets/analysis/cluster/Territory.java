package org.kuznets.analysis.cluster;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.cluster.ClustersIn.Hull;
import org.kuznets.analysis.points.Points;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The land of a cluster: the hull of its core plants, widened; and the plants that lie on it, its own or not. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Territory(Geometry shape, int[] inside) {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /**
     * @param cores the plants to go round
     * @param all plants that are counted inside
     */
    static Territory of(Points cores, Points all, ClustersIn in) {
        Coordinate[] places = new Coordinate[cores.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(cores.x()[i], cores.y()[i]);
        }
        MultiPoint points = GEOMETRIES.createMultiPointFromCoords(places);
        Geometry convex = points.convexHull();
        boolean area = convex.getDimension() == 2;
        Geometry hull = in.hull() == Hull.CONCAVE && area
                ? ConcaveHull.concaveHullByLengthRatio(points, in.hullRatio())
                : convex;
        Geometry shape = hull.buffer(in.marginMetres());
        Envelope box = shape.getEnvelopeInternal();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (box.contains(all.x()[i], all.y()[i])
                    && prepared.intersects(GEOMETRIES.createPoint(new Coordinate(all.x()[i], all.y()[i])))) {
                inside.add(i);
            }
        }
        return new Territory(shape, inside.stream().mapToInt(i -> i).toArray());
    }
}
