package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changing sources on the map: the zones before and after, who gains and loses, kept and compared. */
class WhatIfMapTest {
    private static final String AT = "/#map=12.00/54.50000/87.00000&layers=emission-sources,enterprises";
    private static Server server;
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        server = Server.open(Haze.engine(), ServerOptions.local(0));
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
        browser.complaints.clear();
        assertEquals(List.of(), complaints);
        assertEquals(List.of(), List.copyOf(browser.strangers));
    }

    private static Page page(String path) {
        return browser.page(server.url(), path, 1400, 900);
    }

    private static void shoot(Page page, String name) throws Exception {
        Files.createDirectories(Path.of("target/shots"));
        Files.write(Path.of("target/shots", name + ".png"), page.screenshot());
    }

    private static void settle(Page page) {
        page.waitForFunction("() => !document.querySelector('#whatif').hasAttribute('aria-busy')");
        Browser.settle(page);
    }

    private static void slide(Page page, String value) {
        page.locator(".edits input[type=range]").fill(value);
        settle(page);
    }

    /** The area after, as the last row of the table, the lowest level, says it. */
    private static String after(Page page) {
        return page.textContent(".changes tr:last-child td:nth-child(2)");
    }

    private static Page scaled(String lang) {
        Page page = page(AT + "&lang=" + lang);
        double[] at = Browser.pixel(page, Haze.STACK.x, Haze.STACK.y);
        page.mouse().click(at[0], at[1]);
        page.click("#what-if");
        page.waitForSelector(".edits li");
        slide(page, "0.4");
        return page;
    }

    @Test
    void halfTheEmissionMakesTheZonesSmaller() throws Exception {
        Page page = scaled("en");
        shoot(page, "what-if");
        assertTrue(page.textContent(".edits").contains("40%"), page.textContent(".edits"));
        assertTrue(page.locator(".changes tr").count() > 2, page.textContent("#whatif"));
        String smaller = after(page);
        String gained = page.textContent(".changes tr:nth-child(2) td:nth-child(3)");
        assertTrue(gained.startsWith("0\u00a0ha"), gained);
        slide(page, "2");
        assertTrue(!smaller.equals(after(page)));
        page.click(".changes tr:nth-child(2) button");
        Browser.settle(page);
        shoot(page, "what-if-difference");
        assertEquals("difference", page.inputValue("#what-if-shown"));
        page.click("[data-language=ru]");
        assertTrue(page.textContent("#whatif").contains("Добавлено"), page.textContent("#whatif"));
        shoot(page, "what-if-ru");
        page.close();
    }

    @Test
    void theLinkBringsTheChangesBack() {
        Page page = scaled("en");
        String smaller = after(page);
        String url = page.url();
        page.close();
        Page again = page(url.substring(server.url().length()));
        settle(again);
        assertEquals(smaller, after(again));
        assertEquals(url, again.url());
        again.close();
    }

    @Test
    void aMarkIsDraggedAndASourceAdded() throws Exception {
        Page page = scaled("en");
        String before = after(page);
        // the mark of an enterprise stands in the middle of its sources
        double[] at = Browser.pixel(page, Haze.STACK.x + 0.0155, Haze.STACK.y);
        page.mouse().move(at[0], at[1]);
        page.mouse().down();
        page.mouse().move(at[0] + 60, at[1] - 40);
        page.mouse().move(at[0] + 120, at[1] - 90);
        page.mouse().up();
        settle(page);
        assertTrue(page.url().contains("%22to%22"), page.url());
        page.click("#what-if-add");
        page.mouse().click(at[0] - 150, at[1] + 150);
        page.waitForSelector(".edits li:nth-child(2)");
        settle(page);
        shoot(page, "what-if-added");
        assertTrue(!before.equals(after(page)));
        page.locator(".edits li:nth-child(2) .close, .edits li:nth-child(2) .icon")
                .first()
                .click();
        settle(page);
        assertEquals(1, page.locator(".edits li").count());
        page.close();
    }

    @Test
    void twoKeptRunsAreCompared() throws Exception {
        Page page = scaled("en");
        page.fill(".keep input", "less");
        page.click(".keep button");
        page.waitForSelector("#layer-less");
        slide(page, "1.5");
        page.fill(".keep input", "more");
        page.click(".keep button");
        page.waitForSelector("#layer-more");
        page.click("#compare-details summary");
        page.selectOption("#compare-before", "less");
        page.selectOption("#compare-after", "more");
        page.waitForSelector("#compare-details .changes");
        page.waitForFunction("() => !document.querySelector('#compare').hasAttribute('aria-busy')");
        shoot(page, "compared");
        String lost = page.textContent("#compare-details .changes tr:nth-child(2) td:nth-child(4)");
        assertTrue(lost.startsWith("0\u00a0ha"), lost);
        assertTrue(page.url().contains("compare=less%2Cmore"), page.url());
        page.close();
    }
}
