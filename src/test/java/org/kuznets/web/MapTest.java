package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MapTest {
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

    private static Page page(String path) {
        return browser.page(server.url(), path, 1280, 800);
    }

    @Test
    void showsThePage() throws Exception {
        Page page = page("/");
        Files.createDirectories(Path.of("target/shots"));
        Files.write(Path.of("target/shots/en.png"), page.screenshot());
        page.close();
        assertTrue(browser.complaints.isEmpty(), browser.complaints::toString);
        assertTrue(browser.strangers.isEmpty(), browser.strangers::toString);
    }
}
