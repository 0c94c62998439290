package org.kuznets.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Speech;
import org.kuznets.portray.chart.ChartData;
import org.kuznets.portray.chart.ChartImage;
import org.kuznets.portray.chart.ChartStyle;
import org.kuznets.portray.chart.Frame;
import org.kuznets.run.Engine;

/** {@code /collections/{id}/chart}: a collection's charts as SVG, of all its rows or of those that a filter leaves. */
final class ChartApi implements ApiPart {
    private static final String NUMBER = "chart";
    /** Rows that are read for a picture. */
    private static final int MOST_ROWS = 100_000;

    private static final Message WHICH =
            new Message("chart.which", "chart must be a whole number from 1 to {most}, was '{was}'");
    private static final Message FORMAT = new Message("chart.format", "f must be svg or json here, was '{was}'");
    private static final String SIZE = "size";
    private static final Message SIZES = new Message("chart.size", "size must be large or small, was '{was}'");
    private static final Message SUMMARY = new Message("chart.summary", "Chart of {title}");

    private final Engine engine;
    private final Charts charts;

    ChartApi(Engine engine, Charts charts) {
        this.engine = engine;
        this.charts = charts;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/collections/{collection}/chart", this::chart);
    }

    @Override
    public void describe(OpenApi document, Ask ask) {
        Map<String, Object> picture = Json.of(
                Charts.SVG,
                Json.of("schema", Json.of("type", "string")),
                Links.JSON,
                Json.of("schema", OpenApi.schemaRef("document")));
        for (CollectionInfo info : engine.catalog().collections()) {
            List<ChartStyle> all = charts.of(info);
            if (!all.isEmpty()) {
                Map<String, Object> which = OpenApi.query(
                        NUMBER,
                        "which chart",
                        Json.of("type", "integer", "minimum", 1, "maximum", all.size(), "default", 1));
                Map<String, Object> size = OpenApi.query(
                        SIZE,
                        "how large",
                        Json.of("type", "string", "enum", List.of("large", "small"), "default", "large"));
                String summary = ask.speech().say(SUMMARY, Map.of("title", Pages.title(info, ask.speech())));
                document.get("/collections/" + info.id() + "/chart", "Charts", summary, List.of(which, size), picture);
            }
        }
    }

    private void chart(Ask ask) {
        CollectionInfo info = engine.catalog().get(ask.path("collection"));
        List<ChartStyle> all = charts.of(info);
        if (all.isEmpty()) {
            throw new NotFound("chart", info.id());
        }
        String f = ask.params().text("f", "svg");
        if (!f.equals("svg") && !f.equals("json")) {
            ask.params().fault(FORMAT, "f", Map.of("was", f));
        }
        Frame frame = frame(ask.params());
        int which = which(ask.params(), all.size());
        Query query = FeatureQuery.of(ask, info, MOST_ROWS, MOST_ROWS, List.of(NUMBER, SIZE));
        if (f.equals("json")) {
            Reply.document(ask, Links.JSON, document(ask, info, all));
            return;
        }
        String svg = drawn(info, all.get(which - 1), query, ask.speech(), frame);
        byte[] body = svg.getBytes(StandardCharsets.UTF_8);
        if (!Reply.unchanged(ask.ctx(), Etag.of(body))) {
            ask.ctx().header("Content-Language", ask.speech().language());
            ask.ctx().contentType(Charts.SVG + "; charset=utf-8").result(body);
        }
    }

    /** The large one where it is no size, which is then noted. */
    private static Frame frame(Params p) {
        String text = p.text(SIZE, "large");
        if (!text.equals("large") && !text.equals("small")) {
            p.fault(SIZES, SIZE, Map.of("was", text));
        }
        return text.equals("small") ? Frame.SMALL : Frame.LARGE;
    }

    /** 1 where it is no such number, which is then noted. */
    private static int which(Params p, int most) {
        String text = p.text(NUMBER, "1");
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > most) {
            p.fault(WHICH, NUMBER, Map.of("most", most, "was", text));
            return 1;
        }
        return Integer.parseInt(text);
    }

    private String drawn(CollectionInfo info, ChartStyle style, Query query, Speech speech, Frame frame) {
        try (Rows rows = engine.catalog().rows(query)) {
            ChartData data = ChartData.read(style, rows, speech.language());
            return ChartImage.of(
                    style, data, c -> Charts.axis(info, c, speech), speech, Charts.note(info, speech), frame);
        }
    }

    private Map<String, Object> document(Ask ask, CollectionInfo info, List<ChartStyle> all) {
        List<Object> told = new ArrayList<>();
        List<Map<String, Object>> links = charts.links(ask, info);
        for (int i = 0; i < all.size(); i++) {
            ChartStyle c = all.get(i);
            told.add(Json.of(
                    "kind", c.kind().name().toLowerCase(Locale.ROOT),
                    "title", c.title().in(ask.speech().language()),
                    "x", c.x(),
                    "y", c.y(),
                    "low", c.low(),
                    "high", c.high(),
                    "group", c.group(),
                    "href", links.get(i).get("href")));
        }
        return Json.of("collection", info.id(), "charts", told);
    }
}
