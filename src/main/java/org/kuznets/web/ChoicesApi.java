package org.kuznets.web;

import java.util.List;
import java.util.Map;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.portray.style.LayerStyle;
import org.kuznets.run.Engine;

/** {@code /collections/{id}/choices}: the values of the columns in which a map shows one value at a time. */
final class ChoicesApi implements ApiPart {
    private final Engine engine;
    private final Looks looks;

    ChoicesApi(Engine engine, Looks looks) {
        this.engine = engine;
        this.looks = looks;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/collections/{collection}/choices", this::choices);
    }

    @Override
    public void describe(OpenApi document, Ask ask) {
        Map<String, Object> json = Json.of(Links.JSON, Json.of("schema", OpenApi.schemaRef("document")));
        for (CollectionInfo info : engine.catalog().collections()) {
            String summary = "What can be chosen in " + info.title();
            document.get("/collections/" + info.id() + "/choices", "Styles", summary, List.of(), json);
        }
    }

    private void choices(Ask ask) {
        ask.params().only(List.of()).check();
        Representation.plain(ask);
        CollectionInfo info = engine.catalog().get(ask.path("collection"));
        List<LayerStyle.Choice> wanted = looks.of(info).choices().stream()
                .filter(c -> info.columns().has(c.column()))
                .toList();
        Choices found = new Choices(info, wanted);
        if (!wanted.isEmpty()) {
            found.read(engine.catalog());
        }
        Reply.document(ask, Links.JSON, found.tree());
    }
}
