package org.kuznets.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.cli.CommandLineRoot;
import org.kuznets.format.xlsx.Xlsx;
import org.kuznets.geo.Crs;
import org.kuznets.geo.CrsReader;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A plant's inventory as a workbook in the plant's own coordinates: imported, added up, and where it should be. */
class InventoryImportTest {
    private static final String GRID = "local:87.05,53.8,30";
    private static final Columns COLUMNS = Columns.of(
            Column.text("sourceId"),
            Column.number("heightMetres", Unit.NONE),
            Column.text("substance"),
            Column.number("gramsPerSecond", Unit.NONE),
            Column.number("tonnesPerYear", Unit.NONE));

    @TempDir
    Path folder;

    private String kuznets(int status, String... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            List<String> all = new ArrayList<>(List.of(line));
            all.addAll(List.of("--config", folder.resolve("kuznets.yaml").toString()));
            all.addAll(List.of("--data", folder.resolve("data").toString()));
            int found = CommandLineRoot.run(new LocalHouses(), print, print, all.toArray(String[]::new));
            assertEquals(status, found, () -> out.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Feature row(int n, String source, String substance, double grams, @Nullable Double tonnes) {
        Coordinate at = source.equals("s1") ? new Coordinate(0, 1000) : new Coordinate(500, 0);
        return new Feature(
                String.valueOf(n),
                new GeometryFactory().createPoint(at),
                new Row(COLUMNS, source, 35.0, substance, grams, tonnes));
    }

    private void write(Path file, List<Feature> rows) throws IOException {
        Crs grid = CrsReader.read(GRID, "");
        try (OutputStream out = Files.newOutputStream(file)) {
            new Xlsx().write(Rows.of(new Layer("inventory", "Inventory", grid, COLUMNS, "", rows)), "Inventory", out);
        }
    }

    @Test
    void fromTheWorkbookToTotals() throws IOException {
        Files.writeString(folder.resolve("kuznets.yaml"), "server:\n  port: 8080\n");
        Path book = folder.resolve("inventory.xlsx");
        write(
                book,
                List.of(
                        row(1, "s1", "0301", 2, 40.0),
                        row(2, "s1", "0330", 12, 200.0),
                        row(3, "s2", "Азота диоксид", 1, 10.0)));
        String imported = kuznets(0, "import", book.toString(), "--id", "inventory", "--crs", GRID);
        assertTrue(imported.contains("inventory: 3 features"), imported);
        Path totals = folder.resolve("totals.csv");
        kuznets(
                0,
                "run",
                "emissions",
                "--sources",
                "inventory",
                "--output",
                "emission-totals",
                "--out",
                totals.toString());
        List<String> lines = Files.readAllLines(totals);
        assertTrue(
                lines.stream().anyMatch(l -> l.startsWith("total/total/0301,") && l.contains(",2,3.0,50.0,")),
                lines::toString);
        Path places = folder.resolve("places.csv");
        kuznets(0, "export", "inventory", "--out", places.toString());
        // 1 km from the origin towards 30 degrees
        String first = Files.readAllLines(places).get(1);
        assertTrue(first.contains(",87.057") && first.contains(",53.807"), first);
    }

    @Test
    void faultsNameTheirRows() throws IOException {
        Files.writeString(folder.resolve("kuznets.yaml"), "server:\n  port: 8080\n");
        Path book = folder.resolve("inventory.xlsx");
        write(book, List.of(row(1, "s1", "0301", -2, 40.0), row(2, "s1", "0330", 0.001, 200.0)));
        kuznets(0, "import", book.toString(), "--id", "inventory", "--crs", GRID);
        String said = kuznets(2, "run", "emissions", "--sources", "inventory");
        assertTrue(said.contains("source s1, 0301 no2: gramsPerSecond is -2.0"), said);
        assertTrue(said.contains("takes 55555556 hours"), said);
    }
}
