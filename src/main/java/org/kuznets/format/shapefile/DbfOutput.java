package org.kuznets.format.shapefile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A .dbf. A field is as wide as its widest value, known only after the last row: values wait in a file beside
 * it until then. The date of the last update is always 2026-01-01, so that equal layers give equal files.
 */
final class DbfOutput implements Closeable {
    private final Path waiting;
    private final OutputStream values;
    private final List<String> names;
    private final List<DbfCell> cells;
    private int rows;

    DbfOutput(Path waiting, List<String> names, List<DbfCell> cells) throws IOException {
        this.waiting = waiting;
        this.names = names;
        this.cells = cells;
        values = new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16);
    }

    /** @param row one value for each cell */
    void add(List<@Nullable Object> row) throws IOException {
        rows++;
        for (int i = 0; i < cells.size(); i++) {
            byte[] b = cells.get(i).bytes(row.get(i));
            values.write(b.length);
            values.write(b);
        }
    }

    /** Writes the table. */
    void finish(Path dbf) throws IOException {
        close();
        int width = 1 + cells.stream().mapToInt(DbfCell::width).sum();
        long size = 33L + 32L * cells.size() + (long) width * rows;
        if (size > ShpOutput.LARGEST) {
            throw ShpOutput.tooLarge((ShpOutput.LARGEST - 32L * cells.size()) / width);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(waiting), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(dbf), 1 << 16)) {
            out.write(header(width));
            byte[] record = new byte[width];
            byte[] value = new byte[256];
            for (int r = 0; r < rows; r++) {
                record(in, record, value);
                out.write(record);
            }
            out.write(0x1A);
        }
    }

    private byte[] header(int width) {
        ByteBuffer b = ByteBuffer.allocate(33 + 32 * cells.size()).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 3).put((byte) 126).put((byte) 1).put((byte) 1);
        b.putInt(rows).putShort((short) b.capacity()).putShort((short) width);
        for (int i = 0; i < cells.size(); i++) {
            DbfCell c = cells.get(i);
            b.position(32 + 32 * i);
            b.put(names.get(i).getBytes(StandardCharsets.UTF_8));
            b.put(32 + 32 * i + 11, (byte) c.letter());
            b.put(32 + 32 * i + 16, (byte) c.width());
            b.put(32 + 32 * i + 17, (byte) c.decimals());
        }
        b.put(b.capacity() - 1, (byte) 0x0D);
        return b.array();
    }

    private void record(InputStream in, byte[] record, byte[] value) throws IOException {
        Arrays.fill(record, (byte) ' ');
        int at = 1;
        for (DbfCell c : cells) {
            int length = in.read();
            in.readNBytes(value, 0, length);
            c.place(value, length, record, at);
            at += c.width();
        }
    }

    @Override
    public void close() throws IOException {
        values.close();
    }
}
