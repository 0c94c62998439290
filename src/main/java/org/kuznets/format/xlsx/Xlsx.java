package org.kuznets.format.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kuznets.format.Format;
import org.kuznets.format.ReadOptions;
import org.kuznets.layer.Rows;

/**
 * Excel workbooks (Office Open XML, ECMA-376). One sheet is read, the first visible one unless another is named; its
 * first row with two filled cells or more names the columns, so titles above the table are passed over. Coordinates are
 * found as in CSV. Formulas count with the values that were stored with them.
 */
public final class Xlsx implements Format {
    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String extension() {
        return ".xlsx";
    }

    @Override
    public boolean reads(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".xlsx") || name.endsWith(".xlsm"));
    }

    @Override
    public Rows read(Path file, ReadOptions options) throws IOException {
        return XlsxRows.of(file, options);
    }

    @Override
    public void write(Rows rows, String title, OutputStream out) throws IOException {
        new XlsxWriting(rows, title).to(out);
    }
}
