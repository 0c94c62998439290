package org.kuznets.format.shapefile;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A .shp and its .shx, written as shapes come; the headers, which hold lengths and bounds, are set at the end. The kind
 * may be left open while only null shapes come.
 */
final class ShpOutput implements Closeable {
    /** The largest file that every reader copes with: offsets are signed 32-bit numbers in many of them. */
    static final long LARGEST = Integer.MAX_VALUE;

    private static final int HEADER = 100;
    private static final Message TOO_LARGE = new Message(
            "shapefile.too-large",
            "the shapefile would grow beyond 2 GB at feature {row}, more than the format holds; filter the layer or write a GeoPackage");

    private final Path shp;
    private final Path shx;
    private final OutputStream shapes;
    private final OutputStream index;
    private final Envelope box = new Envelope();
    private final Heights heights = new Heights();
    private @Nullable ShapeEncoder encoder;
    private int type;
    private long position = HEADER;
    private int rows;

    ShpOutput(Path shp, Path shx) throws IOException {
        this.shp = shp;
        this.shx = shx;
        shapes = new BufferedOutputStream(Files.newOutputStream(shp), 1 << 16);
        index = new BufferedOutputStream(Files.newOutputStream(shx), 1 << 13);
        shapes.write(new byte[HEADER]);
        index.write(new byte[HEADER]);
    }

    static Refusal tooLarge(long row) {
        return Refusal.of(TOO_LARGE, null, Map.of("row", row));
    }

    /** Settles what the file holds. */
    void kind(Kind kind, boolean z) {
        encoder = new ShapeEncoder(kind, z);
        type = kind.code(z);
    }

    boolean hasZ() {
        return type > Kind.WITH_Z;
    }

    /** @throws Refusal when the file would become larger than {@link #LARGEST} */
    void add(@Nullable Geometry g) throws IOException {
        rows++;
        if (g == null || g.isEmpty() || encoder == null) {
            record(ByteBuffer.allocate(4));
            return;
        }
        if (position + 8 + encoder.size(g) > LARGEST) {
            throw tooLarge(rows);
        }
        box.expandToInclude(g.getEnvelopeInternal());
        if (hasZ()) {
            g.apply(heights);
        }
        record(encoder.encode(g));
    }

    private void record(ByteBuffer content) throws IOException {
        int length = content.remaining();
        if (position + 8 + length > LARGEST) {
            throw tooLarge(rows);
        }
        index.write(words(position / 2, length / 2));
        shapes.write(words(rows, length / 2));
        shapes.write(content.array(), 0, length);
        position += 8 + length;
    }

    private static byte[] words(long first, long second) {
        return ByteBuffer.allocate(8).putInt((int) first).putInt((int) second).array();
    }

    int rows() {
        return rows;
    }

    /** Sets both headers and closes. */
    void finish() throws IOException {
        close();
        header(shp, position);
        header(shx, HEADER + 8L * rows);
    }

    private void header(Path file, long length) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(HEADER);
        b.putInt(9994).position(24);
        b.putInt((int) (length / 2)).order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(type);
        if (!box.isNull()) {
            b.putDouble(box.getMinX()).putDouble(box.getMinY());
            b.putDouble(box.getMaxX()).putDouble(box.getMaxY());
            if (hasZ()) {
                b.putDouble(heights.low).putDouble(heights.high);
            }
        }
        try (FileChannel c = FileChannel.open(file, StandardOpenOption.WRITE)) {
            c.write(b.position(0).limit(HEADER), 0);
        }
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
    }

    private static final class Heights implements CoordinateSequenceFilter {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        @Override
        public void filter(CoordinateSequence seq, int i) {
            double h = ShapeEncoder.height(seq, i);
            low = Math.min(low, h);
            high = Math.max(high, h);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }

    /** Whether any vertex of {@code g} has a height. */
    static boolean hasZ(Geometry g) {
        Coordinate c = g.getCoordinate();
        return c != null && Double.isFinite(c.getZ());
    }
}
