package org.kuznets.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.analysis.Analysis;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Rows;
import org.kuznets.notice.NotFound;
import org.kuznets.run.Engine;
import org.kuznets.run.Outcome;

/**
 * {@code /processes/{id}/execution}: runs an analysis and answers at once. A GET opens in a GIS as a layer; a POST takes
 * layers too.
 */
final class Execution implements ApiPart {
    private final Engine engine;

    Execution(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/processes/{process}/execution", this::get);
        routes.post("/processes/{process}/execution", this::post);
    }

    static List<String> filters(Analysis<?> analysis) {
        return ExecutionQuery.filters(analysis);
    }

    private void get(Ask ask) throws IOException {
        Analysis<?> analysis = engine.get(ask.path("process"));
        Optional<Download> file = Download.find(ask);
        String output = ask.params().text("output", "");
        known(analysis, output);
        Outcome outcome = engine.execute(ExecutionQuery.read(ask, analysis), done -> {});
        String query = ask.params().with(Map.of());
        String language = ask.speech().language();
        if (Reply.unchanged(ask.ctx(), Etag.of(outcome.fingerprint(), ask.base(), query, language))) {
            return;
        }
        origin(ask);
        if (ask.params().text("f", "").equals("json")) {
            document(ask, outcome, output.isEmpty() ? List.of() : List.of(output));
        } else {
            layer(ask, outcome, outcome.layer(output), file);
        }
    }

    private void post(Ask ask) throws IOException {
        Analysis<?> analysis = engine.get(ask.path("process"));
        ask.params().only(List.of("crs"));
        Optional<Download> file = Download.find(ask);
        ask.params().check();
        ExecutionBody body = ExecutionBody.read(ask, engine, analysis);
        body.outputs().forEach(name -> known(analysis, name));
        Outcome outcome = engine.execute(body.request(), done -> {});
        boolean bare = body.raw() || !List.of("", "json").contains(ask.params().text("f", ""));
        Object named = ResultDocument.about(outcome, ask.speech()).get(body.output());
        if (bare && named != null) {
            Reply.document(ask, Links.JSON, named);
        } else if (bare) {
            layer(ask, outcome, outcome.layer(body.output()), file);
        } else {
            document(ask, outcome, body.outputs());
        }
    }

    /** Said before the work is done. */
    private static void known(Analysis<?> analysis, String output) {
        boolean about = List.of("", "metrics", "findings", "provenance").contains(output);
        if (!about && !analysis.outputs().contains(output)) {
            throw new NotFound("output", output);
        }
    }

    private static void document(Ask ask, Outcome outcome, List<String> wanted) throws IOException {
        Reply.stream(
                ask.ctx(),
                Links.JSON,
                out -> Json.write(out, g -> ResultDocument.document(g, outcome, ask.speech(), wanted)));
    }

    private static void layer(Ask ask, Outcome outcome, Layer layer, Optional<Download> file) throws IOException {
        Context ctx = ask.ctx();
        if (file.isPresent()) {
            file.get().check(layer.columns());
            file.get().send(ask, Rows.of(layer), layer.id());
            return;
        }
        ctx.header("Content-Crs", "<" + Crs.CRS84.uri() + ">");
        Reply.stream(
                ctx,
                Links.GEOJSON,
                out -> Json.write(
                        out, g -> ResultDocument.layer(g, layer, ResultDocument.about(outcome, ask.speech()))));
    }

    /** Points to the whole document, which tells where the result comes from. */
    private static void origin(Ask ask) {
        String whole = ask.url(ask.ctx().path()) + ask.params().with(Map.of("f", "json", "output", ""));
        ask.ctx().res().addHeader("Link", "<" + whole + ">; rel=\"" + Links.PROVENANCE + "\"");
    }
}
