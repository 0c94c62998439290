package org.kuznets.analysis.criteria;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.ItemDistance;
import org.locationtech.jts.index.strtree.STRtree;

/** Some features of a layer, and an index over them. Immutable once made. */
public final class Shapes {
    private static final ItemDistance DISTANCE = (a, b) -> shape(a.getItem()).distance(shape(b.getItem()));

    private final List<Feature> features;
    private final STRtree tree = new STRtree();

    /** @param features with shapes */
    public Shapes(List<Feature> features) {
        this.features = List.copyOf(features);
        for (Feature f : features) {
            tree.insert(shape(f).getEnvelopeInternal(), f);
        }
        tree.build();
    }

    private static Geometry shape(Object item) {
        return item instanceof Geometry g ? g : Objects.requireNonNull(((Feature) item).geometry());
    }

    /** In the layer's order. */
    public List<Feature> features() {
        return features;
    }

    /** The shapes alone, in that order. */
    public List<Geometry> geometries() {
        return features.stream().map(Shapes::shape).toList();
    }

    /** How far the nearest is, metres, 0 inside; infinite where there is none. */
    public double distance(Geometry place) {
        return features.isEmpty()
                ? Double.POSITIVE_INFINITY
                : shape(nearest(place)).distance(place);
    }

    /** The nearest feature; there must be one. */
    public Feature nearest(Geometry place) {
        return (Feature) tree.nearestNeighbour(place.getEnvelopeInternal(), place, DISTANCE);
    }

    /** Those within {@code metres} of a place, touching it where that is 0, in the layer's order. */
    public List<Feature> within(Geometry place, double metres) {
        Envelope box = place.getEnvelopeInternal();
        box.expandBy(metres);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(place);
        List<?> near = tree.query(box);
        List<Feature> found = near.stream()
                .map(o -> (Feature) o)
                .filter(f -> metres == 0 ? prepared.intersects(shape(f)) : shape(f).distance(place) <= metres)
                .toList();
        if (found.size() < 2) {
            return found;
        }
        Set<Feature> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(found);
        return features.stream().filter(chosen::contains).toList();
    }
}
