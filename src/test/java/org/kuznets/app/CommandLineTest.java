package org.kuznets.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuznets.cli.CommandLineRoot;
import org.kuznets.store.GeoPackageStore;
import org.kuznets.store.LayerStore;

/** The commands as a user types them, on a data folder of their own. */
class CommandLineTest {
    private static final String WORKS =
            """
            id;NAZV;KLASS;lon;lat
            w1;Шахта «Первая»;I;87,1;54,1
            w2;Пекарня;V;87,2;54,2
            w3;Склад;;87,3;54,3
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(file("works.csv"), WORKS);
        Files.writeString(
                file("kuznets.yaml"),
                """
                layers:
                  - {id: works, file: works.csv, columns: {hazardClass: KLASS}}
                collections:
                  - {id: zones-of-works, analysis: impact-zones, inputs: {enterprises: works}}
                  - {id: broken, analysis: impact-zones, inputs: {enterprises: nothing}}
                """);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** Runs {@code line}, where {@code @} stands for the folder and {@code @@} for the options that choose it. */
    private int kuznets(String... line) {
        out.reset();
        err.reset();
        String[] args = Arrays.stream(line)
                .flatMap(a -> a.equals("@@")
                        ? Stream.of(
                                "--config",
                                file("kuznets.yaml").toString(),
                                "--data",
                                file("data").toString())
                        : Stream.of(a.replace("@", folder + "/")))
                .toArray(String[]::new);
        try (PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return CommandLineRoot.run(new LocalHouses(), o, e, args);
        }
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private void says(int status, String part, String... line) {
        assertEquals(status, kuznets(line), this::said);
        assertTrue(said().contains(part), this::said);
        assertFalse(said().contains("\tat "), () -> "a stack trace: " + said());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "import",
                "run",
                "run impact-zones",
                "run exposure",
                "zones",
                "layers",
                "export",
                "version"
            })
    void everyCommandExplainsItself(String command) {
        says(0, "Usage: kuznets", (command + " --help").strip().split(" "));
        assertFalse(said().contains("%"), this::said);
        assertFalse(said().contains("@|"), this::said);
    }

    @Test
    void whatIsMisspeltIsAnsweredWithStatusTwo() {
        says(2, "Unmatched argument", "nonsense");
        says(2, "Unknown option", "layers", "--bogus");
        says(2, "kuznets import --help", "import");
        says(2, "99999", "serve", "--port", "99999", "@@");
        says(2, "0.0.0.0", "serve", "--host", "0.0.0.0", "--port", "0", "@@");
    }

    @Test
    void importsRaiseTheVersionAndFailuresLeaveIt() throws IOException {
        says(0, "3 features", "import", "@works.csv", "--id", "mine", "@@");
        Files.writeString(file("works.csv"), WORKS + "w4;Ещё;II;87,4;54,4\n");
        says(0, "4 features", "import", "@works.csv", "--id", "mine", "@@");
        says(2, "NOPE", "import", "@works.csv", "--id", "mine", "--map", "hazardClass=NOPE", "@@");
        says(2, "Мой слой", "import", "@works.csv", "--id", "Мой слой", "@@");
        says(2, "nofile.csv", "import", "@nofile.csv", "@@");
        says(0, "", "layers", "@@");
        assertTrue(said().lines().anyMatch(l -> l.matches("mine +Point +4 .*")), this::said);
    }

    @Test
    void aRussianFileNameBecomesALatinId() throws IOException {
        Files.copy(file("works.csv"), file("Заводы Щёкино 2.csv"));
        says(0, "zavody-shchekino-2: 3 features", "import", "@Заводы Щёкино 2.csv", "@@");
    }

    @Test
    void aBrokenComputedCollectionDoesNotHideTheOthers() {
        says(0, "zones-of-works", "layers", "@@");
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("broken"), this::said);
        says(2, "nothing", "export", "broken", "--out", "@b.csv", "@@");
    }

    @Test
    void exportsInEveryFormat() throws IOException {
        for (String ending : List.of("geojson", "gpkg", "zip", "csv")) {
            says(0, "2 features", "export", "zones-of-works", "--out", "@zones." + ending, "@@");
            assertTrue(Files.size(file("zones." + ending)) > 100);
        }
        says(2, ".txt", "export", "works", "--out", "@zones.txt", "@@");
        says(2, "cannot be written", "export", "works", "--out", "@nowhere/zones.csv", "@@");
        says(2, "EPSG:1", "export", "works", "--out", "@z.csv", "--crs", "EPSG:1", "@@");
    }

    @Test
    void geoJsonInAnotherSystemSaysSo() throws IOException {
        says(0, "3 features", "export", "works", "--out", "@w.geojson", "--crs", "EPSG:28415", "@@");
        assertTrue(Files.readString(file("w.geojson")).contains("urn:ogc:def:crs:EPSG::28415"));
    }

    @Test
    void turningPointsAreNorthThenEast() throws IOException {
        says(
                0,
                "features of turning-points",
                "run",
                "impact-zones",
                "--enterprises",
                "works",
                "--output",
                "turning-points",
                "--crs",
                "EPSG:28415",
                "--out",
                "@p.csv",
                "@@");
        String[] first = Files.readAllLines(file("p.csv")).get(1).split(",");
        assertTrue(Double.parseDouble(first[3]) > 5_900_000 && Double.parseDouble(first[3]) < 6_100_000, first[3]);
        assertTrue(Double.parseDouble(first[4]) > 15_500_000 && Double.parseDouble(first[4]) < 15_600_000, first[4]);
    }

    @Test
    void filesAloneNeedNoDataFolder() {
        says(
                0,
                "zones = 2",
                "zones",
                "--enterprises",
                "@works.csv",
                "--map",
                "enterprises.hazardClass=KLASS",
                "--out",
                "@zones.gpkg");
        assertTrue(Files.exists(file("zones.gpkg")));
        assertFalse(Files.exists(Path.of("kuznets-data")));
        says(2, "enterprises.hazardClass=KLASS", "zones", "--enterprises", "@works.csv", "--map", "hazardClass=KLASS");
        says(2, "no.csv", "zones", "--enterprises", "@no.csv");
    }

    @Test
    void aFileInARunCanBeToldWhereItLies() throws IOException {
        Files.writeString(file("gk.csv"), "KLASS;wkt\nI;POINT(15506540 5998000)\n");
        says(
                0,
                "zones = 1",
                "zones",
                "--enterprises",
                "@gk.csv",
                "--map",
                "enterprises.hazardClass=KLASS",
                "--read",
                "enterprises.crs=EPSG:28415",
                "--output",
                "turning-points",
                "--crs",
                "EPSG:28415",
                "--out",
                "@p.csv");
        assertTrue(Files.readAllLines(file("p.csv"))
                .get(1)
                .matches(".*,(599[6-9]\\d{3}\\.\\d\\d),(1550\\d{4}\\.\\d\\d),.*"));
        says(2, "--read", "zones", "--enterprises", "@gk.csv", "--read", "enterprises.colour=red");
        says(2, "klingon", "zones", "--enterprises", "@gk.csv", "--read", "enterprises.charset=klingon");
    }

    @Test
    void whatIsOddInAFileOfARunIsSaid() throws IOException {
        Files.writeString(
                file("odd.csv"),
                "id;heightMetres;no2GramsPerSecond;lon;lat\ns1;50;many;87,1;54,1\ns2;50;2;87,1;54,1\n");
        says(0, "'many' of no2GramsPerSecond", "run", "emissions", "--sources", "@odd.csv", "--data", "@odd-data");
    }

    @Test
    void aFieldBecomesAGeoTiffOrItsCells() throws IOException {
        Files.writeString(
                file("sources.csv"),
                "id;heightMetres;diameterMetres;velocityMetresPerSecond;temperatureCelsius;no2GramsPerSecond;lon;lat\n"
                        + "s1;50;2;10;120;40;87,1;54,1\n");
        List<String> run =
                List.of("run", "dispersion-maximum", "--sources", "@sources.csv", "--finestCellMetres", "250");
        for (String[] way : new String[][] {
            {"@f.tif"}, {"@f.geojson", "--output", "maximum-no2", "--cells", "hexagon", "--least", "0.1"}
        }) {
            List<String> line = new java.util.ArrayList<>(run);
            line.add("--out");
            line.addAll(List.of(way));
            says(0, "cells of maximum-no2 written", line.toArray(String[]::new));
        }
        byte[] tif = Files.readAllBytes(file("f.tif"));
        assertEquals("II*", new String(tif, 0, 3, StandardCharsets.US_ASCII));
        assertTrue(Files.readString(file("f.geojson")).contains("\"value\""));
        List<String> layer = new java.util.ArrayList<>(run);
        layer.addAll(List.of("--output", "dispersion-zones", "--out", "@z.tif"));
        says(2, "the fields are maximum-no2", layer.toArray(String[]::new));
        says(2, "only a computed field", "export", "works", "--out", "@z.tif", "@@");
    }

    @Test
    void aFolderInUseIsRefusedAndAnotherWorks() {
        says(0, "works", "layers", "@@");
        LayerStore other = GeoPackageStore.open(file("data"));
        says(2, "another Kuznets is working", "layers", "@@");
        says(0, "works", "layers", "--config", "@kuznets.yaml", "--data", "@other");
        other.close();
        says(0, "works", "layers", "@@");
    }

    @Test
    void aDamagedStoreIsSaidInOneLine() throws IOException {
        Files.createDirectories(file("data"));
        Files.writeString(file("data/layers.gpkg"), "no database at all, but long enough to look like a file of one");
        says(2, "cannot be used", "layers", "@@");
    }

    @Test
    void faultsOfTheConfigurationNameTheirLines() throws IOException {
        Files.writeString(
                file("kuznets.yaml"),
                """
                layers:
                  - id: works
                    file: works.csv
                    charset: klingon
                collections:
                  - id: zones
                    analysis: impact-zones
                    inputs:
                      enterprises: works
                      stretch: sideways
                """);
        says(2, "kuznets.yaml:4: ", "layers", "@@");
        assertTrue(said().contains("kuznets.yaml:10: stretch"), this::said);
    }
}
