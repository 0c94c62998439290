package org.kuznets.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;

/** The columns that have the same name, type, unit and meaning in every layer. */
public final class StandardColumns {
    private static final String FILE = "/org/kuznets/tables/standard-columns.csv";

    /** All of them, with English titles. */
    public static final Columns ALL = read();

    private StandardColumns() {}

    private static Columns read() {
        List<Column> all = new ArrayList<>();
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(StandardColumns.class.getResourceAsStream(FILE)),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                all.add(new Column(
                        row.getField("name"),
                        Column.Type.valueOf(row.getField("type")),
                        Unit.valueOf(row.getField("unit")),
                        row.getField("titleEn")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Columns(all);
    }
}
