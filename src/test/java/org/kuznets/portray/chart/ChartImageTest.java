package org.kuznets.portray.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Speech;
import org.kuznets.portray.style.StyleFile;
import org.xml.sax.InputSource;

/** Charts are well-formed SVG with every point where it belongs. The pictures are left in {@code target/shots}. */
class ChartImageTest {
    private static final Map<String, String> TITLE = Map.of("en", "A <chart> & more", "ru", "График");

    private static Layer table(Columns columns, List<Object[]> rows) {
        List<Feature> all = new ArrayList<>();
        for (Object[] r : rows) {
            all.add(new Feature(Integer.toString(all.size()), null, new Row(columns, r)));
        }
        return new Layer("table", "Table", Crs.CRS84, columns, "", all);
    }

    private static String draw(String name, Map<String, ?> yaml, Layer table, Speech speech) throws Exception {
        ChartStyle style = ChartReader.read("table", yaml).get(0);
        ChartData data = ChartData.read(style, Rows.of(table), speech.language());
        String svg = ChartImage.of(style, data, c -> c, speech, "synthetic data", Frame.LARGE);
        Files.createDirectories(Path.of("target/shots"));
        Files.writeString(Path.of("target/shots", "chart-" + name + ".svg"), svg);
        String small = ChartImage.of(style, data, c -> c, speech, "synthetic data", Frame.SMALL);
        Files.writeString(Path.of("target/shots", "chart-" + name + "-small.svg"), small);
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        return svg;
    }

    private static int count(String svg, String part) {
        return svg.split(part, -1).length - 1;
    }

    @Test
    void lorenzCurvesWithTheDiagonal() throws Exception {
        Columns columns = Columns.of(
                Column.text("variant"), Column.number("peopleShare", Unit.ONE), Column.number("jobsShare", Unit.ONE));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            rows.add(new Object[] {"now", i / 10.0, Math.pow(i / 10.0, 2)});
            rows.add(new Object[] {"planned", i / 10.0, Math.pow(i / 10.0, 1.5)});
        }
        Map<String, Object> yaml = Map.of(
                "kind",
                "line",
                "title",
                TITLE,
                "x",
                "peopleShare",
                "y",
                "jobsShare",
                "group",
                "variant",
                "guides",
                List.of("diagonal"));
        String svg = draw("lorenz", yaml, table(columns, rows), Speech.ENGLISH);
        assertTrue(svg.contains("A &lt;chart&gt; &amp; more"), svg);
        assertTrue(svg.contains("y = x") && svg.contains("planned") && svg.contains("points: 22"), svg);
        assertTrue(draw("lorenz-ru", yaml, table(columns, rows), Speech.RUSSIAN).contains(">0,2<"));
    }

    @Test
    void moranScatterWithItsSlope() throws Exception {
        Columns columns = Columns.of(Column.number("z", Unit.ONE), Column.number("lag", Unit.ONE));
        SplittableRandom chance = new SplittableRandom(1);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double z = chance.nextGaussian();
            rows.add(new Object[] {z, 0.5 * z});
        }
        rows.add(new Object[] {null, 1.0});
        rows.add(new Object[] {Double.NaN, 1.0});
        String svg = draw(
                "moran",
                Map.of("kind", "scatter", "title", TITLE, "x", "z", "y", "lag", "guides", List.of("zero", "fit")),
                table(columns, rows),
                Speech.ENGLISH);
        assertEquals(200, count(svg, "<circle"));
        assertTrue(svg.contains("slope 0.5000"), svg);
    }

    @Test
    void aLineInItsEnvelopeIsDrawnInTheOrderOfX() throws Exception {
        Columns columns = Columns.of(
                Column.number("r", Unit.METRE),
                Column.number("l", Unit.METRE),
                Column.number("expected", Unit.METRE),
                Column.number("low", Unit.METRE),
                Column.number("high", Unit.METRE));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 20; i >= 0; i--) {
            double r = 1000.0 * i;
            rows.add(new Object[] {r, r * 1.1 + 3000 * Math.sin(i / 5.0), r, r * 0.9, r * 1.15});
        }
        Map<String, Object> yaml = Map.of(
                "kind", "line", "title", TITLE, "x", "r", "y", List.of("l", "expected"), "low", "low", "high", "high");
        String svg = draw("envelope", yaml, table(columns, rows), Speech.ENGLISH);
        assertTrue(svg.contains("low to high"), svg);
        assertTrue(svg.contains("fill-opacity=\"0.22\"") && svg.contains(">20 000<".replace(' ', '\u00a0')), svg);
        int at = svg.indexOf("stroke=\"#0072b2\" stroke-width=\"2\"", svg.indexOf("<path d=\"M76"));
        assertTrue(at > 0, svg);
    }

    @Test
    void barsByCategoryInTheOrderOfTheRows() throws Exception {
        Columns columns = Columns.of(
                Column.text("town"), Column.number("gained", Unit.HECTARE), Column.number("lost", Unit.HECTARE));
        List<Object[]> rows = List.of(
                new Object[] {"Kemerovo", 12.0, -3.0},
                new Object[] {"Novokuznetsk and its whole agglomeration", 30.0, 0.0},
                new Object[] {"Yurga", null, -8.0});
        String svg = draw(
                "bars",
                Map.of("kind", "bars", "title", TITLE, "x", "town", "y", List.of("gained", "lost")),
                table(columns, rows),
                Speech.ENGLISH);
        assertEquals(5 + 1 + 2, count(svg, "<rect"), "bars, paper and two marks of the legend");
        assertTrue(svg.indexOf("Kemerovo") < svg.indexOf("Yurga"));
    }

    @Test
    void stepsWithMarksOfAFrontier() throws Exception {
        Columns columns = Columns.of(Column.number("cost", Unit.ONE), Column.number("people", Unit.PERSON));
        List<Object[]> rows = List.of(
                new Object[] {3.0, 100.0}, new Object[] {1.0, 900.0}, new Object[] {2.0, 300.0}, new Object[] {9.0, 80.0
                });
        String svg = draw(
                "frontier",
                Map.of("kind", "steps", "title", TITLE, "x", "cost", "y", "people", "marks", true),
                table(columns, rows),
                Speech.RUSSIAN);
        assertEquals(4, count(svg, "<circle"));
        assertTrue(svg.contains("точек: 4"), svg);
    }

    @Test
    void nothingAndOneAndTooMuch() throws Exception {
        Columns columns = Columns.of(Column.number("x", Unit.ONE), Column.number("y", Unit.ONE));
        Map<String, Object> yaml = Map.of("kind", "scatter", "title", TITLE, "x", "x", "y", "y");
        assertTrue(draw("none", yaml, table(columns, List.of()), Speech.ENGLISH).contains("nothing to draw"));
        String one = draw("one", yaml, table(columns, List.<Object[]>of(new Object[] {7.0, 7.0})), Speech.ENGLISH);
        assertFalse(one.contains("NaN") || one.contains("Infinity"), one);
        List<Object[]> many = new ArrayList<>();
        for (int i = 0; i < ChartData.MOST_POINTS + 5; i++) {
            many.add(new Object[] {(double) i, 1e12 * i});
        }
        String svg = draw("many", yaml, table(columns, many), Speech.ENGLISH);
        assertEquals(ChartData.MOST_POINTS, count(svg, "<circle"));
        assertTrue(svg.contains("only the first 5000"), svg);
    }

    @Test
    void aWrongFileIsNamed() {
        for (Map<String, ?> wrong : List.of(
                Map.of("kind", "pie", "title", TITLE, "x", "a", "y", "b"),
                Map.of("kind", "line", "title", TITLE, "x", "a"),
                Map.of("kind", "line", "title", TITLE, "x", "a", "y", "b", "low", "c"),
                Map.of("kind", "line", "title", "A", "x", "a", "y", "b"),
                Map.of("kind", "line", "title", TITLE, "x", "a", "y", "b", "colour", "red"),
                Map.of("kind", "line", "title", TITLE, "x", "a", "y", "b", "guides", "best"))) {
            String said = assertThrows(IllegalArgumentException.class, () -> ChartReader.read("lisa", wrong))
                    .getMessage();
            assertTrue(said.startsWith("the chart of lisa: "), said);
        }
    }

    @Test
    void everyShippedChartCanBeRead() throws Exception {
        ChartBook book = new ChartBook();
        try (var files = Files.list(Path.of("styles"))) {
            for (Path p : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String id = p.getFileName().toString().replace(".yaml", "");
                boolean says =
                        StyleFile.find(id).map(m -> m.containsKey("chart")).orElse(false);
                assertEquals(says, !book.of(id).isEmpty(), id);
            }
        }
        assertTrue(book.of("../secret").isEmpty() && book.of("nothing").isEmpty());
    }
}
