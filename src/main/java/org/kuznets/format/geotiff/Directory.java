package org.kuznets.format.geotiff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The head of a TIFF file: its signature, one directory of tags in ascending order, and the values too long for it. */
final class Directory {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int ASCII = 2;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int SIGNATURE_BYTES = 8;
    private static final int ENTRY_BYTES = 12;

    private final List<Entry> entries = new ArrayList<>();
    private int[] sizes = {};

    /** @param value what belongs into the file, of at least four bytes */
    private record Entry(int tag, int type, int count, ByteBuffer value) {
        boolean isOutside() {
            return value.capacity() > 4;
        }
    }

    Directory shorts(int tag, int... values) {
        ByteBuffer b = GeoTiff.littleEndian(Math.max(4, 2 * values.length));
        for (int v : values) {
            b.putShort((short) v);
        }
        return add(tag, SHORT, values.length, b);
    }

    Directory longs(int tag, int... values) {
        ByteBuffer b = GeoTiff.littleEndian(4 * values.length);
        for (int v : values) {
            b.putInt(v);
        }
        return add(tag, LONG, values.length, b);
    }

    Directory doubles(int tag, double... values) {
        ByteBuffer b = GeoTiff.littleEndian(8 * values.length);
        for (double v : values) {
            b.putDouble(v);
        }
        return add(tag, DOUBLE, values.length, b);
    }

    Directory text(int tag, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return add(
                tag,
                ASCII,
                bytes.length + 1,
                GeoTiff.littleEndian(Math.max(4, bytes.length + 1)).put(bytes));
    }

    /** The strips that follow the head one after the other. */
    Directory strips(int[] byteCounts) {
        sizes = byteCounts;
        return longs(STRIP_OFFSETS, new int[sizes.length]).longs(STRIP_BYTE_COUNTS, sizes);
    }

    private Directory add(int tag, int type, int count, ByteBuffer value) {
        entries.add(new Entry(tag, type, count, value));
        return this;
    }

    /** Of the head, which is where the first strip begins. */
    int size() {
        int size = outside();
        for (Entry e : entries) {
            size += e.isOutside() ? even(e.value().capacity()) : 0;
        }
        return size;
    }

    private int outside() {
        return SIGNATURE_BYTES + 2 + entries.size() * ENTRY_BYTES + 4;
    }

    /** Values begin at even offsets. */
    private static int even(int bytes) {
        return bytes + bytes % 2;
    }

    byte[] bytes() {
        entries.sort(java.util.Comparator.comparingInt(Entry::tag));
        offsets();
        ByteBuffer head = GeoTiff.littleEndian(size());
        head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(SIGNATURE_BYTES);
        head.putShort((short) entries.size());
        int next = outside();
        for (Entry e : entries) {
            head.putShort((short) e.tag()).putShort((short) e.type()).putInt(e.count());
            if (e.isOutside()) {
                head.putInt(next).put(next, e.value().array());
                next += even(e.value().capacity());
            } else {
                head.put(e.value().array());
            }
        }
        return head.array();
    }

    private void offsets() {
        long at = size();
        for (Entry e : entries) {
            if (e.tag() == STRIP_OFFSETS) {
                for (int i = 0; i < sizes.length; i++) {
                    e.value().putInt(4 * i, (int) at);
                    at += sizes[i];
                }
            }
        }
    }
}
