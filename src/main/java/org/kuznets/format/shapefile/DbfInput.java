package org.kuznets.format.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** The records of a .dbf by number. */
final class DbfInput implements Closeable {
    private static final Message GUESSED = new Message(
            "shapefile.charset-guessed",
            "{file} does not say how its texts are encoded; they look like {charset}. Say --charset if they are wrong");

    private final Window file;
    private final String name;
    private final Findings findings;
    private final DbfHeader header;
    private final Columns columns;
    private final DbfValues values;

    /** @param charset of the texts, if it is known from elsewhere */
    DbfInput(Path dbf, Optional<Charset> charset, Findings findings) throws IOException {
        this.findings = findings;
        name = String.valueOf(dbf.getFileName());
        file = new Window(dbf);
        try {
            header = DbfHeader.read(file, name, findings);
            DbfSample sample = new DbfSample(file, header);
            Charset texts = charset.or(() -> Charsets.ldid(header.language())).orElseGet(() -> guess(sample));
            columns = columns(texts, sample);
            values = new DbfValues(texts, findings);
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    private Charset guess(DbfSample sample) {
        List<byte[]> texts = sample.texts();
        Charset found = TextGuess.guess(texts);
        if (!texts.isEmpty()) {
            findings.add(Finding.note(GUESSED, name, Map.of("file", name, "charset", found.name())));
        }
        return found;
    }

    private Columns columns(Charset charset, DbfSample sample) {
        Set<String> taken = new HashSet<>();
        List<Column> all = new ArrayList<>();
        for (DbfField f : header.fields()) {
            String base = DbfValues.text(f.name(), f.name().length, charset)
                    .replaceAll("\\p{Cntrl}", "")
                    .strip();
            base = base.isEmpty() ? "column" + (all.size() + 1) : base;
            String free = base;
            for (int n = 2; !taken.add(free); n++) {
                free = base + "_" + n;
            }
            all.add(new Column(free, type(f, sample), Unit.NONE, ""));
        }
        return new Columns(all);
    }

    private static Column.Type type(DbfField f, DbfSample sample) {
        return switch (f.type()) {
            case 'C' -> Column.Type.TEXT;
            case 'L' -> Column.Type.BOOLEAN;
            case 'D' -> Column.Type.DATE;
            case 'T', '@' -> Column.Type.INSTANT;
            case 'N' -> f.whole() && !sample.hasFractions(f) ? Column.Type.INTEGER : Column.Type.NUMBER;
            default -> f.whole() ? Column.Type.INTEGER : Column.Type.NUMBER;
        };
    }

    Columns columns() {
        return columns;
    }

    long rows() {
        return header.rows();
    }

    /** Whether a record, counted from 0, is marked as deleted. */
    boolean deleted(long row) throws IOException {
        ByteBuffer b = record(row);
        return b.get(b.position()) == '*';
    }

    /** The record {@code row}, counted from 0, under {@code names}. */
    Row row(long row, Columns names) throws IOException {
        ByteBuffer b = record(row);
        @Nullable Object[] all = new Object[columns.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.value(header.fields().get(i), columns.all().get(i), b, row + 1);
        }
        return new Row(names, all);
    }

    private ByteBuffer record(long row) throws IOException {
        return file.at(header.first() + row * header.width(), header.width());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
