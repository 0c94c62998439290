package org.kuznets.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kuznets.format.ReadOptions;
import org.kuznets.format.TextColumns;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * The first of two passes over a CSV file: it finds out where the place stands, the columns and their types over all
 * records, and the CRS.
 *
 * @param width how many fields a record has
 */
record CsvScan(CsvText text, TextColumns.Settled table, int width) {
    private static final int MOST_COLUMNS = 2_000;
    private static final Message EMPTY =
            new Message("csv.empty", "{file} is empty; the first line must name the columns");
    private static final Message BROKEN = new Message("csv.broken", "{file} cannot be read as CSV: {problem}");
    private static final Message COLUMNS =
            new Message("csv.columns", "{file} has {count} columns; at most {most} are read");

    static CsvScan of(Path file, ReadOptions options) throws IOException {
        String name = String.valueOf(file.getFileName());
        CsvText text = CsvText.of(file, options.charset());
        try (CsvText.Counted in = text.bytes();
                CsvReader<CsvRecord> reader = text.open(in)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw Refusal.of(EMPTY, name, Map.of("file", name));
            }
            List<String> head = records.next().getFields();
            if (head.size() > MOST_COLUMNS) {
                throw Refusal.of(COLUMNS, name, Map.of("file", name, "count", head.size(), "most", MOST_COLUMNS));
            }
            TextColumns columns = new TextColumns(head, text.decimalComma());
            while (records.hasNext()) {
                List<String> fields = records.next().getFields();
                if (fields.size() == head.size()) {
                    columns.see(fields);
                }
            }
            return new CsvScan(text, columns.settled(name, options.crs()), head.size());
        } catch (CsvParseException e) {
            throw Refusal.of(BROKEN, name, Map.of("file", name, "problem", String.valueOf(e.getMessage())));
        }
    }
}
