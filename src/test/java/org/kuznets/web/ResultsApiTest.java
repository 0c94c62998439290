package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.run.ResultShelf;

/** Results under a name: kept, shared by their address, there again after a restart. */
class ResultsApiTest {
    private static final String FIRST_CLASS =
            """
            {"process": "impact-zones", "title": "Class I",
             "inputs": {"enterprises": {"collection": "enterprises", "filter": "hazardClass = 'I'"}}}""";

    @TempDir
    Path folder;

    private static HttpResponse<String> send(Server server, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private Server open() {
        return Server.open(Town.engine(), ServerOptions.local(0), ResultShelf.in(folder));
    }

    @Test
    void keptUnderItsNameAndThereAfterARestart() throws Exception {
        int zones;
        try (Server server = open()) {
            HttpResponse<String> made = send(server, "PUT", "/results/class-one", FIRST_CLASS);
            assertEquals(201, made.statusCode(), made.body());
            assertEquals(
                    server.url() + "/collections/class-one",
                    made.headers().firstValue("Location").orElseThrow());
            zones = new Caller(server)
                    .json("/collections/class-one/items")
                    .path("numberMatched")
                    .asInt();
            assertTrue(zones > 0 && zones < 60, zones + " zones");
            assertEquals(
                    200, send(server, "PUT", "/results/class-one", FIRST_CLASS).statusCode());
        }
        try (Server server = open()) {
            Caller call = new Caller(server);
            assertEquals(
                    "class-one",
                    call.json("/results").path("results").path(0).path("id").asText());
            assertEquals(
                    zones,
                    call.json("/collections/class-one/items")
                            .path("numberMatched")
                            .asInt());
            assertEquals(204, send(server, "DELETE", "/results/class-one", "").statusCode());
            assertEquals(404, send(server, "GET", "/collections/class-one", "").statusCode());
            assertEquals(404, send(server, "DELETE", "/results/class-one", "").statusCode());
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void refusesNamesThatAreTakenOrNoneAndWhatCannotBeMade() throws Exception {
        try (Server server = open()) {
            assertTrue(send(server, "PUT", "/results/enterprises", FIRST_CLASS)
                    .body()
                    .contains("is there already"));
            assertTrue(send(server, "PUT", "/results/Class%20One", FIRST_CLASS)
                    .body()
                    .contains("is no name"));
            HttpResponse<String> faulty = send(
                    server, "PUT", "/results/x", "{\"process\": \"impact-zones\", \"output\": \"no\", \"inputs\": {}}");
            assertEquals(400, faulty.statusCode());
            assertTrue(faulty.body().contains("output must be one of"), faulty.body());
            assertEquals(
                    404,
                    send(server, "PUT", "/results/x", "{\"process\": \"no\"}").statusCode());
            HttpResponse<String> wide = send(
                    server,
                    "PUT",
                    "/results/x",
                    "{\"process\": \"impact-zones\", \"inputs\": {\"stretch\": \"wide\"}}");
            assertEquals(400, wide.statusCode());
            assertFalse(new Caller(server).json("/results").toString().contains("\"x\""));
        }
    }
}
