package org.kuznets.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.analysis.Analysis;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.kuznets.run.Cells;
import org.kuznets.run.Engine;
import org.kuznets.run.Outcome;
import org.kuznets.run.Request;

/**
 * {@code /processes/{id}/execution}: runs an analysis and answers at once. A GET opens in a GIS as a layer; a POST takes
 * layers too.
 */
final class Execution implements ApiPart {
    private static final Message WHICH = new Message(
            "body.which-field", "a GeoTIFF or a picture is of one field; name it first in outputs: {fields}");

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
        String output = ask.params().text("output", "");
        known(analysis, output);
        boolean field = ResultFields.has(analysis, output);
        Optional<String> raster = field ? FieldAnswer.raster(ask) : Optional.empty();
        Optional<Download> file = raster.isPresent() ? Optional.empty() : Download.find(ask);
        Request request = ExecutionQuery.read(ask, analysis, field ? FieldAnswer.PARAMETERS : List.of());
        Outcome outcome = engine.execute(request, new Attended(ask.ctx()));
        String query = ask.params().with(Map.of()) + raster.orElse("");
        String language = ask.speech().language();
        if (Reply.unchanged(ask.ctx(), Etag.of(outcome.fingerprint(), ask.base(), query, language))) {
            return;
        }
        origin(ask);
        if (raster.isPresent()) {
            FieldAnswer.raster(ask, raster.get(), outcome.field(output));
        } else if (ask.params().text("f", "").equals("json")) {
            document(ask, outcome, output.isEmpty() ? List.of() : List.of(output), true);
        } else if (field) {
            cells(ask, outcome, output, file);
        } else {
            layer(ask, outcome, outcome.layer(output), file);
        }
    }

    private void post(Ask ask) throws IOException {
        Analysis<?> analysis = engine.get(ask.path("process"));
        List<String> parameters = new ArrayList<>(List.of("crs"));
        parameters.addAll(analysis.fields().isEmpty() ? List.of() : FieldAnswer.PARAMETERS);
        ask.params().only(parameters);
        Optional<String> raster = analysis.fields().isEmpty() ? Optional.empty() : FieldAnswer.raster(ask);
        Optional<Download> file = raster.isPresent() ? Optional.empty() : Download.find(ask);
        ask.params().check();
        ExecutionBody body = ExecutionBody.read(ask, engine, analysis);
        body.outputs().forEach(name -> known(analysis, name));
        boolean field = ResultFields.has(analysis, body.output());
        if (raster.isPresent() && !field) {
            throw Refusal.of(WHICH, "outputs", Map.of("fields", String.join(", ", analysis.fields())));
        }
        Outcome outcome = engine.execute(body.request(), new Attended(ask.ctx()));
        boolean bare = body.raw() || !List.of("", "json").contains(ask.params().text("f", ""));
        Object named = ResultDocument.about(outcome, ask.speech()).get(body.output());
        if (bare && named != null) {
            Reply.document(ask, Links.JSON, named);
        } else if (raster.isPresent()) {
            FieldAnswer.raster(ask, raster.get(), outcome.field(body.output()));
        } else if (bare && field) {
            cells(ask, outcome, body.output(), file);
        } else if (bare) {
            layer(ask, outcome, outcome.layer(body.output()), file);
        } else {
            document(ask, outcome, body.outputs(), false);
        }
    }

    /** Said before the work is done. */
    private static void known(Analysis<?> analysis, String output) {
        boolean about = List.of("", "metrics", "findings", "provenance").contains(output);
        if (!about && !analysis.outputs().contains(output) && !ResultFields.has(analysis, output)) {
            throw new NotFound("output", output);
        }
    }

    /** @param again whether the same address with another {@code f} gives the fields themselves */
    private static void document(Ask ask, Outcome outcome, List<String> wanted, boolean again) throws IOException {
        Map<String, Object> fields =
                ResultFields.documents(ask, outcome.result().fields(), again);
        Reply.stream(
                ask.ctx(),
                Links.JSON,
                out -> Json.write(out, g -> ResultDocument.document(g, outcome, fields, ask.speech(), wanted)));
    }

    private static void cells(Ask ask, Outcome outcome, String output, Optional<Download> file) throws IOException {
        Field field = outcome.field(output);
        Cells cells = FieldAnswer.cells(ask, field);
        Map<String, Object> about = Json.of("quality", outcome.provenance().quality());
        about.putAll(ResultDocument.about(outcome, ask.speech()));
        FieldAnswer.cells(ask, field, cells, file, about);
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
