package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Row;
import org.kuznets.run.Engine;
import org.kuznets.run.Recipe;

/** Charts of layers, tables and kept results: over HTTP, on the pages and on the map. */
class ChartTest {
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        List<Layer> layers = new java.util.ArrayList<>(Valley.layers());
        layers.add(changes());
        Recipe zones = new Recipe("impact-zones", "Zones", "Зоны", "impact-zones", Map.of(), "");
        Recipe people = new Recipe("people-inside", "People inside", "Люди в зонах", "exposure", Map.of(), "exposure");
        server = Server.open(
                new Engine(new MemoryCatalog(layers, "v1"), List.of(zones, people)), ServerOptions.local(0));
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Layer changes() {
        Columns columns = Columns.of(
                Column.text("id"),
                Column.number("gainedSquareMetres", Unit.SQUARE_METRE),
                Column.number("lostSquareMetres", Unit.SQUARE_METRE),
                Column.number("keptSquareMetres", Unit.SQUARE_METRE));
        List<Feature> all = List.of(
                new Feature("0301/1", null, new Row(columns, "0301/1", 1e6, 0.0, 4e6)),
                new Feature("0301/0.5", null, new Row(columns, "0301/0.5", 0.0, 2e6, 9e6)));
        return new Layer("changes", "Changes", Crs.CRS84, columns, "synthetic", all);
    }

    @Test
    void aTableHasItsChartInBothLanguages() throws Exception {
        HttpResponse<String> r = call.get("/collections/changes/chart?lang=en");
        assertEquals(200, r.statusCode(), r.body());
        assertTrue(r.headers().firstValue("Content-Type").orElse("").startsWith("image/svg+xml"));
        for (String part : List.of("Land gained, lost and kept", "0301/0.5", "points: 6", "synthetic data", "m²")) {
            assertTrue(r.body().contains(part), part + " in " + r.body());
        }
        String russian = call.get("/collections/changes/chart?lang=ru").body();
        assertTrue(russian.contains("утрачено") && russian.contains("точек: 6") && russian.contains("м²"), russian);
        assertTrue(call.get("/collections/changes/chart?id=0301/1").body().contains("points: 3"));
    }

    @Test
    void aKeptResultHasTheChartOfWhatItShows() throws Exception {
        JsonNode told = call.json("/collections/people-inside/chart?f=json&lang=en");
        assertEquals("scatter", told.at("/charts/0/kind").asText());
        String href = told.at("/charts/0/href").asText();
        assertTrue(call.get(href).body().contains("<circle"), href);
        boolean linked = false;
        for (JsonNode link : call.json("/collections/people-inside").path("links")) {
            linked |= link.path("rel").asText().equals("related")
                    && link.path("href").asText().equals(href);
        }
        assertTrue(linked);
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        call.problem(404, "/collections/enterprises/chart");
        call.problem(404, "/collections/nothing/chart");
        assertEquals(
                4,
                call.problem(400, "/collections/changes/chart?chart=2&f=png&colour=red&size=huge")
                        .path("reasons")
                        .size());
    }

    @Test
    void thePagesOfATableShowIt() throws Exception {
        String page =
                call.get("/collections/changes/items?f=html&lang=ru&id=0301/1").body();
        assertTrue(page.contains("/collections/changes/chart?chart=1&amp;id=0301%2F1&amp;lang=ru"), page);
        assertTrue(call.get("/collections/changes?f=html").body().contains("<img"));
        assertFalse(call.get("/collections/enterprises?f=html").body().contains("<img"));
    }

    @Test
    void theMapShowsThem() throws Exception {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(server.url(), "/#map=12/54.14/86.96&layers=people-inside&lang=en", 1280, 900);
            page.click("#table-changes summary");
            page.waitForFunction("() => [...document.querySelectorAll('.chart img')].length === 2"
                    + " && [...document.querySelectorAll('.chart img')].every(i => i.complete && i.naturalWidth > 0)");
            page.locator("#table-changes").scrollIntoViewIfNeeded();
            shoot(page, "charts");
            page.click("[data-language=ru]");
            page.waitForSelector("#table-changes img[src*='lang=ru']");
            page.click("#show-people-inside");
            Browser.settle(page);
            assertEquals(0, page.locator("#layer-people-inside .chart").count());
            assertEquals(List.of(), browser.complaints);
            page.navigate(server.url() + "/collections/changes/items?f=html&lang=ru");
            shoot(page, "charts-page");
            assertEquals(List.of(), browser.complaints);
            page.close();
        }
    }

    private static void shoot(Page page, String name) throws Exception {
        Files.createDirectories(Path.of("target/shots"));
        Files.write(Path.of("target/shots", name + ".png"), page.screenshot());
    }
}
