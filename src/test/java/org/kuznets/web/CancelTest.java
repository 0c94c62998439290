package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kuznets.Hill;
import org.kuznets.run.Engine;

/** Who leaves stops the run that he waits for; a run that takes too long is stopped for everybody. Over real sockets. */
class CancelTest {
    private final Hill hill = new Hill();
    private Server server = open(Engine.NO_LIMIT);

    private Server open(int mostRunSeconds) {
        return Server.open(
                new Engine(Town.catalog(), List.of(), List.of(hill), mostRunSeconds), ServerOptions.local(0));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Socket ask(String requests) throws Exception {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private void stopsWithinASecond(Socket client) throws Exception {
        assertTrue(hill.begun.await(20, TimeUnit.SECONDS));
        long left = System.nanoTime();
        client.close();
        assertTrue(hill.stopped.await(20, TimeUnit.SECONDS), "still running");
        long took = System.nanoTime() - left;
        assertTrue(took < 1_000_000_000L, took / 1_000_000 + " ms");
    }

    @Test
    void aRunWhoseClientLeavesIsStoppedWithinASecond() throws Exception {
        stopsWithinASecond(ask(get("/processes/hill/execution?endless=yes")));
        assertEquals(200, new Caller(server).get("/processes/hill/execution").statusCode());
    }

    @Test
    void soIsOneThatWaitsForItsParts() throws Exception {
        stopsWithinASecond(ask(get("/processes/hill/execution?endless=parts")));
    }

    @Test
    void soIsAPost() throws Exception {
        String body = "{\"inputs\":{\"endless\":\"yes\"}}";
        stopsWithinASecond(ask("POST /processes/hill/execution HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + "application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body));
    }

    @Test
    void whoeverElseWaitsForTheSameKeepsItGoing() throws Exception {
        String same = get("/processes/hill/execution?endless=yes");
        Socket first = ask(same);
        assertTrue(hill.begun.await(20, TimeUnit.SECONDS));
        try (Socket second = ask(same)) {
            first.close();
            assertTrue(hill.stopped.await(20, TimeUnit.SECONDS), "the first goes on");
            assertTrue(second.isConnected());
        }
    }

    @Test
    void aRequestSentAheadIsNotLost() throws Exception {
        server.close();
        server = open(2);
        try (Socket client = ask(get("/processes/hill/execution?endless=yes")
                + get("/conformance?f=json").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))) {
            InputStream in = client.getInputStream();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(all.startsWith("HTTP/1.1 400"), all);
            assertTrue(all.contains("HTTP/1.1 200") && all.contains("conformsTo"), all);
        }
    }

    @Test
    void theLimitStopsARunAndSaysHowToMend() throws Exception {
        server.close();
        server = open(1);
        var problem = new Caller(server).problem(400, "/processes/hill/execution?endless=parts");
        assertTrue(problem.path("detail").asText().contains("mostRunSeconds"), problem::toString);
        assertTrue(hill.stopped.await(20, TimeUnit.SECONDS));
        assertEquals(200, new Caller(server).get("/processes/hill/execution").statusCode());
        assertFalse(problem.has("reference"));
    }

    @Test
    void aClientThatWaitsIsNotTakenForOneThatLeft() throws Exception {
        try (Socket client = ask(get("/processes/hill/execution?endless=yes"))) {
            assertTrue(hill.begun.await(20, TimeUnit.SECONDS));
            OutputStream still = client.getOutputStream();
            assertFalse(hill.stopped.await(1200, TimeUnit.MILLISECONDS));
            still.flush();
        }
        assertTrue(hill.stopped.await(20, TimeUnit.SECONDS));
    }
}
