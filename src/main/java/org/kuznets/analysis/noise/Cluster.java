package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Envelope;

/**
 * Squares that touch, on one grid of their own: fields that may join are contoured together.
 *
 * @param tiles in the order of {@link Tiles}
 * @param grid over the smallest rectangle that holds them; squares share the nodes of their borders
 * @param steps nodes along a square's side, less one
 */
record Cluster(List<Tile> tiles, Grid grid, int steps) {
    /** The most nodes that a cluster's rectangle may have. */
    static final double MOST_NODES = 2_000_000;
    /** A square's side never has more steps. */
    private static final int MOST_STEPS = 32;
    /** Zones of single sources have at least so many steps from their middle to their border, where that is possible. */
    private static final double STEPS_A_RADIUS = 4;

    static List<Cluster> of(Tiles tiles, List<NoisePoint> points, Sought sought, double cell) {
        Map<Long, Integer> at = new HashMap<>();
        int[] parent = new int[tiles.list().size()];
        for (int k = 0; k < parent.length; k++) {
            Tile t = tiles.list().get(k);
            parent[k] = k;
            at.put(key(t.i(), t.j()), k);
            for (int[] d : new int[][] {{-1, 0}, {-1, -1}, {0, -1}, {1, -1}}) {
                Integer other = at.get(key(t.i() + d[0], t.j() + d[1]));
                if (other != null) {
                    join(parent, k, other);
                }
            }
        }
        Map<Integer, List<Tile>> groups = new java.util.TreeMap<>();
        for (int k = 0; k < parent.length; k++) {
            groups.computeIfAbsent(root(parent, k), r -> new ArrayList<>())
                    .add(tiles.list().get(k));
        }
        List<Cluster> all = new ArrayList<>();
        for (List<Tile> group : groups.values()) {
            all.add(of(tiles, group, points, sought, cell));
        }
        return all;
    }

    private static long key(int i, int j) {
        return (long) i << 32 | j & 0xffffffffL;
    }

    private static int root(int[] parent, int k) {
        int r = k;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    private static void join(int[] parent, int a, int b) {
        int x = root(parent, a);
        int y = root(parent, b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    private static Cluster of(Tiles tiles, List<Tile> group, List<NoisePoint> points, Sought sought, double cell) {
        Tiles mine = new Tiles(tiles.west(), tiles.south(), tiles.side(), group);
        int steps = steps(tiles, group, points, sought, cell);
        while (steps > 1 && mine.nodes(steps) > MOST_NODES) {
            steps--;
        }
        return whole(mine, steps);
    }

    /** All squares on one grid, whether they touch or not. */
    static Cluster whole(Tiles tiles, int steps) {
        Envelope box = tiles.box();
        Grid grid = new Grid(
                tiles.west() + box.getMinX() * tiles.side(),
                tiles.south() + box.getMinY() * tiles.side(),
                tiles.side() / steps,
                ((int) box.getWidth() + 1) * steps + 1,
                ((int) box.getHeight() + 1) * steps + 1);
        return new Cluster(tiles.list(), grid, steps);
    }

    /** As many as the smallest zone of a single source in the group asks for. */
    private static int steps(Tiles tiles, List<Tile> group, List<NoisePoint> points, Sought sought, double cell) {
        double wanted = cell;
        for (Tile t : group) {
            for (int p : t.points()) {
                if (points.get(p).isAlone() && t.holds(tiles, points.get(p))) {
                    wanted = Math.min(wanted, least(points.get(p), sought) / STEPS_A_RADIUS);
                }
            }
        }
        return Math.max(1, Math.min(MOST_STEPS, (int) Math.ceil(tiles.side() / wanted - 1e-9)));
    }

    /** The radius of the smallest zone that the point alone makes, metres; infinite when it makes none. */
    private static double least(NoisePoint p, Sought sought) {
        double least = Double.POSITIVE_INFINITY;
        for (Period period : Period.values()) {
            for (double level : sought.levels(period)) {
                double radius = p.radius(level, period);
                least = radius > 0 ? Math.min(least, radius) : least;
            }
        }
        return least;
    }
}
