package org.kuznets.format.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.Begun;
import org.kuznets.format.TextShapes;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * Writes rows as a workbook of one sheet, in one go: numbers as numbers, dates as dates, codes such as 0301 as text;
 * points as two columns, other shapes as WKT. Texts stand in their cells, so nothing is held in memory.
 */
final class XlsxWriting {
    private static final int MOST_ROWS = 1_048_576;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final Message MIXED = new Message(
            "xlsx.mixed",
            "the layer begins with a point and has other shapes too, which XLSX cannot hold; take geojson");
    private static final Message ROWS = new Message(
            "xlsx.too-many-rows", "an XLSX sheet holds {most} rows and the layer has more; take csv or geopackage");
    private static final Message LONG = new Message(
            "xlsx.too-long",
            "a text or shape of {count} characters does not fit an XLSX cell, which holds {most}; take csv or geojson");

    private final Rows rows;
    private final String title;
    private final boolean ownId;
    private int written;

    XlsxWriting(Rows rows, String title) {
        this.rows = rows;
        this.title = title;
        this.ownId = rows.columns().has("id");
    }

    void to(OutputStream out) throws IOException {
        Begun begun = Begun.of(rows);
        TextShapes shapes = begun.shapes();
        ZipOutputStream zip = new ZipOutputStream(out);
        Writer xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        frame(zip, xml);
        begin(zip, "xl/worksheets/sheet1.xml");
        xml.write(HEADER + "<worksheet " + MAIN + "><sheetData>");
        head(xml, shapes);
        for (Feature f : begun.waiting()) {
            row(xml, f, shapes);
        }
        while (rows.hasNext()) {
            row(xml, rows.next(), shapes);
        }
        xml.write("</sheetData></worksheet>");
        xml.flush();
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /** Everything but the sheet. */
    private void frame(ZipOutputStream zip, Writer xml) throws IOException {
        part(
                zip,
                xml,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("xl/workbook.xml", "sheet.main+xml")
                        + override("xl/worksheets/sheet1.xml", "worksheet+xml")
                        + override("xl/styles.xml", "styles+xml") + "</Types>");
        part(zip, xml, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                zip,
                xml,
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")));
        part(
                zip,
                xml,
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + escaped(sheetName())
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                zip,
                xml,
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                        + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
                        + "</cellXfs></styleSheet>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + SHEET_TYPE + type + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + all + "</Relationships>";
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static void part(ZipOutputStream zip, Writer xml, String name, String text) throws IOException {
        begin(zip, name);
        xml.write(HEADER + text);
        xml.flush();
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // the same rows give the same bytes
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    /** Excel takes at most 31 characters, and not all. */
    private String sheetName() {
        String bare = title.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
        return bare.isEmpty() ? "Sheet1" : bare.substring(0, Math.min(31, bare.length()));
    }

    private void head(Writer xml, TextShapes shapes) throws IOException {
        xml.write("<row>");
        if (!ownId) {
            text(xml, "id");
        }
        for (Column c : rows.columns().all()) {
            text(xml, c.name());
        }
        for (String c : shapes.columns()) {
            text(xml, c);
        }
        xml.write("</row>");
        written = 1;
    }

    private void row(Writer xml, Feature f, TextShapes shapes) throws IOException {
        if (++written > MOST_ROWS) {
            throw Refusal.of(ROWS, null, Map.of("most", MOST_ROWS - 1));
        }
        xml.write("<row>");
        if (!ownId) {
            text(xml, f.id());
        }
        for (int i = 0; i < rows.columns().size(); i++) {
            cell(xml, f.row().get(i));
        }
        List<String> place = shapes.texts(f.geometry()).orElseThrow(() -> Refusal.of(MIXED, f.id(), Map.of()));
        for (String t : place) {
            if (t.isEmpty()) {
                xml.write("<c/>");
            } else if (shapes.kind() == TextShapes.Kind.POINTS) {
                xml.write("<c><v>" + t + "</v></c>");
            } else {
                text(xml, t);
            }
        }
        xml.write("</row>");
    }

    private static void cell(Writer xml, @Nullable Object value) throws IOException {
        if (value == null || value instanceof Double d && !Double.isFinite(d)) {
            xml.write("<c/>");
        } else if (value instanceof Long l && Math.abs(l) >= 1L << 53) {
            text(xml, l.toString());
        } else if (value instanceof Number) {
            xml.write("<c><v>" + value + "</v></c>");
        } else if (value instanceof Boolean b) {
            xml.write("<c t=\"b\"><v>" + (b ? 1 : 0) + "</v></c>");
        } else if (value instanceof LocalDate d && !d.isBefore(FIRST) && d.getYear() < 10_000) {
            xml.write("<c s=\"1\"><v>" + ChronoUnit.DAYS.between(DAY_0, d) + "</v></c>");
        } else {
            text(xml, value.toString());
        }
    }

    private static void text(Writer xml, String text) throws IOException {
        if (text.length() > Workbook.MOST_TEXT) {
            throw Refusal.of(LONG, null, Map.of("count", text.length(), "most", Workbook.MOST_TEXT));
        }
        xml.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
    }

    private static String escaped(String text) {
        StringBuilder s = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> s.append("&lt;");
                case '>' -> s.append("&gt;");
                case '&' -> s.append("&amp;");
                case '"' -> s.append("&quot;");
                case '\r' -> s.append("&#13;");
                default -> {
                    // what XML cannot hold is left out
                    if (c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF) {
                        s.appendCodePoint(c);
                    }
                }
            }
        });
        return s.toString();
    }
}
