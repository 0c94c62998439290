package org.kuznets.format.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** A shapefile's features in the order of its records, whose numbers, from 1, are their ids. */
final class ShapefileRows implements Rows {
    private static final Message DELETED =
            new Message("shapefile.deleted", "{count} records of {file} are marked as deleted and were skipped");
    private static final Message NO_TABLE =
            new Message("shapefile.no-dbf", "{file} has no .dbf beside it, so its shapes have no attributes");
    private static final Message UNEVEN = new Message(
            "shapefile.uneven",
            "{file} has {shapes} shapes and {records} attribute records; shapes without a record have no attributes, records without a shape were left out");
    private static final Message CHARSET =
            new Message("shapefile.cpg", "{file} names the text encoding '{charset}', which is not known");
    private static final Message OTHERS =
            new Message("shapefile.others", "{file} was read; beside it there are {others}");

    private final String name;
    private final Findings findings = new Findings();
    private final @Nullable ShpInput shapes;
    private final @Nullable DbfInput table;
    private final Columns columns;
    private final Crs crs;
    private final Closeable afterwards;
    private final Row nothing;
    private @Nullable Feature next;
    private long row;
    private long deleted;
    private boolean ended;

    /** @param afterwards closed last, also when opening fails */
    ShapefileRows(ShapefileParts parts, ReadOptions options, Closeable afterwards) throws IOException {
        this.afterwards = afterwards;
        name = parts.name();
        ShpInput opened = null;
        try {
            crs = parts.shp() == null ? Crs.CRS84 : SourceCrs.of(parts, options, findings);
            opened = parts.shp() == null ? null : new ShpInput(parts.shp(), findings);
            shapes = opened;
            table = parts.dbf() == null ? null : new DbfInput(parts.dbf(), charset(parts, options), findings);
            columns = table == null
                    ? Columns.NONE
                    : ColumnMap.full(table.columns(), ShapefileParts.text(parts.columnMap()));
        } catch (RuntimeException | IOException e) {
            if (opened != null) {
                opened.close();
            }
            afterwards.close();
            throw e;
        }
        nothing = new Row(columns, new Object[columns.size()]);
        if (table == null) {
            findings.add(Finding.warning(NO_TABLE, name, Map.of("file", name)));
        }
        if (!parts.others().isEmpty()) {
            findings.add(
                    Finding.warning(OTHERS, name, Map.of("file", name, "others", String.join(", ", parts.others()))));
        }
    }

    private Optional<Charset> charset(ShapefileParts parts, ReadOptions options) throws IOException {
        if (options.charset() != null) {
            return Optional.of(options.charset());
        }
        String cpg = ShapefileParts.text(parts.cpg());
        Optional<Charset> named = Charsets.cpg(cpg);
        if (named.isEmpty() && !cpg.isEmpty()) {
            String shown = cpg.length() > 40 ? cpg.substring(0, 40) : cpg;
            findings.add(Finding.note(CHARSET, name, Map.of("file", name + ".cpg", "charset", shown)));
        }
        return named;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Crs crs() {
        return crs;
    }

    @Override
    public double fractionRead() {
        if (shapes != null) {
            return shapes.fractionRead();
        }
        return table == null || table.rows() == 0 ? 1 : (double) row / table.rows();
    }

    @Override
    public List<Finding> findings() {
        return findings.list();
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !ended) {
                advance();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next != null;
    }

    private void advance() throws IOException {
        if (shapes != null ? !shapes.hasNext() : table == null || row >= table.rows()) {
            end();
            return;
        }
        var shape = shapes == null ? null : shapes.next();
        boolean described = table != null && row < table.rows();
        if (described && table != null && table.deleted(row)) {
            deleted++;
        } else {
            Row values = described && table != null ? table.row(row, columns) : nothing;
            next = new Feature(Long.toString(row + 1), shape, values);
        }
        row++;
    }

    private void end() {
        ended = true;
        if (deleted > 0) {
            findings.add(Finding.note(DELETED, name, Map.of("count", deleted, "file", name)));
        }
        if (table != null && table.rows() != row) {
            findings.add(Finding.warning(UNEVEN, name, Map.of("file", name, "shapes", row, "records", table.rows())));
        }
    }

    @Override
    public Feature next() {
        Feature f = hasNext() ? next : null;
        if (f == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return f;
    }

    @Override
    public void close() {
        ended = true;
        next = null;
        try {
            closeAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeAll() throws IOException {
        try {
            if (shapes != null) {
                shapes.close();
            }
            if (table != null) {
                table.close();
            }
        } finally {
            afterwards.close();
        }
    }
}
