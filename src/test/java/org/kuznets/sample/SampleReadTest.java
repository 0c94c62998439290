package org.kuznets.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.format.Format;
import org.kuznets.format.ReadOptions;
import org.kuznets.format.geojson.GeoJson;
import org.kuznets.format.shapefile.Shapefile;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;

/** The committed files, through our own reader: nothing lost, nothing odd. */
class SampleReadTest {
    private record Read(Crs crs, List<String> columns, List<Feature> features) {}

    private static Read read(String file) throws IOException {
        Sheaf s = MadeOnce.sheaf(file);
        Format format = s.isShapefile() ? new Shapefile() : new GeoJson();
        try (Rows rows = format.read(SampleTest.COMMITTED.resolve(file + s.ending()), ReadOptions.NONE)) {
            List<Feature> features = new ArrayList<>();
            rows.forEachRemaining(features::add);
            assertEquals(List.of(), rows.findings(), file);
            return new Read(
                    rows.crs(), rows.columns().all().stream().map(Column::name).toList(), features);
        }
    }

    @Test
    void everyRowComesBack() throws IOException {
        for (Sheaf s : MadeOnce.SAMPLE.sheaves()) {
            Read read = read(s.file());
            assertEquals(s.columns().all().stream().map(Column::name).toList(), read.columns);
            assertEquals(s.features().size(), read.features.size());
            for (int i = 0; i < read.features.size(); i++) {
                assertEquals(
                        s.features().get(i).row().find("quality"),
                        read.features.get(i).row().find("quality"));
            }
        }
    }

    @Test
    void otherCoordinatesAndAnotherEncodingAreUnderstood() throws IOException {
        assertEquals(Crs.CRS84, read("municipalities").crs);
        Read settlements = read("settlements");
        assertEquals(Crs.epsg(32645), settlements.crs);
        assertEquals("1251", Files.readString(SampleTest.COMMITTED.resolve("settlements.cpg")));
        assertTrue(settlements.features.stream()
                .anyMatch(f -> f.row().text("name_ru", "").equals("Кемерово")));
    }

    /** {@code columns.csv} names every column of every file once, in order. */
    @Test
    void shortNamesAreExplained() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Sheaf s : MadeOnce.SAMPLE.sheaves()) {
            s.columns().all().forEach(c -> {
                assertTrue(c.name().length() <= 10 || !s.isShapefile(), c.name());
                expected.add(s.file() + s.ending() + "," + c.name());
            });
        }
        List<String> lines = Files.readAllLines(SampleTest.COMMITTED.resolve("columns.csv"));
        assertEquals("file,dbfName,standardName,unit,titleEn,titleRu", lines.get(0));
        List<String> layers = lines.stream()
                .filter(l -> l.contains(".shp,") || l.contains(".geojson,"))
                .map(l -> l.split(",")[0] + "," + l.split(",")[1])
                .toList();
        assertEquals(expected, layers);
    }

    /** The sample's configuration maps every short name as {@code columns.csv} says. */
    @Test
    void configurationMapsEveryShortName() throws IOException {
        String yaml = Files.readString(SampleTest.COMMITTED.resolve("kuznets.yaml"));
        for (Sheaf s : MadeOnce.SAMPLE.sheaves()) {
            String layer =
                    yaml.split("file: " + s.file() + s.ending() + "\n", 2)[1].split("- id: ", 2)[0];
            for (String name : s.names()) {
                String dbf = Sheaf.described(name).text("dbfName");
                boolean mapped = dbf.equals(name) || !s.isShapefile() || layer.contains(name + ": " + dbf + "\n");
                assertTrue(mapped, s.file() + ": " + name);
            }
        }
    }
}
