package org.kuznets.format.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.Begun;
import org.kuznets.format.TextShapes;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Writes rows as CSV: comma, UTF-8, CRLF; points as two columns, other shapes as WKT, tables with neither. */
final class CsvWriting {
    private static final Message MIXED = new Message(
            "csv.mixed", "the layer begins with a point and has other shapes too, which CSV cannot hold; take geojson");

    private final Rows rows;
    private final boolean ownId;

    CsvWriting(Rows rows) {
        this.rows = rows;
        this.ownId = rows.columns().has("id");
    }

    void to(OutputStream out) throws IOException {
        Begun begun = Begun.of(rows);
        TextShapes shapes = begun.shapes();
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        head(csv, shapes);
        for (Feature f : begun.waiting()) {
            record(csv, f, shapes);
        }
        while (rows.hasNext()) {
            record(csv, rows.next(), shapes);
        }
        csv.flush();
    }

    private void head(CsvWriter csv, TextShapes shapes) {
        List<String> head = new ArrayList<>();
        if (!ownId) {
            head.add("id");
        }
        rows.columns().all().stream().map(Column::name).forEach(head::add);
        head.addAll(shapes.columns());
        csv.writeRecord(head);
    }

    private void record(CsvWriter csv, Feature f, TextShapes shapes) {
        List<String> record = new ArrayList<>();
        if (!ownId) {
            record.add(f.id());
        }
        for (int i = 0; i < rows.columns().size(); i++) {
            record.add(text(f.row().get(i)));
        }
        record.addAll(shapes.texts(f.geometry()).orElseThrow(() -> Refusal.of(MIXED, f.id(), Map.of())));
        csv.writeRecord(record);
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double d && !Double.isFinite(d) ? "" : value == null ? "" : value.toString();
    }
}
