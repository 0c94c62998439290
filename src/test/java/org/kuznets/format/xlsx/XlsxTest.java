package org.kuznets.format.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Require;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Refusal;

/** Workbooks as Excel, LibreOffice and other programs write them. */
class XlsxTest {
    private static final Xlsx FORMAT = new Xlsx();
    private static final String NS = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path dir;

    private record All(Columns columns, Crs crs, List<Feature> features, List<Finding> findings) {
        Object value(int row, String column) {
            return features.get(row).row().find(column).orElse("null");
        }

        List<String> codes() {
            return findings.stream().map(f -> f.message().code()).toList();
        }
    }

    private All read(Path file, ReadOptions options) throws IOException {
        try (Rows rows = FORMAT.read(file, options)) {
            List<Feature> features = new ArrayList<>();
            rows.forEachRemaining(features::add);
            return new All(rows.columns(), rows.crs(), features, rows.findings());
        }
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = dir.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> p : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(p.getKey()));
                zip.write(p.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A workbook with two sheets, a hidden one first, as Excel lays it out. */
    private static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook " + NS + " xmlns:r=\"" + R + "\"><sheets>"
                        + "<sheet name=\"Notes\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
                        + "<sheet name=\"Источники\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + R + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"" + R
                        + "/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst " + NS + "><si><t>sourceId</t></si><si><r><t>sub</t></r><r><t>stance</t></r>"
                        + "<rPh><t>no</t></rPh></si><si><t>0301</t></si><si><t>a &amp; b</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet " + NS + "><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd.mm.yyyy\"/>"
                        + "<numFmt numFmtId=\"171\" formatCode=\"0.00&quot; days&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet " + NS + "><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>");
        parts.put("xl/worksheets/sheet2.xml", "<worksheet " + NS + "><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static final String HEAD =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Inventory of 2025</t></is></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C3\" t=\"str\"><v>gramsPerSecond</v></c><c r=\"D3\" t=\"str\"><v>measured</v></c>"
                    + "<c r=\"E3\" t=\"str\"><v>x</v></c><c r=\"F3\" t=\"str\"><v>y</v></c></row>";

    @Test
    void whatExcelWrites() throws IOException {
        Path file = zip(parts(HEAD
                + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>3</v></c><c r=\"B4\" t=\"s\"><v>2</v></c>"
                + "<c r=\"C4\"><f>1/8</f><v>0.125</v></c><c r=\"D4\" s=\"1\"><v>46053</v></c>"
                + "<c r=\"E4\"><v>15460210.01</v></c><c r=\"F4\"><v>5930470.94</v></c></row>"
                + "<row r=\"5\"/>"
                + "<row r=\"6\"><c r=\"A6\" t=\"str\"><v>c</v></c><c r=\"B6\" t=\"s\"><v>2</v></c>"
                + "<c r=\"C6\" t=\"e\"><v>#N/A</v></c><c r=\"F6\"><v>5</v></c><c r=\"H6\"><v>9</v></c></row>"));
        All all = read(file, new ReadOptions(Crs.epsg(28415), null, null));
        assertEquals(
                List.of("sourceId", "substance", "gramsPerSecond", "measured"),
                all.columns().all().stream().map(Column::name).toList());
        assertEquals("a & b", all.value(0, "sourceId"));
        assertEquals("0301", all.value(0, "substance"));
        assertEquals(0.125, all.value(0, "gramsPerSecond"));
        assertEquals(LocalDate.of(2026, 1, 31), all.value(0, "measured"));
        assertEquals(15460210.01, all.features().get(0).geometry().getCoordinate().x);
        assertEquals(1, all.features().size());
        assertEquals(List.of("xlsx.others", "xlsx.titles", "xlsx.place", "xlsx.beyond", "xlsx.errors"), all.codes());
    }

    @Test
    void anotherSheetByName() throws IOException {
        Path file = zip(parts(HEAD));
        All notes = read(file, new ReadOptions(null, null, "notes"));
        assertEquals(
                List.of("1", "2"),
                notes.columns().all().stream().map(Column::name).toList());
        Refusal r = assertThrows(Refusal.class, () -> read(file, new ReadOptions(null, null, "x")));
        assertTrue(r.getMessage().contains("Notes, Источники"), r.getMessage());
    }

    @Test
    void rowsAndCellsWithoutReferences() throws IOException {
        Map<String, String> parts = parts("<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
                + "<row><c><v>1E-3</v></c><c t=\"b\"><v>1</v></c></row><row><c/><c t=\"b\"><v>0</v></c></row>");
        All all = read(zip(parts), ReadOptions.NONE);
        assertEquals(0.001, all.value(0, "a"));
        assertEquals("null", all.value(1, "a"));
        assertEquals(false, all.value(1, "b"));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Columns columns = Columns.of(
                Column.text("code"),
                Column.integer("jobs", Unit.NONE),
                Column.number("share", Unit.NONE),
                new Column("day", Column.Type.DATE, Unit.NONE, ""),
                new Column("open", Column.Type.BOOLEAN, Unit.NONE, ""));
        Row full = new Row(columns, "0042 <\"&\u0001\n>", 120L, 1e-7, LocalDate.of(2026, 1, 31), true);
        Row blank = new Row(columns, null, null, null, null, null);
        var shape = new org.locationtech.jts.geom.GeometryFactory()
                .toGeometry(new org.locationtech.jts.geom.Envelope(86, 87, 53, 54));
        Layer layer = new Layer(
                "works",
                "Works",
                Crs.CRS84,
                columns,
                "",
                List.of(new Feature("1", shape, full), new Feature("2", null, blank)));
        Path file = dir.resolve("works.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            FORMAT.write(Rows.of(layer), "a/very: long [title] that Excel would not take", out);
        }
        All all = read(file, ReadOptions.NONE);
        assertEquals("0042 <\"&\n>", all.value(0, "code"));
        assertEquals(120L, all.value(0, "jobs"));
        assertEquals(1e-7, all.value(0, "share"));
        assertEquals(LocalDate.of(2026, 1, 31), all.value(0, "day"));
        assertEquals(true, all.value(0, "open"));
        assertTrue(shape.equalsTopo(all.features().get(0).geometry()));
        assertEquals("null", all.value(1, "share"));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        FORMAT.write(Rows.of(layer), "a/very: long [title] that Excel would not take", again);
        org.junit.jupiter.api.Assertions.assertArrayEquals(Files.readAllBytes(file), again.toByteArray());
    }

    /** GDAL writes shared texts and references; it reads texts in their cells. */
    @Test
    void toGdalAndBack() throws Exception {
        Require.gdal();
        Path csv = Files.writeString(
                dir.resolve("a.csv"),
                "sourceId,lon,lat,substance,gramsPerSecond,measured\ns1,87.1,53.8,Сажа,2.5,2026/01/31\n"
                        + "s2,87.2,53.9,0330,,\n");
        Path theirs = dir.resolve("theirs.xlsx");
        Require.run(List.of("ogr2ogr", "-f", "XLSX", theirs.toString(), csv.toString(), "-oo", "AUTODETECT_TYPE=YES"));
        All all = read(theirs, ReadOptions.NONE);
        assertEquals("Сажа", all.value(0, "substance"));
        assertEquals("0330", all.value(1, "substance"));
        assertEquals(2.5, all.value(0, "gramsPerSecond"));
        assertEquals(LocalDate.of(2026, 1, 31), all.value(0, "measured"));
        assertEquals(53.9, all.features().get(1).geometry().getCoordinate().y);
        Path ours = dir.resolve("ours.xlsx");
        try (Rows rows = FORMAT.read(theirs, ReadOptions.NONE);
                OutputStream out = Files.newOutputStream(ours)) {
            FORMAT.write(rows, "ours", out);
        }
        String info = Require.run(List.of("ogrinfo", "-al", ours.toString()));
        assertTrue(info.contains("measured (Date) = 2026/01/31") && info.contains("(String) = Сажа"), info);
        assertTrue(info.contains("lat (Real) = 53.8"), info);
    }

    /** A part of blanks packs a thousandfold. */
    @Test
    void bombsAreRefused() throws IOException {
        Map<String, String> parts = parts(HEAD);
        parts.put("xl/sharedStrings.xml", "<sst " + NS + ">" + " ".repeat(60 << 20) + "</sst>");
        Path file = zip(parts);
        assertTrue(Files.size(file) < 100_000);
        Refusal r = assertThrows(Refusal.class, () -> read(file, ReadOptions.NONE));
        assertEquals("xlsx.bomb", r.reasons().get(0).message().code());
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        Map<String, String> parts = parts(HEAD);
        parts.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst " + NS
                        + "><si><t>&x;</t></si></sst>");
        Path file = zip(parts);
        Refusal r = assertThrows(Refusal.class, () -> read(file, ReadOptions.NONE));
        assertEquals("xlsx.not-a-workbook", r.reasons().get(0).message().code());
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Path old = Files.write(dir.resolve("old.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThrows(Refusal.class, () -> read(old, ReadOptions.NONE));
        assertThrows(Refusal.class, () -> read(zip(Map.of("a.txt", "a")), ReadOptions.NONE));
        Refusal cut = assertThrows(Refusal.class, () -> read(zip(parts("<row><c><v>1</v></c>")), ReadOptions.NONE));
        assertEquals("xlsx.not-a-workbook", cut.reasons().get(0).message().code());
        Refusal empty = assertThrows(Refusal.class, () -> read(zip(parts("")), ReadOptions.NONE));
        assertEquals("xlsx.empty", empty.reasons().get(0).message().code());
    }
}
