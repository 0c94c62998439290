package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.run.Engine;

/** {@code /collections}: what layers there are, what they hold and how far to trust them. */
final class CollectionsApi implements ApiPart {
    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final Message TITLE = new Message("collections.title", "Layers");
    private static final Message COLUMN = new Message("collections.column", "Column");
    private static final Message TYPE = new Message("collections.type", "Type");
    private static final Message UNIT = new Message("collections.unit", "Unit");
    private static final Message BROWSE = new Message("collections.browse", "The features");

    private static final Message FIELD = new Message("link.field", "the field, described");

    private final Engine engine;
    private final Charts charts;

    CollectionsApi(Engine engine, Charts charts) {
        this.engine = engine;
        this.charts = charts;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/collections", this::all);
        routes.get("/collections/{collection}", this::one);
        routes.get("/collections/{collection}/schema", ask -> schema(ask, false));
        routes.get("/collections/{collection}/queryables", ask -> schema(ask, true));
        routes.get("/collections/{collection}/provenance", this::provenance);
    }

    @Override
    public List<String> conformance() {
        return List.of(FEATURES + "core", FEATURES + "geojson", FEATURES + "html", FEATURES + "oas30");
    }

    @Override
    public List<Map<String, Object>> landing(Ask ask) {
        return List.of(Links.link("data", Links.JSON, ask.say(TITLE), ask.url("/collections")));
    }

    @Override
    public void describe(OpenApi document, Ask ask) {
        FeaturePaths.collections(document, engine.catalog().collections());
    }

    private void all(Ask ask) {
        ask.params().only(List.of()).check();
        List<CollectionInfo> infos = engine.catalog().collections();
        if (ask.wantsPage()) {
            Reply.page(ask, listPage(ask, infos));
            return;
        }
        Representation.plain(ask);
        List<Map<String, Object>> collections =
                infos.stream().map(i -> document(ask, i)).toList();
        Reply.document(ask, Links.JSON, Json.of("links", Links.ofThis(ask, Links.JSON), "collections", collections));
    }

    private static String listPage(Ask ask, List<CollectionInfo> infos) {
        Html html = new Html();
        for (CollectionInfo info : infos) {
            html.add("h2", Html.link(ask.pageUrl("/collections/" + info.id()), Pages.title(info, ask.speech())));
            html.text(Pages.about(info, ask.speech()).markup());
        }
        return html.page(ask, ask.say(TITLE));
    }

    private void one(Ask ask) {
        ask.params().only(List.of()).check();
        CollectionInfo info = engine.catalog().get(ask.path("collection"));
        if (ask.wantsPage()) {
            Reply.page(ask, onePage(ask, info));
            return;
        }
        Representation.plain(ask);
        Map<String, Object> document = document(ask, info);
        engine.provenance(info.id()).ifPresent(p -> document.put("provenance", p));
        List<Object> links = new ArrayList<>(Links.ofThis(ask, Links.JSON));
        links.addAll((List<?>) document.getOrDefault("links", List.of()));
        document.put("links", links);
        Reply.document(ask, Links.JSON, document);
    }

    /** With links to its charts, and to the field, where there are any. */
    private Map<String, Object> document(Ask ask, CollectionInfo info) {
        Map<String, Object> document = CollectionDocument.of(ask, info);
        List<Object> more = new ArrayList<>((List<?>) document.getOrDefault("links", List.of()));
        more.addAll(charts.links(ask, info));
        document.put("links", more);
        if (engine.field(info.id()).isPresent()) {
            List<Object> links = new ArrayList<>((List<?>) document.getOrDefault("links", List.of()));
            links.addAll(CoverageApi.links(ask, info.id()).subList(0, 2));
            links.add(Links.link(
                    FieldDocument.COVERAGE,
                    Links.JSON,
                    ask.say(FIELD),
                    ask.url("/collections/" + info.id() + "/coverage")));
            document.put("links", links);
        }
        return document;
    }

    private String onePage(Ask ask, CollectionInfo info) {
        Html html = Pages.about(info, ask.speech());
        if (engine.field(info.id()).isPresent()) {
            html.text(FieldPage.of(ask, info.id()).markup());
        }
        html.text(charts.figures(ask, info, "").markup());
        html.add("p", Html.link(ask.pageUrl("/collections/" + info.id() + "/items"), ask.say(BROWSE)));
        List<List<String>> columns = info.columns().all().stream()
                .map(c -> List.of(
                        c.name(),
                        c.type().name().toLowerCase(java.util.Locale.ROOT),
                        Shown.unit(c.unit(), ask.speech()),
                        CollectionSchema.title(c, ask.speech())))
                .toList();
        html.table(List.of(ask.say(COLUMN), ask.say(TYPE), ask.say(UNIT), ""), columns);
        return html.page(ask, Pages.title(info, ask.speech()));
    }

    private void schema(Ask ask, boolean queryables) {
        ask.params().only(List.of()).check();
        Representation.plain(ask);
        CollectionInfo info = engine.catalog().get(ask.path("collection"));
        Reply.document(ask, Links.SCHEMA, CollectionSchema.of(ask, info, queryables));
    }

    private void provenance(Ask ask) {
        ask.params().only(List.of()).check();
        Representation.plain(ask);
        CollectionInfo info = engine.catalog().get(ask.path("collection"));
        Reply.document(
                ask, Links.JSON, engine.provenance(info.id()).orElseThrow(() -> new NotFound("provenance", info.id())));
    }
}
