package org.kuznets.format.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** The rows of one sheet, each a list of texts as long as its last filled cell says; blank rows are passed over. */
final class SheetRows implements AutoCloseable {
    static final int MOST_COLUMNS = 2_000;
    private static final Message COLUMNS = new Message(
            "xlsx.columns", "{file}: row {row} has a value in column {column}; at most {most} columns are read");
    private static final long EXACT = 1L << 53;

    private final Workbook book;
    private final Bounded in;
    private final XMLStreamReader xml;
    private final long size;
    private int row;
    private int errors;

    SheetRows(Workbook book, Bounded in, long size) throws IOException {
        this.book = book;
        this.in = in;
        this.size = size;
        try {
            this.xml = Xml.open(in);
        } catch (XMLStreamException e) {
            in.close();
            throw Workbook.bad(book.file(), "broken XML");
        }
    }

    /** The number of the row given last, from 1. */
    int row() {
        return row;
    }

    /** How many cells held an error such as #N/A, and are blank here. */
    int errors() {
        return errors;
    }

    double fractionRead() {
        return Math.min(1, in.count() / (double) size);
    }

    /** The next row with anything in it. */
    Optional<List<String>> next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    String r = Xml.attribute(xml, "r");
                    row = r.matches("\\d{1,9}") ? Integer.parseInt(r) : row + 1;
                    List<String> cells = cells();
                    if (cells.stream().anyMatch(c -> !c.isBlank())) {
                        return Optional.of(cells);
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw Workbook.bad(book.file(), "broken XML after row " + row);
        }
    }

    private List<String> cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int after = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(Xml.attribute(xml, "r"), after);
                after = column + 1;
                String text = cell();
                if (text.isBlank()) {
                    continue;
                }
                if (column >= MOST_COLUMNS) {
                    throw Refusal.of(
                            COLUMNS,
                            book.file(),
                            Map.of("file", book.file(), "row", row, "column", column + 1, "most", MOST_COLUMNS));
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, text);
            }
        }
        return cells;
    }

    /** From {@code AB12} to 27; {@code otherwise} for a cell that does not say where it is. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return i == 0 ? otherwise : column - 1;
    }

    private String cell() throws XMLStreamException {
        String type = Xml.attribute(xml, "t");
        String style = Xml.attribute(xml, "s");
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("v") || name.equals("is")) {
                    value = Xml.text(xml, Workbook.MOST_TEXT);
                }
            }
        }
        return value.isBlank() ? "" : text(type, style, value.strip(), value);
    }

    private String text(String type, String style, String bare, String whole) {
        return switch (type) {
            case "s" -> bare.matches("\\d{1,9}") ? book.text(Integer.parseInt(bare)) : "";
            case "inlineStr", "str" -> whole;
            case "b" -> bare.equals("1") || bare.equals("true") ? "true" : "false";
            case "d" -> bare.replaceFirst("T00:00:00(\\.0+)?Z?$", "");
            case "e" -> {
                errors++;
                yield "";
            }
            default -> number(style, bare);
        };
    }

    private String number(String style, String text) {
        if (text.length() > 40 || !text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            errors++;
            return "";
        }
        double d = Double.parseDouble(text);
        if (book.dates().isDate(style, d)) {
            return book.dates().text(d);
        }
        if (d == Math.rint(d) && Math.abs(d) < EXACT) {
            return Long.toString((long) d);
        }
        return Math.abs(d) < 1e-4 || Math.abs(d) > 1e15
                ? Double.toString(d)
                : BigDecimal.valueOf(d).toPlainString();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
