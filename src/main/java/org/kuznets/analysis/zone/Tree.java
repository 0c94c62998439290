package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Joins many shapes two by two, neighbours first, so that each join is of two small or two compact things. */
final class Tree {
    private static final int LEVEL = 12;

    private Tree() {}

    /**
     * The join of all of {@code items}, which are at least one. The order of joins depends on the items alone.
     *
     * @param shape where an item lies
     */
    static <T> T join(Chunks chunks, List<T> items, Function<T, Geometry> shape, BinaryOperator<T> join) {
        List<T> level = ordered(items, shape);
        while (level.size() > 1) {
            List<T> below = level;
            int size = Math.max(1, Math.min(16, below.size() / 64));
            level = chunks.each(
                    (below.size() + 1) / 2,
                    size,
                    i -> 2 * i + 1 < below.size()
                            ? join.apply(below.get(2 * i), below.get(2 * i + 1))
                            : below.get(2 * i));
        }
        return level.get(0);
    }

    private static <T> List<T> ordered(List<T> items, Function<T, Geometry> shape) {
        Envelope all = new Envelope();
        items.forEach(i -> all.expandToInclude(shape.apply(i).getEnvelopeInternal()));
        double side = Math.max(1e-9, Math.max(all.getWidth(), all.getHeight()));
        int cells = (1 << LEVEL) - 1;
        record At<T>(T item, int code) {}
        List<At<T>> coded = new ArrayList<>(items.size());
        for (T item : items) {
            Envelope e = shape.apply(item).getEnvelopeInternal();
            int x = (int) (((e.getMinX() + e.getMaxX()) / 2 - all.getMinX()) / side * cells);
            int y = (int) (((e.getMinY() + e.getMaxY()) / 2 - all.getMinY()) / side * cells);
            coded.add(new At<>(item, HilbertCode.encode(LEVEL, x, y)));
        }
        coded.sort(Comparator.comparingInt(At::code));
        return new ArrayList<>(coded.stream().map(At::item).toList());
    }
}
