package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One pollutant, period and level at a time: what the server tells of them, and the lists on the map. */
class ChoiceTest {
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        server = Server.open(Haze.engine(), ServerOptions.local(0));
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theValuesThereAreAndWhichOccurTogether() throws Exception {
        JsonNode all = call.json("/collections/dispersion-zones/choices");
        JsonNode substance = all.path("choices").get(0);
        assertEquals("substance", substance.path("column").asText());
        assertEquals(
                "{\"value\":\"0301\",\"title\":{\"en\":\"Nitrogen dioxide\",\"ru\":\"Диоксид азота\"}}",
                substance.path("values").get(0).toString());
        assertTrue(all.path("choices").get(1).path("all").asBoolean());
        assertEquals(
                "[[\"0301\",1.0],[\"0301\",0.5],[\"0301\",0.1],[\"0330\",1.0],[\"0330\",0.5]]",
                all.path("together").toString());
        assertEquals(
                "дБА",
                call.json("/collections/noise-zones/choices")
                        .at("/choices/1/unit/ru")
                        .asText());
    }

    @Test
    void aLayerOfOneKindHasNothingToChoose() throws Exception {
        assertEquals(
                0, call.json("/collections/enterprises/choices").path("choices").size());
        call.problem(404, "/collections/nothing/choices");
        call.problem(400, "/collections/enterprises/choices?limit=1");
    }

    @Test
    void theMapShowsOnePollutantAndLevelAndSaysSoInItsLegend() throws Exception {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(server.url(), "/#map=12/54.5/87&layers=dispersion-zones&lang=en", 1280, 900);
            shoot(page, "choice-all");
            assertEquals("3", count(page));
            assertEquals(List.of("limit", "half", "tenth"), legend(page));
            assertEquals(
                    List.of("Nitrogen dioxide", "Sulphur dioxide"),
                    page.locator("#layer-dispersion-zones select[data-column=substance] option")
                            .allTextContents());
            page.selectOption("#layer-dispersion-zones select[data-column=level]", "0");
            Browser.settle(page);
            assertEquals("1", count(page));
            assertEquals(List.of("tenth"), legend(page));
            page.selectOption("#layer-dispersion-zones select[data-column=substance]", "1");
            Browser.settle(page);
            // sulphur dioxide has no such level
            assertEquals(List.of("limit", "half"), legend(page));
            page.click("[data-language=ru]");
            assertTrue(page.textContent("#layer-dispersion-zones").contains("Диоксид серы"));
            shoot(page, "choice-ru");
            assertTrue(page.url().contains("choose=dispersion-zones:0330:"), page.url());
            page.close();
            assertEquals(List.of(), browser.complaints);
        }
    }

    @Test
    void theLinkBringsTheChoiceBack() {
        try (Browser browser = Browser.open()) {
            String path = "/#map=12.00/54.50000/87.00000&layers=dispersion-zones,noise-zones&lang=en"
                    + "&choose=dispersion-zones:0301:0.5,noise-zones:night:";
            Page page = browser.page(server.url(), path, 1280, 900);
            assertEquals(List.of("half"), legend(page));
            assertEquals("night", page.textContent("#layer-noise-zones select[data-column=period] option:checked"));
            assertTrue(page.url().endsWith(path), page.url());
            page.close();
        }
    }

    private static String count(Page page) {
        return page.textContent("#layer-dispersion-zones .count");
    }

    private static Object legend(Page page) {
        return page.evaluate(
                "() => [...document.querySelectorAll('#layer-dispersion-zones [data-class]')].map(e => e.dataset.class)");
    }

    private static void shoot(Page page, String name) throws Exception {
        Files.createDirectories(Path.of("target/shots"));
        Files.write(Path.of("target/shots", name + ".png"), page.screenshot());
    }
}
