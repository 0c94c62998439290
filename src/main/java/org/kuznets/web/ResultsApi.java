package org.kuznets.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kuznets.analysis.Analysis;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.kuznets.run.Engine;
import org.kuznets.run.Recipe;
import org.kuznets.run.ResultShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /results}: runs under a name. What is put here is a computed collection from then on, for everybody who has its
 * address, and after a restart too; its inputs changed, it is computed anew.
 */
final class ResultsApi implements ApiPart {
    private static final Logger LOG = LoggerFactory.getLogger(ResultsApi.class);
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final int MOST = 1000;
    private static final Message NAME = new Message(
            "results.name", "'{was}' is no name; use up to 63 of a-z, 0-9 and hyphens, beginning with a letter");
    private static final Message TAKEN = new Message(
            "results.taken", "the collection {id} is there already and was not made here; take another name");
    private static final Message FULL =
            new Message("results.full", "{most} results are kept, no more; delete one at /results");
    private static final Message OUTPUT = new Message("results.output", "output must be one of {known}, was '{was}'");

    private static final Message KEPT = new Message("results.kept", "results kept under a name");

    private final Engine engine;
    private final ResultShelf shelf;

    ResultsApi(Engine engine, ResultShelf shelf) {
        this.engine = engine;
        this.shelf = shelf;
        shelf.all().forEach(this::restore);
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/results", this::list);
        routes.get("/results/{result}", this::get);
        routes.put("/results/{result}", this::put);
        routes.delete("/results/{result}", this::delete);
    }

    private void restore(String id, String text) {
        if (engine.catalog().ids().contains(id)) {
            LOG.warn("the result {} is left out: a collection has its name", id);
            return;
        }
        try {
            JsonNode kept = Json.MAPPER.readTree(text);
            String base = kept.path("base").asText();
            engine.keep(recipe(id, kept.path("asked"), new ArrayList<>(), folder -> base + folder));
        } catch (IOException | RuntimeException e) {
            LOG.warn("the result {} cannot be made again: {}", id, e.toString());
        }
    }

    private void put(Ask ask) throws IOException {
        String id = ask.path("result");
        ask.params().only(List.of()).check();
        if (!SLUG.matcher(id).matches()) {
            throw Refusal.of(NAME, "result", Map.of("was", id.length() > 80 ? id.substring(0, 80) : id));
        }
        boolean known = shelf.all().containsKey(id);
        if (!known && engine.catalog().ids().contains(id)) {
            throw Refusal.of(TAKEN, "result", Map.of("id", id));
        }
        if (!known && shelf.all().size() >= MOST) {
            throw Refusal.of(FULL, null, Map.of("most", MOST));
        }
        JsonNode asked = ExecutionBody.parse(BoundedBody.read(ask));
        List<Reason> faults = new ArrayList<>();
        Recipe recipe = recipe(id, asked, faults, ask::url);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        // it must work before it is kept
        engine.execute(recipe.request(), done -> {}).layer(recipe.output());
        shelf.put(id, Json.MAPPER.writeValueAsString(Json.of("base", ask.base(), "asked", asked)));
        engine.keep(recipe);
        String at = ask.url("/collections/" + id);
        ask.ctx().status(known ? 200 : 201).header("Location", at);
        Reply.document(ask, Links.JSON, entry(ask, id));
    }

    private Recipe recipe(
            String id, JsonNode asked, List<Reason> faults, java.util.function.UnaryOperator<String> url) {
        Analysis<?> analysis = engine.get(asked.path("process").asText());
        String output = asked.path("output").asText("");
        if (!output.isEmpty() && !analysis.outputs().contains(output)) {
            String known = String.join(", ", analysis.outputs());
            faults.add(new Reason(OUTPUT, "output", Map.of("known", known, "was", output)));
        }
        Map<String, Object> inputs = new BodyInputs(url, engine, faults).read(analysis, asked.path("inputs"), 0);
        String title = asked.path("title").asText(id);
        return new Recipe(
                id, title, asked.path("titleRu").asText(title), analysis.card().id(), inputs, output, true);
    }

    private void delete(Ask ask) throws IOException {
        String id = ask.path("result");
        if (!shelf.remove(id)) {
            throw new NotFound("result", id);
        }
        engine.forget(id);
        ask.ctx().status(204);
    }

    private void get(Ask ask) throws IOException {
        String id = ask.path("result");
        if (!shelf.all().containsKey(id)) {
            throw new NotFound("result", id);
        }
        Reply.document(ask, Links.JSON, entry(ask, id));
    }

    private void list(Ask ask) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String id : shelf.all().keySet()) {
            all.add(entry(ask, id));
        }
        Reply.document(ask, Links.JSON, Json.of("results", all));
    }

    private Map<String, Object> entry(Ask ask, String id) throws IOException {
        JsonNode asked = Json.MAPPER.readTree(shelf.all().get(id)).path("asked");
        return Json.of(
                "id",
                id,
                "title",
                asked.path("title").asText(id),
                "request",
                asked,
                "links",
                List.of(
                        Links.link("self", Links.JSON, id, ask.url("/results/" + id)),
                        Links.link("collection", Links.JSON, id, ask.url("/collections/" + id))));
    }

    @Override
    public List<Map<String, Object>> landing(Ask ask) {
        return List.of(Links.link("related", Links.JSON, ask.say(KEPT), ask.url("/results")));
    }
}
