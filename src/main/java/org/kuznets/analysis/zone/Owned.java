package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The polygons of a layer by the enterprise they belong to, several of one enterprise as one. */
final class Owned {
    /** All that belongs to one enterprise. */
    record Shape(Geometry geometry, String act, String quality) {}

    private final Map<String, List<Feature>> byEnterprise = new LinkedHashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final @Nullable Layer layer;

    Owned(@Nullable Layer layer) {
        this.layer = layer;
        if (layer != null) {
            for (Feature f : layer.features()) {
                Geometry g = f.geometry();
                if (g != null && !g.isEmpty()) {
                    byEnterprise
                            .computeIfAbsent(f.row().text("enterpriseId", ""), k -> new ArrayList<>())
                            .add(f);
                }
            }
        }
    }

    Optional<Shape> take(String enterprise) {
        List<Feature> all = byEnterprise.get(enterprise);
        if (all == null || layer == null) {
            return Optional.empty();
        }
        claimed.add(enterprise);
        List<Geometry> shapes = new ArrayList<>();
        List<String> qualities = new ArrayList<>();
        Set<String> acts = new java.util.TreeSet<>();
        for (Feature f : all) {
            shapes.add(f.geometry());
            qualities.add(Quality.of(f, layer));
            acts.add((f.row().text("act", "") + " "
                            + f.row().find("actDate").map(Object::toString).orElse(""))
                    .strip());
        }
        Geometry one = shapes.size() == 1 ? shapes.get(0) : OverlayNGRobust.union(shapes);
        return Optional.of(new Shape(one, String.join("; ", acts), Quality.poorest(qualities)));
    }

    /** How many features nobody took. */
    int unclaimed() {
        return byEnterprise.entrySet().stream()
                .filter(e -> !claimed.contains(e.getKey()))
                .mapToInt(e -> e.getValue().size())
                .sum();
    }

    /** The first owner that nobody asked for. */
    Optional<String> firstUnclaimed() {
        return byEnterprise.keySet().stream()
                .filter(id -> !claimed.contains(id))
                .findFirst();
    }
}
