package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The printed pages of zones of every kind, in both languages. */
class ZoneReportTest {
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

    private static String page(String path, String... parts) throws Exception {
        HttpResponse<String> r = call.get(path);
        assertEquals(200, r.statusCode(), r.body());
        for (String part : parts) {
            assertTrue(r.body().contains(Html.escape(part)) || r.body().contains(part), part + " in " + r.body());
        }
        return r.body();
    }

    @Test
    void aZoneOfAPollutantTellsItsFormulaAtAPlaceInside() throws Exception {
        page(
                "/reports/dispersion-zones/so2-limit-1.0?lang=en",
                "SCREENING ESTIMATE",
                "<svg",
                "Sulphur dioxide",
                "the zone is all ground where the computed field reaches this level: 1 of the limit",
                "c = cₘ·r·s₁·s₂",
                "Who causes it at that place on the border",
                "Boiler house",
                "SanPiN 1.2.3685-21",
                "read in a reproduction of the act",
                "Population");
        page(
                "/reports/dispersion-zones/so2-limit-1.0?lang=ru",
                "ЭКСПРЕСС-ОЦЕНКА",
                "Диоксид серы",
                "Кто создаёт",
                "мг/м³");
    }

    @Test
    void aNormativeZoneTellsHowWideItIs() throws Exception {
        page("/reports/impact-zones/b1?lang=en", "L₀ of class III", "300 m", "L = L₀", "Norms", "impact-zones");
        page("/reports/impact-zones/b1?lang=ru", "L₀ для класса III", "300 м", "Котельная");
    }

    @Test
    void aZoneOfNoiseTellsItsFormula() throws Exception {
        page("/reports/noise-zones/n2?lang=en", "A_div = 20·lg d + 11", "night", "45");
        page("/reports/noise-zones/n2?lang=ru", "ночь", "дБА");
    }

    @Test
    void onlyZonesHaveSuchPages() throws Exception {
        assertEquals(404, call.get("/reports/enterprises/b1").statusCode());
        assertEquals(404, call.get("/reports/dispersion-zones/none").statusCode());
        assertEquals(404, call.get("/reports/nothing/1").statusCode());
        assertTrue(call.get("/collections/dispersion-zones/items/so2-limit-1.0?f=html&lang=en")
                .body()
                .contains("/reports/dispersion-zones/so2-limit-1.0"));
        assertFalse(
                call.get("/collections/emission-sources/items/s1?f=html").body().contains("/reports/emission"));
    }

    @Test
    void itPrintsOnPaper() throws Exception {
        try (Browser browser = Browser.open()) {
            Page map = browser.page(
                    server.url(),
                    "/#map=13/54.5/87&layers=dispersion-zones&lang=ru&choose=dispersion-zones:0330:",
                    1280,
                    900);
            double[] at = Browser.pixel(map, Haze.STACK.x, Haze.STACK.y);
            map.mouse().click(at[0], at[1]);
            map.waitForSelector("#info a[href^='reports/']");
            Page page = map.waitForPopup(() ->
                    map.evaluate("() => window.open(document.querySelector(\"#info a[href^='reports/']\").href)"));
            page.waitForSelector("svg.map");
            Files.createDirectories(Path.of("target/shots"));
            Files.write(
                    Path.of("target/shots/zone-page.png"),
                    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
            Files.write(Path.of("target/shots/zone-page.pdf"), page.pdf());
            assertEquals(
                    true,
                    page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing is wider than the page");
            assertEquals(List.of(), browser.complaints);
        }
    }
}
