package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which zones meet.
 *
 * @param counts for each zone, how many others it meets
 * @param groups zones that hang together through meetings, as indexes in ascending order; every zone is in one group
 */
record Overlaps(int[] counts, List<List<Integer>> groups) {
    private static final int SMALL = 32;

    static Overlaps of(List<Geometry> zones, Chunks chunks) {
        STRtree tree = new STRtree();
        for (int i = 0; i < zones.size(); i++) {
            tree.insert(zones.get(i).getEnvelopeInternal(), i);
        }
        tree.build();
        List<int[]> later = chunks.each(zones.size(), i -> meetingLater(i, zones, tree));
        int[] counts = new int[zones.size()];
        int[] root = new int[zones.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        for (int i = 0; i < zones.size(); i++) {
            for (int j : later.get(i)) {
                counts[i]++;
                counts[j]++;
                int a = find(root, i);
                int b = find(root, j);
                root[Math.max(a, b)] = Math.min(a, b);
            }
        }
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < root.length; i++) {
            groups.computeIfAbsent(find(root, i), k -> new ArrayList<>()).add(i);
        }
        return new Overlaps(counts, List.copyOf(groups.values()));
    }

    @SuppressWarnings("unchecked")
    private static int[] meetingLater(int i, List<Geometry> zones, STRtree tree) {
        Geometry zone = zones.get(i);
        List<Integer> near = tree.query(zone.getEnvelopeInternal());
        if (near.size() < 2) {
            return new int[0];
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(zone);
        return near.stream()
                .mapToInt(Integer::intValue)
                .filter(j -> j > i && prepared.intersects(zones.get(j)))
                .sorted()
                .toArray();
    }

    private static int find(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** The cover of each group: small groups side by side, large ones join by join. */
    List<Cover> covers(List<Geometry> zones, Chunks chunks) {
        List<Optional<Cover>> small = chunks.each(
                groups.size(),
                4,
                g -> groups.get(g).size() <= SMALL
                        ? Optional.of(cover(g, zones, new Chunks(Work.PLAIN, 0)))
                        : Optional.empty());
        List<Cover> covers = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            covers.add(small.get(g).orElseGet(() -> cover(group, zones, chunks)));
        }
        return covers;
    }

    private Cover cover(int group, List<Geometry> zones, Chunks chunks) {
        List<Cover> members =
                groups.get(group).stream().map(i -> Cover.of(zones.get(i))).toList();
        return Tree.join(chunks, members, Cover::one, Cover::and);
    }
}
