package org.kuznets.format.shapefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shapefiles made byte by byte, so that tests can make wrong ones. */
final class ShapefileBytes {
    private ShapefileBytes() {}

    /** A .shp of these record contents. */
    static byte[] shp(int type, byte[]... contents) {
        int size = 100 + Arrays.stream(contents).mapToInt(c -> 8 + c.length).sum();
        ByteBuffer b = ByteBuffer.allocate(size);
        b.putInt(0, 9994).putInt(24, size / 2);
        b.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        b.order(ByteOrder.BIG_ENDIAN).position(100);
        for (int i = 0; i < contents.length; i++) {
            b.putInt(i + 1).putInt(contents[i].length / 2).put(contents[i]);
        }
        return b.array();
    }

    static byte[] point(double x, double y) {
        return little(20).putInt(1).putDouble(x).putDouble(y).array();
    }

    /** A polygon record; each ring is x, y, x, y ... */
    static byte[] polygon(double[]... rings) {
        int n = Arrays.stream(rings).mapToInt(r -> r.length / 2).sum();
        ByteBuffer b = little(44 + 4 * rings.length + 16 * n);
        b.putInt(5).position(36);
        b.putInt(rings.length).putInt(n);
        int first = 0;
        for (double[] ring : rings) {
            b.putInt(first);
            first += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double o : ring) {
                b.putDouble(o);
            }
        }
        return b.array();
    }

    /** A closed square ring about a middle. */
    static double[] square(double x, double y, double half, boolean clockwise) {
        return clockwise
                ? new double[] {
                    x - half, y - half, x - half, y + half, x + half, y + half, x + half, y - half, x - half, y - half
                }
                : new double[] {
                    x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half, x - half, y - half
                };
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A .dbf under construction. */
    static final class Dbf {
        private final List<byte[]> fields = new ArrayList<>();
        private final ByteArrayOutputStream records = new ByteArrayOutputStream();
        private final Charset charset;
        private int width = 1;
        private int rows;
        private int language;

        Dbf(Charset charset) {
            this.charset = charset;
        }

        Dbf language(int code) {
            language = code;
            return this;
        }

        Dbf field(String name, char type, int length, int decimals) {
            ByteBuffer b = little(32);
            byte[] n = name.getBytes(charset);
            b.put(n, 0, Math.min(n.length, 10));
            b.put(11, (byte) type).put(16, (byte) length).put(17, (byte) decimals);
            fields.add(b.array());
            width += length;
            return this;
        }

        /** A record as text, its first character the deletion mark. */
        Dbf record(String text) {
            byte[] record = new byte[width];
            Arrays.fill(record, (byte) ' ');
            byte[] b = text.getBytes(charset);
            System.arraycopy(b, 0, record, 0, Math.min(b.length, width));
            records.writeBytes(record);
            rows++;
            return this;
        }

        byte[] bytes() {
            byte[] all = records.toByteArray();
            int header = 33 + 32 * fields.size();
            ByteBuffer b = little(header + all.length + 1);
            b.put(0, (byte) 3).putInt(4, rows).putShort(8, (short) header).putShort(10, (short) width);
            b.put(29, (byte) language).position(32);
            fields.forEach(b::put);
            return b.put((byte) 0x0D).put(all).put((byte) 0x1A).array();
        }
    }

    static Dbf dbf() {
        return new Dbf(StandardCharsets.UTF_8);
    }
}
