package org.kuznets.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.portray.style.LayerStyle;
import org.kuznets.portray.style.Legend;
import org.kuznets.portray.style.LegendImage;
import org.kuznets.portray.style.Sld;
import org.kuznets.portray.style.WebStyle;
import org.kuznets.run.Engine;

/** How collections look: their style as SLD, web style or definition, and their legend as picture or JSON. */
final class StylesApi implements ApiPart {
    static final String SLD = "application/vnd.ogc.sld+xml; charset=utf-8";
    static final String MAPBOX = "application/vnd.mapbox.style+json";

    private static final Message FORMAT = new Message("style.format", "f must be one of {known} here, was '{was}'");

    private final Engine engine;
    private final Looks looks;

    StylesApi(Engine engine, Looks looks) {
        this.engine = engine;
        this.looks = looks;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/collections/{collection}/styles/default", this::style);
        routes.get("/collections/{collection}/legend", this::legend);
        routes.get("/styles/{style}", this::shipped);
    }

    @Override
    public void describe(OpenApi d, Ask ask) {
        Map<String, Object> json = Json.of("schema", OpenApi.schemaRef("document"));
        Map<String, Object> bytes = Json.of("schema", Json.of("type", "string", "format", "binary"));
        Map<String, Object> which =
                Json.of("name", "style", "in", "path", "required", true, "schema", Json.of("type", "string"));
        document(d, "/styles/{style}", "How an output looks, by its name", List.of(which), json, bytes);
        for (CollectionInfo info : engine.catalog().collections()) {
            String at = "/collections/" + info.id();
            document(d, at + "/styles/default", "How " + info.title() + " looks", List.of(), json, bytes);
            d.get(
                    at + "/legend",
                    "Styles",
                    "Legend of " + info.title(),
                    List.of(),
                    Json.of("image/png", bytes, Links.JSON, json));
        }
    }

    private static void document(
            OpenApi d,
            String path,
            String summary,
            List<Map<String, Object>> parameters,
            Map<String, Object> json,
            Map<String, Object> bytes) {
        Map<String, Object> styles = Json.of(Links.JSON, json, MAPBOX, json, SLD.split(";", 2)[0], bytes);
        d.get(path, "Styles", summary, parameters, styles);
    }

    /** The style of an output by its name, for a result that is no collection. */
    private void shipped(Ask ask) {
        ask.params().only(List.of()).check();
        LayerStyle style = looks.shipped(ask.path("style"));
        answer(ask, style, "");
    }

    private void style(Ask ask) {
        ask.params().only(List.of()).check();
        CollectionInfo info = engine.catalog().get(ask.path("collection"));
        answer(ask, looks.of(info), "/collections/" + info.id() + "/items?f=geojson&limit=" + FeatureQuery.MOST);
    }

    /** @param items the path of the features; empty where they are not known */
    private static void answer(Ask ask, LayerStyle style, String items) {
        switch (choice(ask, List.of("json", "sld", "mapbox"))) {
            case "sld" -> send(ask, SLD, Sld.of(style, ask.speech().language()).getBytes(StandardCharsets.UTF_8));
            case "mapbox" -> {
                String data = items.isEmpty() ? "" : ask.url(items);
                Reply.document(ask, MAPBOX, WebStyle.of(style, data));
            }
            default -> Reply.document(ask, Links.JSON, Legend.full(style));
        }
    }

    private void legend(Ask ask) throws IOException {
        ask.params().only(List.of()).check();
        CollectionInfo info = engine.catalog().get(ask.path("collection"));
        LayerStyle style = looks.of(info);
        String language = ask.speech().language();
        boolean synthetic = info.quality().contains("synthetic");
        if (choice(ask, List.of("png", "json")).equals("json")) {
            Reply.document(ask, Links.JSON, Legend.in(style, language, synthetic));
        } else {
            send(ask, "image/png", png(LegendImage.of(style, language, synthetic)));
        }
    }

    /** {@code f}, which is the first of {@code known} when it is not given. */
    private static String choice(Ask ask, List<String> known) {
        String f = ask.params().text("f", known.get(0));
        if (!known.contains(f)) {
            throw Refusal.of(FORMAT, "f", Map.of("known", String.join(", ", known), "was", f));
        }
        return f;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void send(Ask ask, String type, byte[] body) {
        if (!Reply.unchanged(ask.ctx(), Etag.of(body))) {
            ask.ctx()
                    .header("Content-Language", ask.speech().language())
                    .contentType(type)
                    .result(body);
        }
    }
}
