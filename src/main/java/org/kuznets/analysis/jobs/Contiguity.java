package org.kuznets.analysis.jobs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Which places are neighbours: those whose outlines come within a metre of each other, at a corner too (queen). A town
 * inside a district is its neighbour.
 *
 * @param of the neighbours of each place, ascending; none of one without a shape
 */
public record Contiguity(int[][] of) {
    private static final double TOLERANCE_METRES = 1;
    /** Outlines that one core compares at a time. */
    private static final int CHUNK = 8;

    public static Contiguity of(List<Place> places, Work work) {
        STRtree tree = new STRtree();
        List<@Nullable IndexedFacetDistance> outlines = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Geometry g = places.get(i).findShape().orElse(null);
            outlines.add(g == null ? null : new IndexedFacetDistance(g));
            if (g != null) {
                tree.insert(g.getEnvelopeInternal(), i);
            }
        }
        tree.build();
        int chunks = (places.size() + CHUNK - 1) / CHUNK;
        List<int[][]> parts = work.each(chunks, c -> {
            int end = Math.min(places.size(), (c + 1) * CHUNK);
            int[][] some = new int[end - c * CHUNK][];
            for (int i = c * CHUNK; i < end; i++) {
                work.progress(i, places.size());
                some[i - c * CHUNK] = near(i, places, outlines.get(i), tree);
            }
            return some;
        });
        return new Contiguity(parts.stream().flatMap(Arrays::stream).toArray(int[][]::new));
    }

    private static int[] near(int i, List<Place> places, @Nullable IndexedFacetDistance outline, STRtree tree) {
        Geometry g = places.get(i).findShape().orElse(null);
        if (g == null || outline == null) {
            return new int[0];
        }
        Envelope box = new Envelope(g.getEnvelopeInternal());
        box.expandBy(TOLERANCE_METRES);
        List<?> found = tree.query(box);
        return found.stream()
                .mapToInt(o -> (Integer) o)
                .filter(j -> j != i && touches(outline, places.get(j)))
                .sorted()
                .toArray();
    }

    private static boolean touches(IndexedFacetDistance outline, Place other) {
        return other.findShape()
                .filter(g -> outline.isWithinDistance(g, TOLERANCE_METRES))
                .isPresent();
    }

    /** Places with a shape and no neighbour. */
    public List<Integer> islands(List<Place> places) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < of.length; i++) {
            if (of[i].length == 0 && places.get(i).findShape().isPresent()) {
                all.add(i);
            }
        }
        return all;
    }
}
