package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A territory in parts that figures are reported by. Where outlines overlap, the land belongs to the first; land in none
 * has the number {@link #size}. Thread-safe.
 */
public final class Municipalities {
    private final List<Feature> features;
    private final List<@Nullable PreparedGeometry> outlines = new ArrayList<>();
    private final HPRtree index = new HPRtree();

    /** A piece of a shape and the municipality it lies in. */
    public record Part(int municipality, Geometry shape) {}

    public Municipalities(@Nullable Layer layer) {
        features = layer == null ? List.of() : layer.features();
        for (Feature f : features) {
            Geometry g = f.geometry();
            boolean area = LandUse.hasArea(g);
            if (area && g != null) {
                index.insert(g.getEnvelopeInternal(), outlines.size());
            }
            outlines.add(area && g != null ? PreparedGeometryFactory.prepare(g) : null);
        }
        if (index.size() > 0) {
            index.build();
        }
    }

    public int size() {
        return features.size();
    }

    public List<Feature> features() {
        return features;
    }

    /** The first whose outline holds {@code place} or some of it; {@link #size} for none. */
    public int at(Geometry place) {
        for (int m : near(place)) {
            if (outline(m).intersects(place)) {
                return m;
            }
        }
        return size();
    }

    /** The pieces of a polygon; together they are the polygon. */
    List<Part> split(Geometry shape) {
        List<Part> parts = new ArrayList<>();
        Geometry rest = shape;
        for (int m : near(shape)) {
            if (outline(m).covers(rest)) {
                parts.add(new Part(m, rest));
                return parts;
            }
            if (outline(m).intersects(rest)) {
                Geometry here = overlay(rest, outline(m).getGeometry(), OverlayNG.INTERSECTION);
                if (!here.isEmpty()) {
                    parts.add(new Part(m, here));
                    rest = overlay(rest, outline(m).getGeometry(), OverlayNG.DIFFERENCE);
                }
            }
        }
        if (!rest.isEmpty()) {
            parts.add(new Part(size(), rest));
        }
        return parts;
    }

    private List<Integer> near(Geometry shape) {
        if (index.size() == 0) {
            return List.of();
        }
        List<?> all = index.query(shape.getEnvelopeInternal());
        return all.stream().map(o -> (Integer) o).sorted().toList();
    }

    private PreparedGeometry outline(int m) {
        return java.util.Objects.requireNonNull(outlines.get(m));
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        return polygons(OverlayNGRobust.overlay(polygons(a), b, operation));
    }

    /** Without the lines and points where shapes only touched. */
    static Geometry polygons(Geometry g) {
        List<?> all = PolygonExtracter.getPolygons(g);
        return all.size() == 1 ? (Polygon) all.get(0) : g.getFactory().createMultiPolygon(all.toArray(Polygon[]::new));
    }
}
