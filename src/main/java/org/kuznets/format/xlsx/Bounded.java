package org.kuznets.format.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Counts what a part of a workbook unpacks to, and refuses one that unpacks to more than any honest file does. */
final class Bounded extends FilterInputStream {
    /** XML of sheets shrinks 10 to 50 times. */
    private static final long MOST_RATIO = 500;

    private static final long SMALL = 10L << 20;
    private static final Message BOMB = new Message(
            "xlsx.bomb",
            "{file}: its part {part} unpacks to more than {megabytes} MB, which is not read; save it as CSV, or split it");

    private final String file;
    private final String part;
    private final long most;
    private long count;

    /**
     * @param packed the size of the part as it is stored
     * @param most bytes, however it is packed
     */
    Bounded(InputStream in, String file, String part, long packed, long most) {
        super(in);
        this.file = file;
        this.part = part;
        this.most = Math.min(most, Math.max(SMALL, Math.multiplyExact(Math.max(0, packed), MOST_RATIO)));
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    private void add(long read) {
        count += Math.max(0, read);
        if (count > most) {
            throw Refusal.of(BOMB, file, Map.of("file", file, "part", part, "megabytes", most >> 20));
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int n = super.read(b, off, len);
        add(n);
        return n;
    }
}
