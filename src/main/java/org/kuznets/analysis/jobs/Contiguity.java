package org.kuznets.analysis.jobs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.weights.Weights;
import org.kuznets.layer.Feature;

/**
 * Which places are neighbours: those whose outlines come within a metre of each other, at a corner too (queen). A town
 * inside a district is its neighbour, whether the district has a hole there or not.
 *
 * @param of the neighbours of each place, ascending; none of one that is no polygon
 */
public record Contiguity(int[][] of) {
    private static final double TOLERANCE_METRES = 1;

    public static Contiguity of(List<Place> places, Work work) {
        int[] drawn = IntStream.range(0, places.size())
                .filter(i -> places.get(i)
                        .findShape()
                        .filter(g -> g.getDimension() == 2)
                        .isPresent())
                .toArray();
        List<Feature> polygons = Arrays.stream(drawn)
                .mapToObj(i -> places.get(i).feature())
                .map(Objects::requireNonNull)
                .toList();
        Weights near = org.kuznets.analysis.weights.Contiguity.of(polygons, false, TOLERANCE_METRES, work);
        int[][] all = new int[places.size()][0];
        for (int k = 0; k < drawn.length; k++) {
            all[drawn[k]] = IntStream.range(near.from(k), near.from(k) + near.degree(k))
                    .map(link -> drawn[near.to(link)])
                    .toArray();
        }
        return new Contiguity(all);
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
