package org.kuznets.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Assertions;

/** Calls a running server as a client would. */
final class Caller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Server server;

    Caller(Server server) {
        this.server = server;
    }

    /** GETs {@code path} with headers given as name, value, name, value. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        String url = path.startsWith("http") ? path : server.url() + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The JSON at {@code path}, which must answer 200. */
    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> r = get(path);
        Assertions.assertEquals(200, r.statusCode(), () -> path + "\n" + r.body());
        return Json.MAPPER.readTree(r.body());
    }

    /** The problem at {@code path}, which must answer {@code status}. */
    JsonNode problem(int status, String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> r = get(path, headers);
        Assertions.assertEquals(status, r.statusCode(), () -> path + "\n" + r.body());
        Assertions.assertEquals(
                "application/problem+json",
                r.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = Json.MAPPER.readTree(r.body());
        Assertions.assertEquals(status, problem.path("status").asInt());
        return problem;
    }
}
