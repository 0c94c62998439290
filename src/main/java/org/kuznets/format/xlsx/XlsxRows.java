package org.kuznets.format.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.ReadOptions;
import org.kuznets.format.TextColumns;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** A sheet's records as rows, numbered from 1; its columns were found out in a first pass. */
final class XlsxRows implements Rows {
    /** How far down a table may begin. */
    private static final int LATEST_HEAD = 100;

    private static final Message EMPTY = new Message("xlsx.empty", "{file}: the sheet '{sheet}' is empty");
    private static final Message OTHERS =
            new Message("xlsx.others", "the sheet '{sheet}' was read; the workbook also has {others}");
    private static final Message TITLES =
            new Message("xlsx.titles", "rows above the table, which were passed over: {count}");
    private static final Message BEYOND = new Message(
            "xlsx.beyond", "the cells beyond the last column that the head names were left out: {count} of them");
    private static final Message PLACE = new Message("xlsx.place", "the row was left out: {problem}");
    private static final Message ERRORS =
            new Message("xlsx.errors", "cells with an error such as #N/A, taken as blank: {count}");

    private final Workbook book;
    private final SheetRows rows;
    private final Head head;
    private final TextColumns.Settled table;
    private final Findings findings = new Findings();
    private long number;
    private int beyond;
    private @Nullable Feature next;

    /** Where the table begins and how wide it is. */
    private record Head(int row, List<String> names, int titles) {}

    private XlsxRows(Workbook book, SheetRows rows, Head head, TextColumns.Settled table) {
        this.book = book;
        this.rows = rows;
        this.head = head;
        this.table = table;
    }

    static XlsxRows of(Path file, ReadOptions options) throws IOException {
        Workbook book = Workbook.open(file);
        try {
            Workbook.Sheet sheet = book.sheet(options.layer());
            Head head = head(book, sheet);
            TextColumns columns = new TextColumns(head.names(), true);
            try (SheetRows first = book.rows(sheet)) {
                for (Optional<List<String>> r = first.next(); r.isPresent(); r = first.next()) {
                    if (first.row() > head.row()) {
                        columns.see(fitted(r.get(), head.names().size()));
                    }
                }
            }
            TextColumns.Settled table = columns.settled(book.file(), options.crs());
            XlsxRows all = new XlsxRows(book, book.rows(sheet), head, table);
            all.remark(sheet, options);
            return all;
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /** The first row with two cells or more; in a sheet of one column, the first row. */
    private static Head head(Workbook book, Workbook.Sheet sheet) throws IOException {
        Head single = null;
        try (SheetRows rows = book.rows(sheet)) {
            int titles = 0;
            for (Optional<List<String>> r = rows.next(); r.isPresent() && titles < LATEST_HEAD; r = rows.next()) {
                Head head = new Head(rows.row(), r.get(), titles);
                if (r.get().stream().filter(c -> !c.isBlank()).count() > 1) {
                    return head;
                }
                single = single == null ? head : single;
                titles++;
            }
        }
        if (single == null) {
            throw Refusal.of(EMPTY, book.file(), Map.of("file", book.file(), "sheet", sheet.name()));
        }
        return single;
    }

    private static List<String> fitted(List<String> cells, int width) {
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    private void remark(Workbook.Sheet sheet, ReadOptions options) {
        if (options.layer() == null && book.sheets().size() > 1) {
            String others = book.sheets().stream()
                    .map(Workbook.Sheet::name)
                    .filter(n -> !n.equals(sheet.name()))
                    .limit(20)
                    .collect(Collectors.joining(", "));
            findings.add(Finding.note(OTHERS, null, Map.of("sheet", sheet.name(), "others", others)));
        }
        if (head.titles() > 0) {
            findings.add(Finding.note(TITLES, null, Map.of("count", head.titles())));
        }
    }

    @Override
    public Columns columns() {
        return table.columns();
    }

    @Override
    public Crs crs() {
        return table.crs();
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            Optional<List<String>> cells = rows.next();
            if (cells.isEmpty()) {
                return false;
            }
            if (rows.row() > head.row()) {
                next = feature(cells.get());
            }
        }
        return true;
    }

    private @Nullable Feature feature(List<String> cells) {
        number++;
        int width = head.names().size();
        beyond += cells.size() > width
                ? (int) cells.subList(width, cells.size()).stream()
                        .filter(c -> !c.isBlank())
                        .count()
                : 0;
        try {
            return table.feature(String.valueOf(number), fitted(cells, width));
        } catch (IllegalArgumentException e) {
            findings.add(
                    Finding.warning(PLACE, "row " + rows.row(), Map.of("problem", String.valueOf(e.getMessage()))));
            return null;
        }
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

    @Override
    public double fractionRead() {
        return rows.fractionRead();
    }

    @Override
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings.list());
        if (beyond > 0) {
            all.add(Finding.warning(BEYOND, null, Map.of("count", beyond)));
        }
        if (rows.errors() > 0) {
            all.add(Finding.warning(ERRORS, null, Map.of("count", rows.errors())));
        }
        return all;
    }

    @Override
    public void close() {
        try {
            rows.close();
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
