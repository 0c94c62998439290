package org.kuznets.format.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The first records of a .dbf, looked at before reading: in which encoding its texts are, which numbers are whole. */
final class DbfSample {
    private static final int BYTES = 1 << 20;

    private final byte[] bytes;
    private final DbfHeader header;

    DbfSample(Window file, DbfHeader header) throws IOException {
        this.header = header;
        long rows = Math.min(header.rows(), Math.max(1, BYTES / header.width()));
        bytes = new byte[(int) (rows * header.width())];
        ByteBuffer b = file.at(header.first(), bytes.length);
        b.get(b.position(), bytes);
    }

    /** Every field name and text with a byte outside ASCII. */
    List<byte[]> texts() {
        List<byte[]> found = new ArrayList<>();
        for (DbfField f : header.fields()) {
            keep(found, f.name());
            for (int at = f.offset(); f.type() == 'C' && at < bytes.length; at += header.width()) {
                keep(found, Arrays.copyOfRange(bytes, at, at + f.length()));
            }
        }
        return found;
    }

    private static void keep(List<byte[]> found, byte[] text) {
        for (byte b : text) {
            if (b < 0) {
                found.add(text);
                return;
            }
        }
    }

    /** Whether a numeric field without decimals holds numbers that are not whole. */
    boolean hasFractions(DbfField f) {
        for (int at = f.offset(); at < bytes.length; at += header.width()) {
            for (int i = at; i < at + f.length(); i++) {
                if (bytes[i] == '.' || bytes[i] == ',' || bytes[i] == 'e' || bytes[i] == 'E') {
                    return true;
                }
            }
        }
        return false;
    }
}
