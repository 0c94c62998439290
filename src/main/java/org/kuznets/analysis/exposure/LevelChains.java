package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Findings;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Zones that are superlevel sets, such as those of a dispersion: of each pollutant, limit and period a chain of
 * levels, the lower holding the higher. Zones of one level are put together, so that each figure is of all land at the
 * level or above, counted once.
 *
 * @param members the zones of each level, by their numbers
 * @param zones one for each level, in the order of chains and levels
 */
record LevelChains(List<List<Integer>> members, Zones zones) {
    private static final List<String> CHAIN = List.of("enterpriseId", "substance", "limitKind", "period");
    /** A zone of influence may be larger than the level it is named after, so it stands apart. */
    private static final String APART = "influence";

    /** Those of the layer's zones that have a level; often none. */
    static LevelChains of(Layer layer, Zones zones, Work work) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int z = 0; z < zones.size(); z++) {
            Row r = zones.features.get(z).row();
            if (hasLevel(r)) {
                byKey.computeIfAbsent(id(r), k -> new ArrayList<>()).add(z);
            }
        }
        List<List<Integer>> members = new ArrayList<>(byKey.values());
        members.sort(Comparator.comparing((List<Integer> m) -> chain(row(zones, m)))
                .thenComparingDouble(m -> level(row(zones, m))));
        List<@Nullable Geometry> shapes = work.each(members.size(), i -> union(members.get(i), zones));
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Row r = row(zones, members.get(i));
            features.add(new Feature(id(r), shapes.get(i), r));
        }
        Layer levels = new Layer("levels", "Levels", layer.crs(), layer.columns(), layer.quality(), features);
        return new LevelChains(List.copyOf(members), new Zones(levels, null, new Findings()));
    }

    static boolean hasLevel(Row r) {
        return !Double.isNaN(level(r));
    }

    static double level(Row r) {
        return r.number("level", Double.NaN);
    }

    /** What its levels have in common. */
    static String chain(Row r) {
        String kind = r.text("kind", "").equals(APART) ? APART : "";
        return Stream.concat(CHAIN.stream().map(c -> r.text(c, "")), Stream.of(kind))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static String id(Row r) {
        double level = level(r);
        String chain = chain(r);
        return (chain.isEmpty() ? "" : chain + "/")
                + (level == Math.rint(level) ? Long.toString((long) level) : Double.toString(level));
    }

    private static Row row(Zones zones, List<Integer> members) {
        return zones.features.get(members.get(0)).row();
    }

    private static @Nullable Geometry union(List<Integer> members, Zones zones) {
        List<Geometry> shapes = new ArrayList<>();
        for (int z : members) {
            Geometry g = zones.shapes.get(z);
            if (g != null) {
                shapes.add(g);
            }
        }
        return shapes.isEmpty() ? null : shapes.size() == 1 ? shapes.get(0) : UnaryUnionOp.union(shapes);
    }

    boolean any() {
        return !members.isEmpty();
    }

    /** The next higher level of the same chain; -1 for none. */
    int above(int level) {
        boolean same = level + 1 < members.size()
                && chain(zones.features.get(level + 1).row())
                        .equals(chain(zones.features.get(level).row()));
        return same ? level + 1 : -1;
    }

    /** The levels that are limits, as zones. */
    Zones limits(Layer layer) {
        List<Feature> limits = zones.features.stream()
                .filter(f -> f.row().text("kind", "").equals("limit"))
                .toList();
        return new Zones(
                new Layer("limits", "Limits", layer.crs(), layer.columns(), layer.quality(), limits),
                null,
                new Findings());
    }
}
