package org.kuznets.format.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * What a .dbf says of itself.
 *
 * @param rows how many records really lie in the file
 * @param first where the first record begins
 * @param width of a record, bytes, with its deletion mark
 * @param language the byte that names the encoding of texts
 */
record DbfHeader(long rows, int first, int width, int language, List<DbfField> fields) {
    private static final int FIELD = 32;
    private static final String READ = "CNFLDI+OBT@Y";
    private static final Message CORRUPT = new Message(
            "shapefile.dbf-corrupt", "{file} is not a readable attribute table: {problem}; export the file again");
    private static final Message COUNT = new Message(
            "shapefile.dbf-count", "{file} says that it has {stated} records and has {real}; all of these are read");
    private static final Message MEMO =
            new Message("shapefile.memo", "column {column} of {file} is of the type {type}, which is not read");

    /** @throws Refusal when the header contradicts itself or the file */
    static DbfHeader read(Window file, String name, Findings findings) throws IOException {
        if (!file.has(0, 33)) {
            throw corrupt(name, "it has only " + file.size() + " bytes");
        }
        ByteBuffer b = file.at(0, 33);
        long stated = b.getInt(4) & 0xffffffffL;
        int first = b.getShort(8) & 0xffff;
        int width = b.getShort(10) & 0xffff;
        int language = b.get(29) & 0xff;
        if (first < 33 || first > file.size() || width < 1) {
            throw corrupt(name, "its header is " + first + " bytes long and a record " + width);
        }
        long real = held(file, first, width, stated);
        if (stated != real) {
            findings.add(Finding.warning(COUNT, name, Map.of("file", name, "stated", stated, "real", real)));
        }
        List<DbfField> fields = fields(file.at(0, first), first, width, name, findings);
        return new DbfHeader(real, first, width, language, fields);
    }

    /** How many records lie in the file; what follows the stated ones is padding unless it begins like a record. */
    private static long held(Window file, int first, int width, long stated) throws IOException {
        long room = (file.size() - first) / width;
        if (stated >= room) {
            return room;
        }
        ByteBuffer b = file.at(first + stated * width, 1);
        byte mark = b.get(b.position());
        return mark == ' ' || mark == '*' ? room : stated;
    }

    private static Refusal corrupt(String file, String problem) {
        return Refusal.of(CORRUPT, file, Map.of("file", file, "problem", problem));
    }

    private static List<DbfField> fields(ByteBuffer b, int end, int width, String file, Findings findings) {
        List<DbfField> fields = new ArrayList<>();
        int offset = 1;
        for (int at = FIELD; at + FIELD <= end && b.get(at) != 0x0D; at += FIELD) {
            DbfField f = field(b, at, offset);
            offset += f.length();
            if (offset > width) {
                throw corrupt(file, "field " + (fields.size() + 1) + " reaches beyond the record");
            }
            if (READ.indexOf(f.type()) >= 0) {
                fields.add(f);
            } else if (f.type() != '0') {
                String column = new String(f.name(), java.nio.charset.StandardCharsets.ISO_8859_1);
                findings.add(Finding.warning(
                        MEMO, file, Map.of("column", column, "file", file, "type", printable(f.type()))));
            }
        }
        return fields;
    }

    private static DbfField field(ByteBuffer b, int at, int offset) {
        int end = 0;
        while (end < 11 && b.get(at + end) != 0) {
            end++;
        }
        byte[] name = new byte[end];
        b.get(at, name);
        char type = (char) (b.get(at + 11) & 0xff);
        int length = b.get(at + 16) & 0xff;
        int decimals = b.get(at + 17) & 0xff;
        boolean text = type == 'C';
        return new DbfField(name, type, text ? length + (decimals << 8) : length, text ? 0 : decimals, offset);
    }

    private static String printable(char type) {
        return type > ' ' && type < 0x7f ? String.valueOf(type) : "0x" + Integer.toHexString(type);
    }
}
