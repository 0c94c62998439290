package org.kuznets.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.layer.Feature;
import org.kuznets.notice.Message;
import org.kuznets.run.Engine;

/** {@code /reports/{enterprise}}: one enterprise on a few pages to be printed; HTML only. */
final class ReportApi implements ApiPart {
    private static final Message REPORT = new Message("report.link", "Report to print");

    private static final Map<String, Object> ENTERPRISE =
            Json.of("name", "enterprise", "in", "path", "required", true, "schema", Json.of("type", "string"));

    private final Engine engine;

    ReportApi(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/reports/{enterprise}", this::report);
    }

    @Override
    public void describe(OpenApi document, Ask ask) {
        if (!ReportFacts.possible(engine)) {
            return;
        }
        Map<String, Object> page = Json.of(Links.HTML, Json.of("schema", Json.of("type", "string")));
        document.get("/reports/{enterprise}", "Reports", ask.say(REPORT), List.of(ENTERPRISE), page);
    }

    private void report(Ask ask) {
        ask.params().only(List.of()).check();
        ReportFacts facts = ReportFacts.of(engine, ask.path("enterprise"));
        Reply.page(ask, new ReportPage(ask, engine, facts).html());
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
