package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuznets.run.Engine;

/** Who has a key is let in, however it is handed over. */
class KeysTest {
    private static final String KEY = "a key with & and Ключ";
    private static final String ENCODED = Params.encode(KEY);
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        Engine engine = new Engine(new Failing(Town.catalog()), List.of());
        server = Server.open(engine, ServerOptions.local(0).withKeys(Set.of("0123456789abcdef", KEY)));
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void withoutAGoodKeyNothingIsShown() throws Exception {
        String basic = "Basic " + Base64.getEncoder().encodeToString("me:wrong".getBytes(StandardCharsets.UTF_8));
        for (String path : List.of("/", "/collections", "/map/main.js", "/collections/enterprises/items", "/nowhere")) {
            JsonNode p = call.problem(401, path);
            assertTrue(p.path("detail").asText().startsWith("give a key"), p::toString);
            call.problem(401, path + "?key=wrong");
            call.problem(401, path + "?key=");
            call.problem(401, path, "X-Api-Key", "wrong");
            call.problem(401, path, "Authorization", basic);
            call.problem(401, path, "Authorization", "Basic ???");
        }
        HttpResponse<String> r = call.get("/", "Accept-Language", "ru");
        assertTrue(r.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
        assertTrue(r.body().contains("передайте ключ"), r::body);
        assertEquals(
                401,
                call.send("POST", "/processes/impact-zones/execution", "{}").statusCode());
        assertEquals(204, call.send("OPTIONS", "/collections", null).statusCode());
    }

    @Test
    void everyWayOfGivingItOpens() throws Exception {
        String basic = Base64.getEncoder().encodeToString(("me:" + KEY).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                200, call.get("/collections", "X-Api-Key", "0123456789abcdef").statusCode());
        assertEquals(
                200,
                call.get("/collections", "Authorization", "Bearer 0123456789abcdef")
                        .statusCode());
        assertEquals(
                200, call.get("/collections", "Authorization", "Basic " + basic).statusCode());
        assertEquals(200, call.get("/collections?key=" + ENCODED).statusCode());
        assertEquals(200, call.get("/collections?f=html&lang=ru&key=" + ENCODED).statusCode());
        call.problem(
                400, "/collections/nowhere/items?key=0123456789abcdef&key=other".replace("nowhere", "enterprises"));
    }

    @Test
    void theKeyWalksAlongFromPageToPage() throws Exception {
        String url = server.url() + "/collections/enterprises/items?limit=90&key=" + ENCODED;
        int seen = 0;
        while (!url.isEmpty()) {
            // as QGIS does, which adds its parameters even where they are
            JsonNode page = call.json(url + "&key=" + ENCODED);
            seen += page.path("features").size();
            url = "";
            for (JsonNode l : page.path("links")) {
                url = l.path("rel").asText().equals("next") ? l.path("href").asText() : url;
            }
        }
        assertEquals(Town.WORKS, seen);
    }

    @Test
    void theKeyIsNoFilterAndIsNotLogged() throws Exception {
        StringBuilder log = new StringBuilder();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.append(record.getMessage()).append(record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(ear);
        try {
            call.problem(500, "/collections/broken/items?key=0123456789abcdef");
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        assertTrue(log.length() > 0);
        assertFalse(log.toString().contains("0123456789abcdef"), log::toString);
        JsonNode p = call.problem(400, "/collections/enterprises/items?key=0123456789abcdef&limit=0");
        assertFalse(p.toString().contains("0123456789abcdef"), p::toString);
    }
}
