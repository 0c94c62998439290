package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StylesTest {
    private static Server server;
    private static Caller caller;

    @BeforeAll
    static void open() {
        server = Server.open(Valley.engine(), ServerOptions.local(0));
        caller = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void oneFilteredLayerPerClass() throws Exception {
        JsonNode style = caller.json("/collections/enterprises/styles/default?f=mapbox");
        assertEquals(8, style.path("version").asInt());
        JsonNode open = style.path("layers").get(1);
        assertEquals("circle", open.path("type").asText());
        assertEquals(
                "Угольный разрез",
                open.path("metadata").path("kuznets:title").path("ru").asText());
        assertEquals("all", open.path("filter").get(0).asText());
        assertEquals(
                "[\"!=\",[\"get\",\"status\"],\"retired\"]",
                open.path("filter").get(2).get(1).toString());
        assertTrue(
                style.path("sources").path("enterprises").path("data").asText().startsWith(server.url()));
    }

    @Test
    void sldSpeaksTheLanguageAskedFor() throws Exception {
        var answer = caller.get("/collections/land-use/styles/default?f=sld&lang=ru");
        assertEquals(
                StylesApi.SLD.split(";")[0],
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertTrue(answer.body().contains("<Title>Пашня</Title>"), answer.body());
    }

    @Test
    void legendSaysThatDataAreSynthetic() throws Exception {
        JsonNode legend = caller.json("/collections/land-use/legend?f=json&lang=ru");
        assertEquals("Использование земель", legend.path("title").asText());
        assertTrue(legend.path("synthetic").asBoolean());
        assertEquals(
                "#c6dab9",
                legend.path("classes").get(2).path("symbol").path("fill").asText());
        var image = ImageIO.read(URI.create(server.url() + "/collections/land-use/legend?lang=ru")
                .toURL());
        assertTrue(image.getHeight() > 300, () -> image.getWidth() + " x " + image.getHeight());
    }

    @Test
    void anUnknownCollectionOrFormatIsRefused() throws Exception {
        caller.problem(404, "/collections/nothing/legend");
        assertTrue(caller.problem(400, "/collections/land-use/legend?f=gif")
                .path("detail")
                .asText()
                .contains("png, json"));
        caller.problem(400, "/collections/land-use/styles/default?color=red");
    }

    @Test
    void aTableHasAPlainLegend() throws Exception {
        assertEquals(
                1,
                caller.json("/collections/industry-classes/styles/default")
                        .path("classes")
                        .size());
    }
}
