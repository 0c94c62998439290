package org.kuznets.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The zones of one key in both runs. Set algebra: gained = after - before, lost = before - after, kept = both; so
 * gained - lost = after - before in area, and the runs exchanged exchange gained and lost.
 *
 * @param before the union of the first run's zones; empty where it has none
 * @param about a zone of the key, the second run's where it has one
 */
record Change(Key key, Geometry before, Geometry after, Geometry gained, Geometry lost, Geometry kept, Feature about) {
    /** Parts smaller than this, square metres, come from rounding and are not drawn. */
    private static final double SLIVER = 0.01;

    private static final int AT_ONCE = 8;
    private static final Geometry EMPTY = new GeometryFactory().createPolygon();

    /** Every key of either run, in the order of keys. */
    static List<Change> all(CompareIn in, Columns keys, Work work) {
        Map<Key, List<Feature>> before = byKey(in.before(), keys);
        Map<Key, List<Feature>> after = byKey(in.after(), keys);
        TreeMap<Key, Feature> about = new TreeMap<>(Key.ORDER);
        before.forEach((k, f) -> about.put(k, f.get(0)));
        after.forEach((k, f) -> about.put(k, f.get(0)));
        List<Key> order = List.copyOf(about.keySet());
        List<Change> all = new ArrayList<>();
        for (int from = 0; from < order.size(); from += AT_ONCE) {
            work.progress(from, order.size());
            List<Key> some = order.subList(from, Math.min(order.size(), from + AT_ONCE));
            all.addAll(work.each(some.size(), i -> {
                Key k = some.get(i);
                return of(
                        k,
                        before.getOrDefault(k, List.of()),
                        after.getOrDefault(k, List.of()),
                        java.util.Objects.requireNonNull(about.get(k)));
            }));
        }
        return all;
    }

    private static Map<Key, List<Feature>> byKey(Layer layer, Columns keys) {
        Map<Key, List<Feature>> all = new TreeMap<>(Key.ORDER);
        layer.features().forEach(f -> all.computeIfAbsent(Key.of(f, keys), k -> new ArrayList<>())
                .add(f));
        return all;
    }

    private static Change of(Key key, List<Feature> first, List<Feature> second, Feature about) {
        Geometry before = union(first);
        Geometry after = union(second);
        return new Change(
                key,
                before,
                after,
                overlay(after, before, OverlayNG.DIFFERENCE),
                overlay(before, after, OverlayNG.DIFFERENCE),
                overlay(before, after, OverlayNG.INTERSECTION),
                about);
    }

    private static Geometry union(List<Feature> zones) {
        List<Geometry> shapes = new ArrayList<>();
        for (Feature f : zones) {
            if (hasArea(f.geometry())) {
                shapes.add(java.util.Objects.requireNonNull(f.geometry()));
            }
        }
        return shapes.isEmpty() ? EMPTY : polygons(shapes.size() == 1 ? shapes.get(0) : UnaryUnionOp.union(shapes));
    }

    static boolean hasArea(@Nullable Geometry g) {
        return g != null && !g.isEmpty() && g.getDimension() == 2;
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        boolean both = operation == OverlayNG.INTERSECTION;
        if (a.isEmpty() || b.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return both ? EMPTY : a;
        }
        return a.equalsExact(b) ? both ? a : EMPTY : polygons(OverlayNGRobust.overlay(a, b, operation));
    }

    /** Without lines, points and crumbs. */
    private static Geometry polygons(Geometry g) {
        List<Polygon> all = new ArrayList<>();
        for (Object o : PolygonExtracter.getPolygons(g)) {
            Polygon p = (Polygon) o;
            if (p.getArea() >= SLIVER) {
                all.add(p);
            }
        }
        return all.size() == 1 ? all.get(0) : g.getFactory().createMultiPolygon(all.toArray(Polygon[]::new));
    }
}
