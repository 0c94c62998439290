package org.kuznets.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Require;

/** {@code mvn -q test -Dtest=SampleTest -Dbless} writes the sample anew; without it, the committed files are compared. */
class SampleTest {
    static final Path COMMITTED = Path.of("sample-shapefiles");
    private static final List<String> WRITTEN_BY_HAND = List.of("README.md", "kuznets.yaml");
    private static final long LIMIT = 10_000_000;

    @Test
    void isMadeAgainBitForBit(@TempDir Path temp) throws IOException {
        boolean bless = System.getProperty("bless") != null;
        Path folder = bless ? COMMITTED : temp;
        assertEquals(List.of(), MadeOnce.SAMPLE.write(folder));
        if (!bless) {
            List<String> made = files(temp);
            List<String> committed = files(COMMITTED);
            committed.removeAll(WRITTEN_BY_HAND);
            assertEquals(made, committed);
            for (String f : made) {
                assertArrayEquals(Files.readAllBytes(temp.resolve(f)), Files.readAllBytes(COMMITTED.resolve(f)), f);
            }
        }
    }

    @Test
    void readmeCountsTheRows() throws IOException {
        String readme = Files.readString(COMMITTED.resolve("README.md"));
        for (Sheaf s : MadeOnce.SAMPLE.sheaves()) {
            String row = String.format(
                    Locale.ROOT, "| `%s` | %,d |", s.file(), s.features().size());
            assertTrue(readme.contains(row), row);
        }
    }

    @Test
    void isSmall() throws IOException {
        try (Stream<Path> all = Files.walk(COMMITTED)) {
            long bytes = all.filter(Files::isRegularFile)
                    .mapToLong(p -> p.toFile().length())
                    .sum();
            assertTrue(bytes <= LIMIT, bytes + " bytes");
        }
    }

    @Test
    void gdalReadsEveryLayer() throws IOException, InterruptedException {
        Require.gdal();
        for (String file : files(COMMITTED)) {
            if (file.endsWith(".shp") || file.endsWith(".geojson")) {
                String out = Require.run(List.of(
                        "ogrinfo", "-ro", "-al", "-so", COMMITTED.resolve(file).toString()));
                assertTrue(out.contains("Feature Count: "), out);
                assertTrue(!out.contains("Warning"), out);
            }
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new java.util.ArrayList<>(all.filter(Files::isRegularFile)
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .toList());
        }
    }
}
