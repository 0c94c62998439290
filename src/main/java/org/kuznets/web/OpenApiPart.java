package org.kuznets.web;

import java.util.List;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.run.Version;

/** {@code /openapi}: the API's description for programs, and as a page that can be tried out. */
final class OpenApiPart implements ApiPart {
    private static final String SWAGGER = "/webjars/swagger-ui/5.27.1/";
    private static final Message TITLE = new Message("openapi.title", "The API, described");
    private static final Message TRY =
            new Message("openapi.page", "The API, described on a page where it can be tried");

    private final List<ApiPart> parts;

    /** @param parts those to describe; may still grow before the first request */
    OpenApiPart(List<ApiPart> parts) {
        this.parts = parts;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/openapi", this::document);
        routes.get("/api.html", ask -> Reply.page(ask, page(ask)));
    }

    @Override
    public List<Map<String, Object>> landing(Ask ask) {
        return List.of(
                Links.link("service-desc", Links.OPENAPI, ask.say(TITLE), ask.url("/openapi")),
                Links.link("service-doc", Links.HTML, ask.say(TRY), ask.url("/api.html")));
    }

    @Override
    public void describe(OpenApi document, Ask ask) {
        document.parameter("f", OpenApi.query("f", "Representation; without it JSON, or a page for a browser", text()));
        document.parameter(
                "lang",
                OpenApi.query(
                        "lang",
                        "Language of titles, findings and problems; without it Accept-Language decides",
                        Json.of("type", "string", "enum", List.of("en", "ru"))));
        document.parameter(
                Keys.PARAMETER, OpenApi.query(Keys.PARAMETER, "A key, for servers that ask for one", text()));
        document.schema("document", Json.of("type", "object"));
        document.schema("problem", problem());
    }

    private static Map<String, Object> text() {
        return Json.of("type", "string");
    }

    private static Map<String, Object> problem() {
        Map<String, Object> reason =
                Json.of("type", "object", "properties", Json.of("code", text(), "where", text(), "detail", text()));
        Map<String, Object> properties = Json.of(
                "type", text(),
                "title", text(),
                "status", Json.of("type", "integer"),
                "detail", text(),
                "instance", text(),
                "reference", text(),
                "reasons", Json.of("type", "array", "items", reason));
        return Json.of(
                "type", "object", "required", List.of("type", "title", "status", "detail"), "properties", properties);
    }

    private void document(Ask ask) {
        ask.params().only(List.of()).check();
        if (ask.wantsPage()) {
            Reply.page(ask, page(ask));
            return;
        }
        Representation.plain(ask);
        OpenApi document = new OpenApi();
        parts.forEach(p -> p.describe(document, ask));
        Reply.document(ask, Links.OPENAPI, document.document(ask.options(), ask.base(), Version.ENGINE));
    }

    private static String page(Ask ask) {
        Html html = new Html();
        html.open("link", Map.of("rel", "stylesheet", "href", ask.url(SWAGGER + "swagger-ui.css")));
        html.open("div", Map.of("id", "api", "data-url", ask.url("/openapi?f=json")))
                .close("div");
        html.open("script", Map.of("src", ask.url(SWAGGER + "swagger-ui-bundle.js")))
                .close("script");
        html.open("script", Map.of("src", ask.url("/assets/api.js"))).close("script");
        return html.page(ask, ask.say(TITLE));
    }
}
