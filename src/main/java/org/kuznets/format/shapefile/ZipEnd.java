package org.kuznets.format.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The record at the end of every whole zip. One that is read forward and was cut off is known by its absence. */
final class ZipEnd {
    /** The stated number of entries when there are more than fit into it. */
    static final int MORE = 0xffff;

    private static final int SIGNATURE = 0x06054b50;
    private static final int BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private ZipEnd() {}

    /** How many entries {@code zip} should have; empty when it does not end like a zip. */
    static OptionalInt entries(Path zip) throws IOException {
        try (FileChannel c = FileChannel.open(zip)) {
            int length = (int) Math.min(c.size(), BYTES + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            long from = c.size() - length;
            while (tail.hasRemaining() && c.read(tail, from + tail.position()) >= 0) {}
            for (int at = tail.position() - BYTES; at >= 0; at--) {
                if (tail.getInt(at) == SIGNATURE) {
                    return OptionalInt.of(tail.getShort(at + 10) & 0xffff);
                }
            }
        }
        return OptionalInt.empty();
    }
}
