package org.kuznets.analysis.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;

/**
 * The slope of the ground in percent, from heights at points: of the flat facet of their Delaunay triangulation that a
 * place lies in. Outside all facets, but no farther than a typical spacing of the heights, that of the nearest facet;
 * farther away it is unknown. What is smaller than the spacing of the heights does not show.
 */
public final class Slope implements Quantity {
    /** The most heights that are triangulated. */
    public static final int MOST_HEIGHTS = 200_000;

    private static final Message TOO_MANY = new Message(
            "criteria.too-many-heights", "{count} heights are more than the {most} that slopes are made of; thin them");

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final STRtree tree = new STRtree();
    private final List<Facet> facets = new ArrayList<>();
    private final double spacing;

    private record Facet(Polygon shape, double percent) {}

    private Slope(double spacing) {
        this.spacing = spacing;
    }

    /**
     * @param places where heights are known
     * @param metres the heights; what is NaN is left out
     * @throws Refusal when there are too many
     */
    public static Slope of(List<? extends Geometry> places, double[] metres, String where) {
        Map<Coordinate, Double> heights = new HashMap<>();
        List<Coordinate> points = new ArrayList<>();
        for (int k = 0; k < places.size(); k++) {
            Point p = places.get(k).getInteriorPoint();
            if (!Double.isNaN(metres[k]) && !p.isEmpty()) {
                Coordinate c = new Coordinate(p.getX(), p.getY());
                if (heights.putIfAbsent(c, metres[k]) == null) {
                    points.add(c);
                }
            }
        }
        if (points.size() > MOST_HEIGHTS) {
            throw Refusal.of(TOO_MANY, where, Map.of("count", points.size(), "most", MOST_HEIGHTS));
        }
        Geometry triangles = SHAPES.createGeometryCollection();
        if (points.size() >= 3) {
            DelaunayTriangulationBuilder delaunay = new DelaunayTriangulationBuilder();
            delaunay.setSites(points);
            triangles = delaunay.getTriangles(SHAPES);
        }
        // of a square mesh half the facets' box is the spacing squared
        double area = 0;
        for (int k = 0; k < triangles.getNumGeometries(); k++) {
            area += triangles.getGeometryN(k).getArea();
        }
        Slope slope = new Slope(Math.sqrt(2 * area / Math.max(1, triangles.getNumGeometries())));
        for (int k = 0; k < triangles.getNumGeometries(); k++) {
            Polygon shape = (Polygon) triangles.getGeometryN(k);
            double percent = percent(shape.getCoordinates(), heights);
            if (!Double.isNaN(percent)) {
                slope.facets.add(new Facet(shape, percent));
                slope.tree.insert(shape.getEnvelopeInternal(), slope.facets.get(slope.facets.size() - 1));
            }
        }
        slope.tree.build();
        return slope;
    }

    private static double percent(Coordinate[] c, Map<Coordinate, Double> heights) {
        double[] z = new double[3];
        for (int k = 0; k < 3; k++) {
            z[k] = heights.getOrDefault(new Coordinate(c[k].x, c[k].y), Double.NaN);
        }
        double x1 = c[1].x - c[0].x;
        double y1 = c[1].y - c[0].y;
        double x2 = c[2].x - c[0].x;
        double y2 = c[2].y - c[0].y;
        double det = x1 * y2 - x2 * y1;
        double east = ((z[1] - z[0]) * y2 - (z[2] - z[0]) * y1) / det;
        double north = ((z[2] - z[0]) * x1 - (z[1] - z[0]) * x2) / det;
        double percent = 100 * Math.hypot(east, north);
        return Double.isFinite(percent) ? percent : Double.NaN;
    }

    /** How far apart the heights are, typically, metres; 0 without facets. */
    public double spacingMetres() {
        return spacing;
    }

    /** At the middle of a footprint. */
    @Override
    public double at(Geometry place) {
        return facets.isEmpty() ? Double.NaN : at(place.getCentroid());
    }

    private double at(Point p) {
        Envelope box = p.getEnvelopeInternal();
        double percent = Double.NaN;
        double least = spacing;
        // first what the place lies in; only then what is near
        for (double reach : new double[] {0, spacing}) {
            box.expandBy(reach);
            List<?> near = tree.query(box);
            for (Object o : near) {
                Facet f = (Facet) o;
                double d = f.shape().distance(p);
                if (d < least || (d == least && !(percent <= f.percent()))) {
                    least = d;
                    percent = f.percent();
                }
            }
            if (least == 0) {
                return percent;
            }
        }
        return percent;
    }

    @Override
    public float[] on(Lattice nodes, Work work) {
        float[] values = new float[nodes.nodes()];
        Arrays.fill(values, Float.NaN);
        if (facets.isEmpty()) {
            return values;
        }
        Cover cover = new Cover(nodes);
        for (int k = 0; k < facets.size(); k++) {
            float percent = (float) facets.get(k).percent();
            cover.each(
                    facets.get(k).shape(),
                    (j, from, to) ->
                            Arrays.fill(values, j * nodes.columns() + from, j * nodes.columns() + to, percent));
            if (k % 1000 == 0) {
                work.progress(k, facets.size());
            }
        }
        int strips = Math.min(nodes.rows(), 64);
        work.each(strips, s -> {
            work.progress(s, strips);
            int end = (int) ((long) nodes.rows() * (s + 1) / strips);
            for (int j = (int) ((long) nodes.rows() * s / strips); j < end; j++) {
                beyond(nodes, j, values);
            }
            return s;
        });
        return values;
    }

    private void beyond(Lattice nodes, int j, float[] values) {
        for (int i = 0; i < nodes.columns(); i++) {
            int node = j * nodes.columns() + i;
            if (Float.isNaN(values[node])) {
                values[node] = (float) at(SHAPES.createPoint(new Coordinate(nodes.x(i, j), nodes.y(j))));
            }
        }
    }
}
