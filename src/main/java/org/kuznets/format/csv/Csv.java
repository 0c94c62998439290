package org.kuznets.format.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kuznets.format.Format;
import org.kuznets.format.ReadOptions;
import org.kuznets.layer.Rows;

/**
 * Comma-separated values and their kin. The first line names the columns. The place of a record stands in a column with
 * WKT (or EWKT), or in two: {@code lon} and {@code lat}, {@code x} (east) and {@code y} (north), and other usual names;
 * without either, the file is a table. Numbers may have a decimal comma where the comma does not part the fields.
 */
public final class Csv implements Format {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return ".csv";
    }

    @Override
    public boolean reads(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt"));
    }

    @Override
    public Rows read(Path file, ReadOptions options) throws IOException {
        return new CsvRows(CsvScan.of(file, options));
    }

    @Override
    public void write(Rows rows, String title, OutputStream out) throws IOException {
        new CsvWriting(rows).to(out);
    }
}
