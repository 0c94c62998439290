package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kuznets.analysis.criteria.Lattice;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/**
 * Cells among the best that hang together by their sides.
 *
 * @param cells ascending
 */
record Area(List<Integer> cells, double meanScore, double bestScore, double meanShare) {
    /** All of at least so many hectares, the highest mean score first; of equal ones the larger, then the first. */
    static Stream<Area> of(Region region, double leastHectares) {
        Lattice nodes = region.surface().nodes();
        float[] shares = region.robust().shares();
        BitSet seen = new BitSet(nodes.nodes());
        List<Area> all = new ArrayList<>();
        region.cells().filter(region::top).forEach(first -> {
            if (!seen.get(first)) {
                Area a = from(first, region, shares, seen);
                if (a.hectares(nodes) >= leastHectares) {
                    all.add(a);
                }
            }
        });
        return all.stream()
                .sorted(Comparator.comparingDouble(Area::meanScore)
                        .reversed()
                        .thenComparing(a -> -a.cells().size())
                        .thenComparing(a -> a.cells().get(0)));
    }

    private static Area from(int first, Region region, float[] shares, BitSet seen) {
        List<Integer> found = new ArrayList<>(List.of(first));
        seen.set(first);
        for (int k = 0; k < found.size(); k++) {
            for (int next : region.surface().nodes().neighbours(found.get(k))) {
                if (!seen.get(next) && region.top(next)) {
                    seen.set(next);
                    found.add(next);
                }
            }
        }
        found.sort(Comparator.naturalOrder());
        float[] score = region.surface().score();
        double sum = 0;
        double best = 0;
        double share = 0;
        for (int c : found) {
            sum += score[c];
            best = Math.max(best, score[c]);
            share += shares[c];
        }
        return new Area(List.copyOf(found), sum / found.size(), best, share / found.size());
    }

    double hectares(Lattice nodes) {
        return cells.size() * nodes.cellSquareMetres() / 1e4;
    }

    Geometry shape(Lattice nodes) {
        return CoverageUnion.union(cells.stream().map(nodes::shape).toArray(Geometry[]::new));
    }
}
