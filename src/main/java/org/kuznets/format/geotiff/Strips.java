package org.kuznets.format.geotiff;

import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;

/** A field cut into strips of whole rows, the northernmost first, each packed by itself. Used by one thread. */
final class Strips {
    /** Fast: floats hardly get smaller with more effort. */
    private static final int EFFORT = 2;

    private final Field field;
    private final int rows;
    private final ByteBuffer plain;
    private byte[] packed;

    /** @param rows of each strip but the last, which may have fewer */
    Strips(Field field, int rows) {
        this.field = field;
        this.rows = rows;
        this.plain = GeoTiff.littleEndian(4 * rows * field.grid().columns());
        this.packed = new byte[plain.capacity() + plain.capacity() / 100 + 64];
    }

    int count() {
        return (field.grid().rows() + rows - 1) / rows;
    }

    /** Packs strip {@code i} and gives its size; the same each time. */
    int pack(int i) {
        Grid g = field.grid();
        plain.clear();
        int last = Math.min(g.rows(), (i + 1) * rows);
        for (int row = i * rows; row < last; row++) {
            int j = g.rows() - 1 - row;
            for (int column = 0; column < g.columns(); column++) {
                plain.putFloat(field.at(column, j));
            }
        }
        Deflater deflater = new Deflater(EFFORT);
        try {
            deflater.setInput(plain.array(), 0, plain.position());
            deflater.finish();
            int size = deflater.deflate(packed);
            while (!deflater.finished()) {
                packed = java.util.Arrays.copyOf(packed, 2 * packed.length);
                size += deflater.deflate(packed, size, packed.length - size);
            }
            return size;
        } finally {
            deflater.end();
        }
    }

    /** What {@link #pack} made last; its size tells where it ends. */
    byte[] packed() {
        return packed;
    }
}
