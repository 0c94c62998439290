package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.run.Engine;
import org.locationtech.jts.geom.Coordinate;

/** The map page in a real browser. Its pictures are left in {@code target/shots} to be looked at. */
class MapTest {
    private static final int GROUND = 0xfbfbf9;
    private static final double METRES_IN_A_DEGREE = 111_320;

    private static Server server;
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        server = Server.open(Valley.engine(), ServerOptions.local(0));
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    @AfterEach
    void nothingWentWrongAndNothingLeftTheHouse() {
        List<String> complaints = List.copyOf(browser.complaints);
        List<String> strangers = List.copyOf(browser.strangers);
        browser.complaints.clear();
        browser.strangers.clear();
        assertEquals(List.of(), complaints);
        assertEquals(List.of(), strangers);
    }

    private static Page page(String path) {
        return browser.page(server.url(), path, 1280, 800);
    }

    private static Picture shoot(Page page, String name) throws IOException {
        Files.createDirectories(Path.of("target/shots"));
        Files.write(Path.of("target/shots", name + ".png"), page.screenshot());
        return new Picture(Browser.picture(page));
    }

    @Test
    void theLegendsColoursAreWhereTheZonesAre() throws Exception {
        Page page = page("/#map=12/54.14/86.96&layers=impact-zones&lang=en");
        Picture picture = shoot(page, "zones");
        JsonNode classes = new Caller(server)
                .json("/collections/impact-zones/legend?f=json")
                .path("classes");
        zone(page, picture, classes, "class-1", Valley.works(4), 1000);
        zone(page, picture, classes, "class-2", Valley.works(1), 500);
        zone(page, picture, classes, "established", Valley.works(2), 700);
        page.close();
    }

    /** The fill covers the square inside the disc, and no pixel outside the square around it (and its outline). */
    private static void zone(Page page, Picture picture, JsonNode classes, String name, Coordinate at, double metres) {
        JsonNode symbol = find(classes, name).path("symbol");
        int fill = Picture.blend(
                symbol.path("fill").asText(), symbol.path("fillOpacity").asDouble(), GROUND);
        double[] centre = Browser.pixel(page, at.x, at.y);
        double radius = centre[1] - Browser.pixel(page, at.x, at.y + metres / METRES_IN_A_DEGREE)[1];
        double in = radius / Math.sqrt(2) - 2;
        assertEquals(
                1, picture.share(fill, centre[0] - in, centre[1] - in, centre[0] + in, centre[1] + in), 0.001, name);
        double out = radius + 3;
        assertEquals(
                0, picture.share(fill, centre[0] - out - 8, centre[1] - out, centre[0] - out, centre[1] + out), name);
        assertEquals(
                0, picture.share(fill, centre[0] - out, centre[1] + out, centre[0] + out, centre[1] + out + 8), name);
        if (symbol.path("strokeWidth").asDouble() >= 2) {
            int stroke = Picture.blend(symbol.path("stroke").asText(), 1, GROUND);
            double share =
                    picture.share(stroke, centre[0] - 2, centre[1] - radius - 2, centre[0] + 2, centre[1] - radius + 2);
            assertTrue(share > 0.2, name + " outline " + share);
        }
    }

    private static JsonNode find(JsonNode classes, String name) {
        for (JsonNode c : classes) {
            if (c.path("name").asText().equals(name)) {
                return c;
            }
        }
        throw new AssertionError("no class " + name + " in " + classes);
    }

    @Test
    void theSwitchesChangeThePictureAndTheNumbers() throws Exception {
        Page page = page("/#map=12/54.14/86.96&layers=land-use,impact-zones,enterprises&lang=en");
        Picture plain = shoot(page, "rule-none");
        String numbers = page.textContent("#zone-numbers");
        assertTrue(numbers.startsWith("zones: 7"), numbers);
        page.selectOption("#stretch", "max");
        Browser.settle(page);
        Picture stretched = shoot(page, "rule-max");
        assertTrue(plain.difference(stretched) > 3000);
        assertFalse(numbers.equals(page.textContent("#zone-numbers")));
        assertTrue(page.textContent("#rule").contains("for reference only"));
        page.selectOption("#dissolve", "all");
        Browser.settle(page);
        Picture dissolved = shoot(page, "rule-max-all");
        assertTrue(stretched.difference(dissolved) > 3000);
        assertTrue(page.url().contains("stretch=max&dissolve=all"), page.url());
        page.selectOption("#stretch", "none");
        page.selectOption("#dissolve", "enterprise");
        Browser.settle(page);
        assertEquals(numbers, page.textContent("#zone-numbers"));
        page.close();
    }

    @Test
    void russianPageSpeaksRussianAndRemembersIt() throws Exception {
        Page page = page("/?lang=ru");
        shoot(page, "ru");
        assertEquals("ru", page.getAttribute("html", "lang"));
        String side = page.textContent("#side");
        for (String words : List.of(
                "Санитарно-защитные зоны",
                "Использование земель",
                "экспресс-оценка",
                "синтетические данные",
                "I класс, 1000 м")) {
            assertTrue(side.contains(words), words + " in " + side);
        }
        page.navigate(server.url() + "/");
        page.waitForFunction("() => document.documentElement.dataset.ready === 'true'");
        assertEquals("ru", page.getAttribute("html", "lang"));
        page.click("[data-language=en]");
        assertTrue(page.textContent("#layers").contains("Sanitary-protection zones"));
        page.close();
    }

    @Test
    void clickingAZoneTellsItsNumbers() throws Exception {
        Page page = page("/#map=13/54.17/86.9&layers=land-use,impact-zones,enterprises&lang=en");
        double[] at = Browser.pixel(page, Valley.works(4).x - 0.006, Valley.works(4).y);
        page.mouse().click(at[0], at[1]);
        page.waitForSelector("#info:not([hidden])");
        Browser.settle(page);
        shoot(page, "zone");
        String info = page.textContent("#info");
        for (String words : List.of(
                "Works 4",
                "Protection distance",
                "1,000\u00a0m",
                "3.1",
                "km²",
                "screening estimate",
                "synthetic data",
                "Hazard class",
                "What lies inside",
                "Land use",
                "forest")) {
            assertTrue(info.contains(words), words + " in " + info);
        }
        assertTrue(page.locator("#info .bars li").count() >= 2, info);
        page.keyboard().press("Escape");
        assertTrue(page.isHidden("#info"));
        page.close();
    }

    @Test
    void aClickInsideASiteOrLandUseMeansTheZoneFirst() throws Exception {
        Page page = page("/#map=14/54.17/86.9&layers=land-use,impact-zones,settlements&lang=ru");
        double[] at = Browser.pixel(page, Valley.works(4).x - 0.004, Valley.works(4).y);
        page.mouse().click(at[0], at[1]);
        page.waitForSelector("#info:not([hidden])");
        Browser.settle(page);
        assertTrue(page.textContent("#info .kicker").contains("Санитарно-защитные зоны"), page.textContent("#info"));
        assertTrue(
                page.textContent(".ol-scale-line-inner").matches("\\d+ к?м"), page.textContent(".ol-scale-line-inner"));
        assertEquals("Крупнее", page.getAttribute(".ol-zoom-in", "title"));
        page.click("[data-language=en]");
        assertTrue(
                page.textContent(".ol-scale-line-inner").matches("\\d+ k?m"), page.textContent(".ol-scale-line-inner"));
        page.close();
    }

    @Test
    void allZonesTogetherCountPeopleOnce() throws Exception {
        Page page = page("/#map=12/54.14/86.96&layers=land-use,impact-zones&lang=ru");
        page.click("#totals");
        page.waitForSelector("#population");
        shoot(page, "totals");
        int before = people(page);
        assertTrue(before > 1000, () -> "people " + before);
        page.selectOption("#stretch", "pure");
        Browser.settle(page);
        page.click("#totals");
        page.waitForSelector("#population");
        assertTrue(people(page) != before, () -> "still " + before);
        page.close();
    }

    private static int people(Page page) {
        return Integer.parseInt(page.textContent("#population").replaceAll("[^0-9]", ""));
    }

    @Test
    void theLinkBringsBackTheSameMap() {
        Page page = page("/#map=11.50/54.15000/86.95000&layers=impact-zones&lang=ru&stretch=max&dissolve=class");
        assertEquals(
                List.of("show-impact-zones"),
                page.evaluate(
                        "() => [...document.querySelectorAll('#layers input[type=checkbox]:checked')].map(e => e.id)"));
        assertEquals("max", page.inputValue("#stretch"));
        assertTrue(
                page.url()
                        .endsWith(
                                "#map=11.50/54.15000/86.95000&layers=impact-zones&lang=ru&stretch=max&dissolve=class"),
                page.url());
        page.close();
    }

    @Test
    void fitsAPhone() throws Exception {
        Page page = browser.page(server.url(), "/?lang=ru", 390, 780);
        assertEquals(390, page.evaluate("() => document.documentElement.scrollWidth"));
        shoot(page, "phone");
        page.click("#menu");
        page.waitForFunction("() => document.getElementById('side').getBoundingClientRect().left === 0");
        assertTrue(page.isVisible("#show-land-use"));
        shoot(page, "phone-menu");
        page.close();
    }

    @Test
    void failuresAreSaidInWords() throws Exception {
        var calm = Valley.layers().stream()
                .filter(l -> !l.id().equals("wind-roses"))
                .toList();
        try (Server windless = Server.open(Valley.engine(calm), ServerOptions.local(0))) {
            Page page = browser.page(windless.url(), "/#lang=ru&layers=impact-zones", 1280, 800);
            page.selectOption("#stretch", "max");
            page.waitForSelector("#alert:not([hidden])");
            shoot(page, "failure");
            assertTrue(page.textContent("#alert").contains("Не получилось"), page.textContent("#alert"));
            assertEquals("none", page.inputValue("#stretch"));
            page.close();
        }
        // The browser itself notes the 400 on its console; that is the one complaint expected here.
        browser.complaints.removeIf(c -> c.contains("status of 400"));
    }

    @Test
    void saysWhenThereIsNoData() throws Exception {
        Engine empty = new Engine(new MemoryCatalog(List.of(), "v1"), List.of());
        try (Server bare = Server.open(empty, ServerOptions.local(0))) {
            Page page = browser.page(bare.url(), "/", 1280, 800);
            assertTrue(page.textContent("#notice").contains("no data"), page.textContent("#notice"));
            page.close();
        }
    }
}
