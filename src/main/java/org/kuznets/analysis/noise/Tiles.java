package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Envelope;

/**
 * Cuts the ground into squares and keeps those where a sought level may be reached, so that a few hundred zones in a
 * wide region cost what they cover. A square is dropped only when the sum of what every source can give at most anywhere
 * in it (each at its distance to the square; sound only falls with distance) stays below all levels: no zone is lost.
 *
 * @param west of square 0, metres
 * @param south of square 0, metres
 * @param side of a square, metres
 * @param list by row from the south, then from the west
 */
record Tiles(double west, double south, double side, List<Tile> list) {
    /** What may be left out in a square, as a part of a sought level's energy: 0.004 dB at that level. */
    private static final double NEGLIGIBLE = 1e-3;

    private static final int CHUNK = 16;
    private static final int BATCH = 64;

    static Tiles of(List<NoisePoint> points, Sought sought, double side, Work work) {
        Envelope box = new Envelope();
        double lowest = Math.min(sought.lowestEnergy(Period.DAY), sought.lowestEnergy(Period.NIGHT));
        double alone = Decibels.level(lowest / Math.max(1, points.size()));
        for (NoisePoint p : points) {
            box.expandToInclude(p.x(), p.y());
        }
        if (points.isEmpty() || sought.isEmpty()) {
            return new Tiles(0, 0, side, List.of());
        }
        // twice: lengths on the sheet may be shorter than on the ground
        double reach = 2 * farthest(points, alone) + side;
        double west = Math.floor((box.getMinX() - reach) / side) * side;
        double south = Math.floor((box.getMinY() - reach) / side) * side;
        double width = Math.max(box.getMaxX() + reach - west, box.getMaxY() + reach - south);
        int depth = 0;
        while (side * (1 << depth) < width && depth < 30) {
            depth++;
        }
        return new Search(points, sought, side, west, south).down(depth, work);
    }

    /** The squares' smallest rectangle, in squares. */
    Envelope box() {
        Envelope box = new Envelope();
        list.forEach(t -> box.expandToInclude(t.i(), t.j()));
        return box;
    }

    /** How many nodes one grid over all squares has, with so many steps along a side. */
    double nodes(int steps) {
        Envelope box = box();
        return (box.getWidth() + 1) * steps * (box.getHeight() + 1) * steps;
    }

    /** The loudest point reaches farthest, or one of those of other heights: each is asked. */
    private static double farthest(List<NoisePoint> points, double level) {
        double farthest = 0;
        for (NoisePoint p : points) {
            if (p.sound().dba(Math.max(1, farthest)) >= level) {
                farthest = Math.max(farthest, p.sound().radius(level));
            }
        }
        return farthest;
    }

    /** A square of some level of the division, and the points that matter in it. */
    private record Square(int i, int j, int[] points, double[] rest) {}

    private record Search(List<NoisePoint> points, Sought sought, double side, double west, double south) {
        Tiles down(int depth, Work work) {
            int[] all = new int[points.size()];
            Arrays.setAll(all, k -> k);
            List<Square> squares = List.of(new Square(0, 0, all, new double[Period.values().length]));
            for (int level = depth; level >= 0; level--) {
                double wide = side * (1 << level);
                List<Square> parts = level == depth ? squares : quarters(squares);
                squares = kept(parts, wide, work);
            }
            List<Tile> tiles = new ArrayList<>(squares.size());
            squares.forEach(s -> tiles.add(new Tile(s.i(), s.j(), s.points())));
            tiles.sort(Comparator.comparingInt(Tile::j).thenComparingInt(Tile::i));
            return new Tiles(west, south, side, tiles);
        }

        private static List<Square> quarters(List<Square> squares) {
            List<Square> all = new ArrayList<>(4 * squares.size());
            for (Square s : squares) {
                for (int q = 0; q < 4; q++) {
                    all.add(new Square(2 * s.i() + q % 2, 2 * s.j() + q / 2, s.points(), s.rest()));
                }
            }
            return all;
        }

        private List<Square> kept(List<Square> squares, double wide, Work work) {
            List<Square> kept = new ArrayList<>();
            for (int from = 0; from < squares.size(); from += CHUNK * BATCH) {
                work.progress(0, 1);
                int start = from;
                int chunks = (Math.min(squares.size() - from, CHUNK * BATCH) + CHUNK - 1) / CHUNK;
                work.each(chunks, c -> some(squares, start + c * CHUNK, wide)).forEach(kept::addAll);
            }
            return kept;
        }

        private List<Square> some(List<Square> squares, int from, double wide) {
            List<Square> kept = new ArrayList<>();
            for (Square s : squares.subList(from, Math.min(squares.size(), from + CHUNK))) {
                Square pruned = pruned(s, wide);
                if (pruned != null) {
                    kept.add(pruned);
                }
            }
            return kept;
        }

        /** The square with the points that matter in it; null where no level can be reached. */
        private @org.jspecify.annotations.Nullable Square pruned(Square s, double wide) {
            int n = s.points().length;
            double[][] most = new double[Period.values().length][n];
            double[] sum = s.rest().clone();
            for (int k = 0; k < n; k++) {
                NoisePoint p = points.get(s.points()[k]);
                double energy = p.mostEnergy(west + s.i() * wide, south + s.j() * wide, wide);
                for (Period period : Period.values()) {
                    int t = period.ordinal();
                    most[t][k] = p.share(period) * energy / sought.lowestEnergy(period);
                    sum[t] += most[t][k];
                }
            }
            return sum[0] < 1 && sum[1] < 1 ? null : without(s, most);
        }

        /** Puts aside the quietest points while they stay negligible together. */
        private static Square without(Square s, double[][] most) {
            Integer[] order = new Integer[s.points().length];
            Arrays.setAll(order, k -> k);
            Arrays.sort(order, Comparator.comparingDouble(k -> Math.max(most[0][k], most[1][k])));
            double[] rest = s.rest().clone();
            int aside = 0;
            while (aside < order.length
                    && rest[0] + most[0][order[aside]] <= NEGLIGIBLE
                    && rest[1] + most[1][order[aside]] <= NEGLIGIBLE) {
                rest[0] += most[0][order[aside]];
                rest[1] += most[1][order[aside]];
                aside++;
            }
            int[] points = new int[order.length - aside];
            for (int k = aside; k < order.length; k++) {
                points[k - aside] = s.points()[order[k]];
            }
            Arrays.sort(points);
            return new Square(s.i(), s.j(), points, rest);
        }
    }
}
