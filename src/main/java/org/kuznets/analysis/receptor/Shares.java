package org.kuznets.analysis.receptor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** The parts of a whole put together by enterprise; a source of no enterprise stands for itself. */
final class Shares {
    private final Map<String, Share> byOwner = new LinkedHashMap<>();

    /** What one enterprise, or one source of none, adds. */
    static final class Share {
        /** Empty for a source of no enterprise. */
        final String enterprise;

        /** The first source added, which is the strongest where they come in order. */
        final String source;

        final Geometry shape;
        int sources;
        double value;

        private Share(String enterprise, String source, Geometry shape) {
            this.enterprise = enterprise;
            this.source = source;
            this.shape = shape;
        }

        String owner() {
            return enterprise.isEmpty() ? source : enterprise;
        }
    }

    void add(String enterprise, String source, Geometry shape, double value) {
        String owner = enterprise.isEmpty() ? "/" + source : enterprise;
        Share share = byOwner.computeIfAbsent(owner, k -> new Share(enterprise, source, shape));
        share.value += value;
        share.sources++;
    }

    /** The greatest first. */
    List<Share> sorted() {
        return byOwner.values().stream()
                .sorted(Comparator.comparingDouble((Share s) -> s.value).reversed())
                .toList();
    }
}
