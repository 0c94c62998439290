package org.kuznets.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.sample.Seeds.Role;
import org.kuznets.sample.Seeds.Seed;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** From seeds to a {@link Mesh}: Voronoi cells of the inner seeds, corners rounded, sides shorter than 30 m closed. */
final class Tessellation {
    private static final double SHORTEST = 30;
    private final List<Coordinate> corners = new ArrayList<>();
    private final Map<Coordinate, Integer> numbers = new HashMap<>();
    private final List<Seed> seeds = new ArrayList<>();
    private final List<int[]> rings = new ArrayList<>();
    private int[] merged = {};

    static Mesh of(List<Seed> all) {
        Tessellation t = new Tessellation();
        t.cells(all);
        t.close();
        return t.mesh();
    }

    private void cells(List<Seed> all) {
        Map<Coordinate, Geometry> cells = new HashMap<>();
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(all.stream().map(Seed::at).toList());
        Geometry diagram = builder.getDiagram(Mesh.SHAPES);
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cells.put((Coordinate) cell.getUserData(), cell);
        }
        for (Seed s : all) {
            if (s.role() != Role.OUTSIDE) {
                Geometry cell = cells.get(s.at());
                if (cell == null) {
                    throw new IllegalStateException("no cell at " + s.at());
                }
                seeds.add(s);
                rings.add(number(cell.getCoordinates()));
            }
        }
    }

    private int[] number(Coordinate[] closed) {
        Coordinate[] ring = closed.clone();
        if (!Orientation.isCCW(ring)) {
            for (int i = 0; i < ring.length; i++) {
                ring[i] = closed[closed.length - 1 - i];
            }
        }
        int[] n = new int[ring.length - 1];
        for (int i = 0; i < n.length; i++) {
            Coordinate c = new Coordinate(Utm.centimetres(ring[i].x), Utm.centimetres(ring[i].y));
            Integer known = numbers.putIfAbsent(c, corners.size());
            n[i] = known == null ? corners.size() : known;
            if (known == null) {
                corners.add(c);
            }
        }
        return n;
    }

    /** Short sides become one corner, the lower-numbered of the two, for every cell alike. */
    private void close() {
        merged = new int[corners.size()];
        Arrays.setAll(merged, i -> i);
        for (int[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                int a = root(ring[i]);
                int b = root(ring[(i + 1) % ring.length]);
                if (a != b && corners.get(a).distance(corners.get(b)) < SHORTEST) {
                    merged[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        List<Seed> keptSeeds = new ArrayList<>();
        List<int[]> keptRings = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            int[] ring = withoutRepeats(rings.get(i));
            if (ring.length >= 3) {
                keptSeeds.add(seeds.get(i));
                keptRings.add(ring);
            }
        }
        seeds.clear();
        seeds.addAll(keptSeeds);
        rings.clear();
        rings.addAll(keptRings);
    }

    private int root(int corner) {
        int c = corner;
        while (merged[c] != c) {
            c = merged[c];
        }
        return c;
    }

    private int[] withoutRepeats(int[] ring) {
        List<Integer> kept = new ArrayList<>();
        for (int corner : ring) {
            int c = root(corner);
            if (kept.isEmpty() || kept.get(kept.size() - 1) != c) {
                kept.add(c);
            }
        }
        while (kept.size() > 1 && kept.get(0).equals(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private Mesh mesh() {
        Coordinate[] all = corners.toArray(Coordinate[]::new);
        double[] areas = new double[rings.size()];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = area(all, rings.get(i)) * Utm.trueArea(seeds.get(i).at().x);
        }
        return new Mesh(List.copyOf(seeds), all, rings.toArray(int[][]::new), Neighbours.of(rings), areas);
    }

    private static double area(Coordinate[] all, int[] ring) {
        Coordinate[] c = new Coordinate[ring.length + 1];
        Arrays.setAll(c, i -> all[ring[i % ring.length]]);
        return Area.ofRing(c);
    }
}
