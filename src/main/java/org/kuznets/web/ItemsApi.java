package org.kuznets.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.geo.Crs;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.run.Engine;

/** {@code /collections/{id}/items}: the features of a layer, page by page, one by one, or all as a file. */
final class ItemsApi implements ApiPart {
    private static final Message NEXT = new Message("link.next", "the next page");
    private static final Message LAYER = new Message("link.layer", "the layer of this feature");

    private final Engine engine;
    private final Charts charts;

    ItemsApi(Engine engine, Charts charts) {
        this.engine = engine;
        this.charts = charts;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/collections/{collection}/items", this::items);
        routes.get("/collections/{collection}/items/{feature}", this::item);
    }

    @Override
    public void describe(OpenApi document, Ask ask) {
        FeaturePaths.items(document, engine.catalog().collections(), ask.speech());
    }

    private void items(Ask ask) throws IOException {
        CollectionInfo info = engine.catalog().get(ask.path("collection"));
        Optional<Download> file = Download.find(ask);
        int most = file.isPresent() ? Integer.MAX_VALUE : FeatureQuery.MOST;
        int usual = file.isPresent() ? Integer.MAX_VALUE : FeatureQuery.DEFAULT_LIMIT;
        Query query = FeatureQuery.of(ask, info, usual, most);
        file.ifPresent(f -> f.check(info.columns()));
        headers(ask, info);
        if (!ask.wantsPage() && unchanged(ask, info)) {
            return;
        }
        if (file.isPresent()) {
            file.get().send(ask, engine.catalog().rows(query), info.id());
            return;
        }
        Page page = BoundedPage.read(engine.catalog(), query);
        if (ask.wantsPage()) {
            Reply.page(ask, ItemPages.list(ask, info, page, charts));
        } else {
            page(ask, info, page);
        }
    }

    private void page(Ask ask, CollectionInfo info, Page page) throws IOException {
        Context ctx = ask.ctx();
        List<Map<String, Object>> links = new ArrayList<>(Links.ofThis(ask, Links.GEOJSON));
        links.add(Links.link("collection", Links.JSON, ask.say(LAYER), ask.url("/collections/" + info.id())));
        String token = page.next();
        if (token != null) {
            String href = ask.url(ctx.path()) + ask.params().with(Map.of("after", token));
            links.add(Links.link("next", Links.GEOJSON, ask.say(NEXT), href));
            ctx.res().addHeader("Link", "<" + href + ">; rel=\"next\"; type=\"" + Links.GEOJSON + "\"");
        }
        ctx.header("OGC-NumberReturned", Integer.toString(page.features().size()));
        Map<String, Object> members = Json.of(
                "numberMatched",
                page.matched() < 0 ? null : page.matched(),
                "numberReturned",
                page.features().size(),
                "timeStamp",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "links",
                links);
        if (page.matched() >= 0) {
            ctx.header("OGC-NumberMatched", Long.toString(page.matched()));
        }
        Reply.stream(
                ctx,
                Links.GEOJSON,
                out -> Json.write(
                        out, g -> GeoJsonPage.collection(g, page.features().iterator(), info.integerIds(), members)));
    }

    private void item(Ask ask) throws IOException {
        CollectionInfo info = engine.catalog().get(ask.path("collection"));
        Download.onlyLonLat(ask.params().only(List.of("crs")), "crs");
        ask.params().check();
        String id = ask.path("feature");
        Feature feature = engine.catalog().feature(info.id(), id).orElseThrow(() -> new NotFound("feature", id));
        headers(ask, info);
        if (ask.wantsPage()) {
            Reply.page(ask, ItemPages.one(ask, engine, info, feature));
            return;
        }
        if (unchanged(ask, info)) {
            return;
        }
        List<Map<String, Object>> links = new ArrayList<>(Links.ofThis(ask, Links.GEOJSON));
        links.add(Links.link("collection", Links.JSON, ask.say(LAYER), ask.url("/collections/" + info.id())));
        Reply.stream(
                ask.ctx(),
                Links.GEOJSON,
                out -> Json.write(out, g -> GeoJsonPage.feature(g, feature, info.integerIds(), links)));
    }

    private void headers(Ask ask, CollectionInfo info) {
        ask.ctx().header("Content-Crs", "<" + Crs.CRS84.uri() + ">");
        if (engine.provenance(info.id()).isPresent()) {
            String origin = ask.url("/collections/" + info.id() + "/provenance");
            ask.ctx().res().addHeader("Link", "<" + origin + ">; rel=\"" + Links.PROVENANCE + "\"");
        }
    }

    private static boolean unchanged(Ask ask, CollectionInfo info) {
        String query = ask.params().with(Map.of());
        return Reply.unchanged(
                ask.ctx(),
                Etag.of(
                        info.version(),
                        ask.base(),
                        ask.ctx().path(),
                        query,
                        ask.speech().language()));
    }
}
