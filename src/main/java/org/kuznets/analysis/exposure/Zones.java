package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The zones, each with its own industrial site: the sites of its enterprise, or, for a zone that names no enterprise (a
 * union of several), every site it meets.
 */
final class Zones {
    private static final Message NO_SHAPE =
            new Message("exposure.zone-without-area", "the zone {zone} is no polygon; nothing lies inside it");

    final List<Feature> features;
    final List<@Nullable Geometry> shapes = new ArrayList<>();
    final List<@Nullable Geometry> sites = new ArrayList<>();
    private final List<PreparedGeometry> prepared = new ArrayList<>();
    private final HPRtree index = new HPRtree();

    /** A zone that a place lies in. */
    record Hit(int zone, boolean onSite) {}

    Zones(Layer zones, @Nullable Layer siteLayer, Findings findings) {
        features = zones.features();
        Map<String, List<Geometry>> byEnterprise = new HashMap<>();
        HPRtree near = new HPRtree();
        for (Feature f : siteLayer == null ? List.<Feature>of() : siteLayer.features()) {
            Geometry g = f.geometry();
            if (g != null && LandUse.hasArea(g)) {
                byEnterprise
                        .computeIfAbsent(f.row().text("enterpriseId", ""), k -> new ArrayList<>())
                        .add(g);
                near.insert(g.getEnvelopeInternal(), g);
            }
        }
        for (Feature f : features) {
            Geometry g = LandUse.hasArea(f.geometry()) ? f.geometry() : null;
            if (g == null) {
                findings.add(Finding.warning(NO_SHAPE, f.id(), Map.of("zone", f.id())));
                shapes.add(null);
                sites.add(null);
            } else {
                String owner = f.row().text("enterpriseId", "");
                shapes.add(g);
                sites.add(union(owner.isEmpty() ? met(near, g) : byEnterprise.getOrDefault(owner, List.of())));
                index.insert(g.getEnvelopeInternal(), prepared.size());
            }
            prepared.add(PreparedGeometryFactory.prepare(g == null ? EMPTY : g));
        }
    }

    private static final Geometry EMPTY = new org.locationtech.jts.geom.GeometryFactory().createPolygon();

    private static List<Geometry> met(HPRtree near, Geometry zone) {
        List<Geometry> all = new ArrayList<>();
        for (Object site : near.query(zone.getEnvelopeInternal())) {
            all.add((Geometry) site);
        }
        return all;
    }

    private static @Nullable Geometry union(List<Geometry> parts) {
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : UnaryUnionOp.union(parts);
    }

    int size() {
        return features.size();
    }

    /** The zones that hold {@code place} or some of it; their boundary belongs to them. In the order of the layer. */
    List<Hit> at(Geometry place) {
        Envelope box = place.getEnvelopeInternal();
        List<Hit> hits = new ArrayList<>();
        List<?> near = index.query(box);
        for (Object o : near) {
            int zone = (Integer) o;
            if (prepared.get(zone).intersects(place)) {
                Geometry site = sites.get(zone);
                hits.add(new Hit(zone, site != null && site.intersects(place)));
            }
        }
        hits.sort(java.util.Comparator.comparingInt(Hit::zone));
        return hits;
    }
}
