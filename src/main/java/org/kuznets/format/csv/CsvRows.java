package org.kuznets.format.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** The second pass over a CSV file: its records as rows, numbered from 1. */
final class CsvRows implements Rows {
    private static final Message WIDTH =
            new Message("csv.width", "the record was left out: it has {count} fields where the head has {expected}");
    private static final Message PLACE = new Message("csv.place", "the record was left out: {problem}");

    private final CsvScan scan;
    private final CsvText.Counted bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final long size;
    private final Findings findings = new Findings();
    private long number;
    private @Nullable Feature next;

    CsvRows(CsvScan scan) throws IOException {
        this.scan = scan;
        this.size = Files.size(scan.text().file());
        this.bytes = scan.text().bytes();
        this.reader = scan.text().open(bytes);
        this.records = reader.iterator();
        if (records.hasNext()) {
            records.next();
        }
    }

    @Override
    public Columns columns() {
        return scan.table().columns();
    }

    @Override
    public Crs crs() {
        return scan.table().crs();
    }

    @Override
    public boolean hasNext() {
        while (next == null && records.hasNext()) {
            next = feature(records.next());
        }
        return next != null;
    }

    @Override
    public Feature next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Feature f = next;
        next = null;
        return f;
    }

    /** Null for a record that cannot be used; the reason becomes a finding. */
    private @Nullable Feature feature(CsvRecord record) {
        number++;
        String where = "line " + record.getStartingLineNumber();
        List<String> fields = record.getFields();
        if (fields.size() != scan.width()) {
            findings.add(Finding.warning(WIDTH, where, Map.of("count", fields.size(), "expected", scan.width())));
            return null;
        }
        try {
            return scan.table().feature(String.valueOf(number), fields);
        } catch (IllegalArgumentException e) {
            findings.add(Finding.warning(PLACE, where, Map.of("problem", String.valueOf(e.getMessage()))));
            return null;
        }
    }

    @Override
    public double fractionRead() {
        return size == 0 ? 1 : Math.min(1, bytes.count() / (double) size);
    }

    @Override
    public List<Finding> findings() {
        return findings.list();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
