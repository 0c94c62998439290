package org.kuznets.format.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;

/** The shapes of a .shp in the order of the file; no .shx is needed. No length in the file is believed unchecked. */
final class ShpInput implements Closeable {
    /** The largest record that is read, bytes: about four million vertices. */
    static final int LARGEST_RECORD = 64 << 20;

    private static final int HEADER = 100;
    private static final Message NOT_ONE =
            new Message("shapefile.not-one", "{file} is not a shapefile: {problem}; check that it was copied whole");
    private static final Message PATCHES = new Message(
            "shapefile.multipatch",
            "{file} holds multipatches (surfaces in space), which are not read; convert them to polygons first");
    private static final Message LENGTH = new Message(
            "shapefile.record-length",
            "record {row} at byte {byte} says that it is {length} bytes long, which cannot be; the file is damaged");
    private static final Message CUT_OFF = new Message(
            "shapefile.cut-off", "record {row} reaches beyond the end of {file}; the file is cut off, copy it again");
    private static final Message LARGE = new Message(
            "shapefile.record-large",
            "record {row} has {length} bytes, more than the {most} that one shape may have; split or simplify it");
    private static final Message TRAILING =
            new Message("shapefile.trailing", "{count} bytes after the last record of {file} were not read");

    private final Window file;
    private final String name;
    private final Findings findings;
    private final ShapeDecoder decoder;
    private final long declared;
    private long position = HEADER;
    private long row;

    ShpInput(Path shp, Findings findings) throws IOException {
        this.findings = findings;
        name = String.valueOf(shp.getFileName());
        decoder = new ShapeDecoder(findings);
        file = new Window(shp);
        try {
            declared = header();
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    /** Checks the header and gives the file length that it states, bytes. */
    private long header() throws IOException {
        if (file.size() < HEADER) {
            throw notOne("it has only " + file.size() + " bytes");
        }
        ByteBuffer b = file.at(0, HEADER);
        if (Integer.reverseBytes(b.getInt(0)) != 9994) {
            throw notOne("it does not begin with the code 9994");
        }
        int type = b.getInt(32);
        if (type == Kind.MULTIPATCH) {
            throw Refusal.of(PATCHES, name, Map.of("file", name));
        }
        if (type != 0 && !ShapeDecoder.known(type)) {
            throw notOne("its shape type is " + type);
        }
        return 2L * Integer.reverseBytes(b.getInt(24));
    }

    private Refusal notOne(String problem) {
        return Refusal.of(NOT_ONE, name, Map.of("file", name, "problem", problem));
    }

    /** Whether there is another record. */
    boolean hasNext() throws IOException {
        long left = file.size() - position;
        if (left <= 0) {
            return false;
        }
        if (left < 12 || position >= declared && declared >= HEADER && !plausible()) {
            findings.add(Finding.note(TRAILING, name, Map.of("count", left, "file", name)));
            position = file.size();
            return false;
        }
        return true;
    }

    /** Whether what follows the stated end of the file still looks like a record. */
    private boolean plausible() throws IOException {
        ByteBuffer b = file.at(position, 12);
        long length = 2L * Integer.reverseBytes(b.getInt(b.position() + 4));
        int type = b.getInt(b.position() + 8);
        return Integer.reverseBytes(b.getInt(b.position())) == row + 1
                && length >= 4
                && file.has(position + 8, length)
                && (type == 0 || ShapeDecoder.known(type));
    }

    /**
     * The next shape; null for the null shape and for what has no extent.
     *
     * @throws Refusal when the record is damaged or too large
     */
    @Nullable
    Geometry next() throws IOException {
        row++;
        ByteBuffer b = file.at(position, 8);
        long length = 2L * Integer.reverseBytes(b.getInt(b.position() + 4));
        if (length < 4) {
            throw Refusal.of(LENGTH, name, Map.of("row", row, "byte", position, "length", length));
        }
        if (!file.has(position + 8, length)) {
            throw Refusal.of(CUT_OFF, name, Map.of("row", row, "file", name));
        }
        if (length > LARGEST_RECORD) {
            throw Refusal.of(LARGE, name, Map.of("row", row, "length", length, "most", LARGEST_RECORD));
        }
        ByteBuffer content = file.at(position + 8, (int) length);
        position += 8 + length;
        return decoder.decode(content, (int) length, row);
    }

    /** The number of the record read last, from 1. */
    long row() {
        return row;
    }

    double fractionRead() {
        return (double) position / file.size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
