package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Refusal;
import org.kuznets.run.Engine;

/** What goes wrong is told as a problem, or breaks the connection; it never looks like success. */
class ProblemsTest {
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        ServerOptions options = ServerOptions.local(0)
                .withMostBodyBytes(1000)
                .withFormats(List.of(new Breaking("early", 10), new Breaking("late", 3_000_000)));
        server = Server.open(new Engine(new Failing(Town.catalog()), List.of()), options);
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void ourBugGivesANumberAndNothingElse() throws Exception {
        JsonNode p = call.problem(500, "/collections/broken/items");
        assertEquals(36, p.path("reference").asText().length());
        assertFalse(p.toString().contains("secret"), p::toString);
    }

    @Test
    void aFailureBeforeTheFirstByteIsAProblem() throws Exception {
        HttpResponse<String> r = call.get("/collections/enterprises/items?f=early");
        assertEquals(500, r.statusCode());
        assertTrue(r.headers().firstValue("Content-Disposition").isEmpty());
        assertTrue(r.headers().firstValue("ETag").isEmpty());
    }

    @Test
    void aFailureInMidStreamBreaksTheConnection() throws Exception {
        assertThrows(IOException.class, () -> call.get("/collections/enterprises/items?f=late"));
        assertThrows(
                IOException.class, () -> call.get("/collections/enterprises/items?f=late", "Accept-Encoding", "gzip"));
        assertEquals(200, call.get("/collections").statusCode());
    }

    @Test
    void otherMethodsAre405AndSayWhichAreTaken() throws Exception {
        HttpResponse<String> r = call.send("DELETE", "/collections", null);
        assertEquals(405, r.statusCode());
        assertEquals("GET, HEAD, OPTIONS", r.headers().firstValue("Allow").orElse(""));
        assertEquals(Problems.TYPE, r.headers().firstValue("Content-Type").orElse(""));
        HttpResponse<String> o = call.send("OPTIONS", "/processes/impact-zones/execution", null);
        assertEquals(204, o.statusCode());
        assertEquals("GET, HEAD, OPTIONS, POST", o.headers().firstValue("Allow").orElse(""));
        assertEquals("*", o.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void aBodyIsCountedWhateverItsLengthFieldSays() throws Exception {
        String path = "/processes/impact-zones/execution";
        assertEquals(413, call.send("POST", path, " ".repeat(1001)).statusCode());
        assertEquals(
                413,
                statusOf("POST " + path + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + "800\r\n"
                        + " ".repeat(0x800) + "\r\n0\r\n\r\n"));
        assertEquals(400, call.send("POST", path, "{\"inputs\":").statusCode());
    }

    @Test
    void whatIsNotHttpGetsAProblemToo() throws Exception {
        assertEquals(400, statusOf("GET /%ZZ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        assertEquals(431, statusOf("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(90_000) + "\r\n\r\n"));
        call.problem(400, "/collections?f=%25%ZZ".replace("%ZZ", "%FF"));
    }

    /** Sends raw bytes; the answer must be a problem. */
    private static int statusOf(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] head = socket.getInputStream().readNBytes(200);
            String text = new String(head, StandardCharsets.UTF_8);
            assertTrue(text.contains(Problems.TYPE) || text.contains("X-Content-Type-Options"), text);
            return Integer.parseInt(text.split(" ")[1]);
        }
    }

    @Test
    void anAddressThatOthersCanReachIsRefused() {
        ServerOptions open = ServerOptions.local(0).at("0.0.0.0", false);
        assertThrows(Refusal.class, () -> Server.open(Town.engine(), open));
    }

    @Test
    void everyProblemIsAPageForABrowserAndEchoesNoMarkup() throws Exception {
        for (String path : List.of(
                "/collections/%3Cscript%3E",
                "/collections/enterprises/items?%3Cscript%3E=1",
                "/collections/enterprises/items?bbox=%3Cscript%3E",
                "/processes/impact-zones/execution?stretch=%3Cscript%3E",
                "/%3Cscript%3E?lang=%3Cscript%3E")) {
            HttpResponse<String> r = call.get(path, "Accept", "text/html");
            assertTrue(r.statusCode() == 404 || r.statusCode() == 400, path);
            assertTrue(r.headers().firstValue("Content-Type").orElse("").startsWith("text/html"), path);
            assertFalse(r.body().contains("<script>"), r::body);
        }
    }

    /** Downloads that fail after some bytes. */
    private record Breaking(String id, int bytes) implements OneWayFormat {
        @Override
        public void write(Rows rows, String title, OutputStream out) throws IOException {
            java.util.SplittableRandom random = new java.util.SplittableRandom(1);
            for (int i = 0; i < bytes; i++) {
                out.write(random.nextInt(256));
            }
            throw new IllegalStateException("secret: the disk died");
        }
    }
}
