package org.kuznets.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Feature;
import org.kuznets.notice.Message;
import org.kuznets.run.Engine;

/**
 * {@code /reports/{enterprise}} and {@code /reports/{collection}/{feature}}: one enterprise, one zone or one site on a few
 * pages to be printed; HTML only.
 */
final class ReportApi implements ApiPart {
    private static final Message REPORT = new Message("report.link", "Report to print");
    private static final Message ZONE_REPORT = new Message("zone-report.link", "Page of this zone, to print");

    private static final Map<String, Object> ENTERPRISE =
            Json.of("name", "enterprise", "in", "path", "required", true, "schema", Json.of("type", "string"));

    private static final Map<String, Object> FEATURE =
            Json.of("name", "featureId", "in", "path", "required", true, "schema", Json.of("type", "string"));

    private final Engine engine;

    ReportApi(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/reports/{enterprise}", this::report);
        routes.get("/reports/{collection}/{feature}", this::zone);
    }

    @Override
    public void describe(OpenApi document, Ask ask) {
        Map<String, Object> page = Json.of(Links.HTML, Json.of("schema", Json.of("type", "string")));
        for (CollectionInfo info : engine.catalog().collections()) {
            if (ZoneKind.of(info) != ZoneKind.NONE) {
                String summary = ask.say(REPORT) + ": " + Pages.title(info, ask.speech());
                document.get("/reports/" + info.id() + "/{featureId}", "Reports", summary, List.of(FEATURE), page);
            }
        }
        if (!ReportFacts.possible(engine)) {
            return;
        }
        document.get("/reports/{enterprise}", "Reports", ask.say(REPORT), List.of(ENTERPRISE), page);
    }

    private void report(Ask ask) {
        ask.params().only(List.of()).check();
        ReportFacts facts = ReportFacts.of(engine, ask.path("enterprise"));
        Reply.page(ask, new ReportPage(ask, engine, facts).html());
    }

    private void zone(Ask ask) {
        ask.params().only(List.of()).check();
        ZoneFacts facts = ZoneFacts.of(engine, ask.path("collection"), ask.path("feature"));
        Reply.page(ask, new ZonePage(ask, engine, facts).html());
    }

    /** A link to the report on a zone or site itself. */
    static Optional<Html.Markup> find(Ask ask, CollectionInfo info, String feature) {
        return ZoneKind.of(info) == ZoneKind.NONE
                ? Optional.empty()
                : Optional.of(Html.link(
                        ask.pageUrl("/reports/" + info.id() + "/" + Params.encode(feature)), ask.say(ZONE_REPORT)));
    }

    /** A link to the report on what a feature is, or belongs to. */
    static Optional<Html.Markup> find(Ask ask, Engine engine, String collection, Feature feature) {
        String id = collection.equals(ReportFacts.ENTERPRISES)
                ? feature.id()
                : feature.row().text("enterpriseId", "");
        return id.isEmpty() || !ReportFacts.possible(engine)
                ? Optional.empty()
                : Optional.of(Html.link(ask.pageUrl("/reports/" + Params.encode(id)), ask.say(REPORT)));
    }
}
