package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages for people: every link leads somewhere, nothing from the data becomes markup, both languages. */
class PagesTest {
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        server = Server.open(Town.engine(), ServerOptions.local(0));
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws Exception {
        Deque<String> todo = new ArrayDeque<>(Set.of(server.url() + "/?f=html"));
        Set<String> seen = new HashSet<>(todo);
        while (!todo.isEmpty() && seen.size() < 150) {
            String url = todo.poll();
            HttpResponse<String> r = call.get(url, "Accept", "text/html");
            assertEquals(200, r.statusCode(), url);
            assertFalse(r.body().contains("<script>alert"), url);
            boolean page = r.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            Matcher m = Pattern.compile("href=\"(http[^\"#]+)").matcher(page ? r.body() : "");
            while (m.find()) {
                String next = m.group(1).replace("&amp;", "&");
                assertTrue(next.startsWith(server.url()), next);
                if (!next.contains("/map/") && seen.add(next)) {
                    todo.add(next);
                }
            }
        }
        assertTrue(seen.size() > 20, seen::toString);
    }

    @Test
    void pagesSpeakRussian() throws Exception {
        assertTrue(call.get("/collections?f=html&lang=ru").body().contains("Слои"));
        assertTrue(
                call.get("/collections?f=html", "Accept-Language", "ru").body().contains("Слои"));
        assertTrue(
                call.get("/collections?f=html", "Accept-Language", "de").body().contains("Layers"));
    }

    @Test
    void linksHonourThePublicAddress() throws Exception {
        String body = call.get("/", "X-Forwarded-Host", "maps.example.org", "X-Forwarded-Proto", "https")
                .body();
        assertTrue(body.contains("\"https://maps.example.org/collections\""), body);
        String odd = call.get("/", "X-Forwarded-Host", "a\"><script>").body();
        assertFalse(odd.contains("<script"), odd);
        try (Server named =
                Server.open(Town.engine(), ServerOptions.local(0).withBaseUrl("https://gis.example.org/kuznets/"))) {
            String url = "http://127.0.0.1:" + named.port() + "/collections/enterprises/items?limit=2";
            assertTrue(call.get(url).body().contains("https://gis.example.org/kuznets/collections/enterprises/items?"));
        }
    }

    @Test
    void theFormOffersWhatTheRecordSays() throws Exception {
        String form = call.get("/processes/impact-zones?f=html").body();
        assertTrue(form.contains("<option value=\"pure\">"), form);
        assertTrue(form.contains("name=\"turningToleranceMetres\""), form);
    }

    @Test
    void pagesShowNumbersUnitsAndTitlesInTheReadersLanguage() throws Exception {
        String zone =
                call.get("/collections/impact-zones/items/w1?f=html&lang=ru").body();
        for (String words : java.util.List.of("Площадь", "м²", "Размер зоны", "500", "Наложение зон")) {
            assertTrue(zone.contains(words), words);
        }
        assertFalse(zone.contains("{count}") || zone.matches("(?s).*\\dE\\d.*"), zone);
        String form = call.get("/processes/impact-zones?f=html&lang=ru").body();
        assertTrue(form.contains("<h1>Санитарно-защитные зоны</h1>") && form.contains("Какие земли лежат"), form);
        assertTrue(call.get("/collections/impact-zones?lang=ru").body().contains("Какие земли лежат"));
        String list = call.get("/collections/enterprises/items?f=html&limit=1").body();
        assertFalse(list.contains("<th>Identifier</th>"), list);
    }
}
