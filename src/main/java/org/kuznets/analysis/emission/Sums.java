package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Quality;
import org.locationtech.jts.geom.Geometry;

/** Emissions added up by whom or where, and substance; groups in the order in which they were named. */
final class Sums {
    /**
     * An enterprise, a municipality, or all.
     *
     * @param kind {@code enterprise}, {@code municipality}, {@code total}
     */
    record Group(String kind, String id, String nameEn, String nameRu, @Nullable Geometry shape) {}

    /** What one group gives of one substance. */
    static final class Sum {
        double grams;
        double tonnes;
        int sources;
        private final TreeSet<String> qualities = new TreeSet<>();
        private final TreeSet<Basis> bases = new TreeSet<>();

        private void add(Emission e, String quality) {
            grams += e.gramsPerSecond();
            tonnes += e.tonnesPerYear();
            sources++;
            qualities.add(quality);
            bases.add(e.basis());
        }

        String quality() {
            return Quality.poorest(qualities);
        }

        /** All that went into it. */
        String basis() {
            return String.join("; ", bases.stream().map(Basis::words).toList());
        }
    }

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, Sum>> sums = new LinkedHashMap<>();

    void name(Group group) {
        groups.putIfAbsent(group.id(), group);
    }

    /** @param id of a group that was named */
    void add(String id, Emitter emitter) {
        Map<String, Sum> own = sums.computeIfAbsent(id, k -> new LinkedHashMap<>());
        for (Emission e : emitter.emissions()) {
            own.computeIfAbsent(e.substance(), k -> new Sum()).add(e, emitter.quality());
        }
    }

    /** Those that emit anything. */
    List<Group> groups() {
        List<Group> all = new ArrayList<>();
        groups.forEach((id, group) -> {
            if (sums.containsKey(id)) {
                all.add(group);
            }
        });
        return all;
    }

    @Nullable
    Sum find(Group group, Substance substance) {
        return sums.getOrDefault(group.id(), Map.of()).get(substance.code());
    }
}
