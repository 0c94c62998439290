package org.kuznets.analysis.maximum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * {@link RadialBound} for many small boxes: within a tile of the sheet the plumes that are weak there are bounded once,
 * and only the strong ones box by box. As rigorous, and at most {@value #SHARE} of the tile's bound looser. Thread-safe.
 */
final class TiledBound {
    private static final double TILE_METRES = 4096;
    private static final double SHARE = 0.02;

    private final RadialBound bound;
    private final Bunches bunches;
    private final ConcurrentHashMap<Long, Tile> tiles = new ConcurrentHashMap<>();

    /**
     * @param strong plumes and bunches to look at box by box
     * @param rest the most that all others give together
     */
    private record Tile(int[] strong, double rest) {}

    TiledBound(RadialBound bound, Bunches bunches) {
        this.bound = bound;
        this.bunches = bunches;
    }

    double over(Envelope box) {
        int column = (int) Math.floor(box.getMinX() / TILE_METRES);
        int row = (int) Math.floor(box.getMinY() / TILE_METRES);
        if (box.getMaxX() > (column + 1) * TILE_METRES || box.getMaxY() > (row + 1) * TILE_METRES) {
            return bound.over(box);
        }
        Tile tile = tiles.computeIfAbsent((long) column << 32 | row & 0xffffffffL, k -> tile(column, row));
        double sum = tile.rest();
        for (int i : tile.strong()) {
            sum += bound.over(i, box);
        }
        return sum;
    }

    private Tile tile(int column, int row) {
        Envelope box = new Envelope(
                column * TILE_METRES, (column + 1) * TILE_METRES, row * TILE_METRES, (row + 1) * TILE_METRES);
        int[] which = new int[bunches.most()];
        int count = bunches.bounding(box, which);
        float[] most = new float[bunches.plumes.size()];
        double total = 0;
        for (int k = 0; k < count; k++) {
            most[which[k]] = bound.over(which[k], box);
            total += most[which[k]];
        }
        int[] weakest = IntStream.of(Arrays.copyOf(which, count))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> most[i]))
                .mapToInt(i -> i)
                .toArray();
        double rest = 0;
        int k = 0;
        while (k < count && rest + most[weakest[k]] <= SHARE * total) {
            rest += most[weakest[k++]];
        }
        return new Tile(Arrays.copyOfRange(weakest, k, count), rest);
    }
}
