package org.kuznets.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Require;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Refusal;

class CsvTest {
    private static final Csv FORMAT = new Csv();

    @TempDir
    Path dir;

    private record All(Columns columns, Crs crs, List<Feature> features, List<Finding> findings) {
        Object value(int row, String column) {
            return features.get(row).row().find(column).orElse("null");
        }
    }

    private All read(byte[] bytes) throws IOException {
        Path file = Files.write(dir.resolve("table.csv"), bytes);
        try (Rows rows = FORMAT.read(file, ReadOptions.NONE)) {
            List<Feature> features = new ArrayList<>();
            rows.forEachRemaining(features::add);
            return new All(rows.columns(), rows.crs(), features, rows.findings());
        }
    }

    private All read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsPointsAndTypes() throws IOException {
        All all = read("id,name,lon,lat,code,jobs,share,opened\r\n"
                + "a,\"Mine, \"\"North\"\"\",87.1,53.7,0042,120,0.5,2026-01-31\r\n"
                + "b,\"two\nlines\",86.1,55.3,7,80,1,\r\n");
        assertEquals(List.of("id", "name", "code", "jobs", "share", "opened"), names(all));
        assertEquals("Mine, \"North\"", all.value(0, "name"));
        assertEquals("0042", all.value(0, "code"), "a code keeps its zeros");
        assertEquals("7", all.value(1, "code"));
        assertEquals(120L, all.value(0, "jobs"));
        assertEquals(1.0, all.value(1, "share"));
        assertEquals(LocalDate.of(2026, 1, 31), all.value(0, "opened"));
        assertEquals(87.1, all.features.get(0).geometry().getCoordinate().x);
        assertEquals(Crs.CRS84, all.crs);
    }

    private static List<String> names(All all) {
        return all.columns.all().stream().map(Column::name).toList();
    }

    @Test
    void readsRussianExcel() throws IOException {
        byte[] bytes = "Название;Долгота;Широта;Доля\r\nШахта «Северная»;87,1;53,7;0,25\r\n\r\nЗавод;86,1;55,3;3\r\n"
                .getBytes(Charset.forName("windows-1251"));
        All all = read(bytes);
        assertEquals("Шахта «Северная»", all.value(0, "Название"));
        assertEquals(0.25, all.value(0, "Доля"));
        assertEquals(53.7, all.features.get(0).geometry().getCoordinate().y);
        assertEquals(2, all.features.size(), "an empty line is no record");
        All marked = read("\uFEFFимя\tlon\tlat\nа\t1\t2\n");
        assertEquals(List.of("имя"), names(marked));
        All wide = read("\uFEFFимя\tlon\tlat\nа\t1\t2\n".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("а", wide.value(0, "имя"));
    }

    @Test
    void readsWktAndTables() throws IOException {
        All all = read("wkt;n\nSRID=32645;POINT(1 2)\n");
        assertEquals(0, all.features.size(), "the semicolon in EWKT needs quotes");
        assertEquals("line 2", all.findings.get(0).where());
        All quoted = read("wkt,n\n\"SRID=32645;POLYGON((0 0,1 0,1 1,0 0))\",1\n,2\n");
        assertEquals(Crs.epsg(32645), quoted.crs);
        assertEquals(0.5, quoted.features.get(0).geometry().getArea());
        assertEquals(null, quoted.features.get(1).geometry());
        All table = read("sector,jobs\ncoal,100\n");
        assertEquals(null, table.features.get(0).geometry());
        assertEquals(List.of("only"), names(read("only\nx\n")));
    }

    @Test
    void badRecordsAreLeftOutAndNamed() throws IOException {
        All all = read("a,lon,lat\n1,87,53\n2,east,53\n3,1\n4,,\n5,87,53,7\n6,88,\n");
        assertEquals(List.of("1", "4"), all.features.stream().map(Feature::id).toList());
        assertEquals(
                List.of("line 3", "line 7", "line 4", "line 6"),
                all.findings.stream().map(Finding::where).toList());
        assertTrue(
                all.findings.get(0).text().contains("'east'"),
                all.findings.get(0).text());
    }

    @Test
    void namelessAndDoubledColumnsGetNames() throws IOException {
        assertEquals(List.of("a", "column2", "a_2"), names(read("a,,a\n1,2,3\n")));
    }

    @Test
    void metresWithoutACrsAreRefusedWithGuesses() {
        Refusal r = assertThrows(Refusal.class, () -> read("x,y\n15507273,5958767\n"));
        assertTrue(r.getMessage().contains("EPSG:28415"), r.getMessage());
    }

    @Test
    void giantFieldsAndEmptyFilesAreRefused() {
        assertThrows(Refusal.class, () -> read(""));
        assertThrows(Refusal.class, () -> read("a\n\"" + "x".repeat(20_000_000)));
        assertThrows(Refusal.class, () -> read("a,".repeat(3_000) + "b\n"));
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        All points = read("id,name,lon,lat\na,\"x,y\",87.1,53.7\nb,,86,55\n");
        All again = read(written(points));
        assertEquals(points.columns, again.columns);
        assertEquals(points.features, again.features);
        All shapes = read("id,wkt\na,\"POLYGON ((84 52, 90 52, 90 57, 84 52))\"\nb,\n");
        assertEquals(shapes.features, read(written(shapes)).features);
        All table = read("id,n\na,1\n");
        assertEquals("id,n\r\na,1\r\n", written(table));
    }

    private static String written(All all) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FORMAT.write(Rows.of(new Layer("a", "A", all.crs, all.columns, "", all.features)), "A", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void ogrReadsWhatIsWritten() throws Exception {
        Require.gdal();
        Path file = Files.writeString(
                dir.resolve("out.csv"), written(read("id,name,lon,lat\na,Шахта,87.1,53.7\nb,Завод,86,55\n")));
        String info = Require.run(List.of(
                "ogrinfo", "-al", "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", file.toString()));
        assertTrue(info.contains("POINT (87.1 53.7)") && info.contains("Шахта"), info);
    }
}
