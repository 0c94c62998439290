package org.kuznets.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.format.geotiff.GeoTiff;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Field;
import org.kuznets.notice.NotFound;
import org.kuznets.run.Engine;

/** {@code /collections/{id}/coverage}: the field behind a computed collection, as GeoTIFF, as a picture, or described. */
final class CoverageApi implements ApiPart {
    private final Engine engine;

    CoverageApi(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/collections/{collection}/coverage", this::coverage);
    }

    @Override
    public void describe(OpenApi d, Ask ask) {
        for (CollectionInfo info : engine.catalog().collections()) {
            if (engine.field(info.id()).isPresent()) {
                d.get(
                        "/collections/" + info.id() + "/coverage",
                        "Coverages",
                        "The field behind " + info.title(),
                        parameters(),
                        Json.of(
                                Links.JSON, Json.of("schema", OpenApi.schemaRef("document")),
                                GeoTiff.MEDIA_TYPE, bytes(),
                                FieldDocument.PNG, bytes()));
            }
        }
    }

    static Map<String, Object> bytes() {
        return Json.of("schema", Json.of("type", "string", "format", "binary"));
    }

    /** Of a picture. */
    static List<Map<String, Object>> parameters() {
        Map<String, Object> text = Json.of("type", "string");
        Map<String, Object> whole = Json.of("type", "integer", "minimum", 1);
        return List.of(
                OpenApi.query("bbox", "The picture's edges: west,south,east,north in degrees", text),
                OpenApi.query("crs", "Of the picture: CRS84 or EPSG:3857", text),
                OpenApi.query("width", "Of the picture, pixels", whole),
                OpenApi.query("height", "Of the picture, pixels", whole),
                OpenApi.query(
                        "ramp", "Where the picture's colours change: ascending numbers in the field's unit", text));
    }

    private void coverage(Ask ask) throws IOException {
        String id = ask.path("collection");
        ask.params().only(FieldPicture.PARAMETERS).check();
        CollectionInfo info = engine.catalog().get(id);
        Field field = engine.field(id).orElseThrow(() -> new NotFound("coverage", id));
        Optional<String> raster = FieldAnswer.raster(ask);
        if (raster.isEmpty()) {
            Representation.among(ask, List.of("json", "html", "tif", "png"));
            describe(ask, info, field);
            return;
        }
        String query = ask.params().with(Map.of());
        if (!Reply.unchanged(ask.ctx(), Etag.of(info.version(), ask.ctx().path(), raster.get(), query))) {
            FieldAnswer.raster(ask, raster.get(), field);
        }
    }

    private static void describe(Ask ask, CollectionInfo info, Field field) {
        if (ask.wantsPage()) {
            Html html = FieldPage.of(ask, info.id());
            Reply.page(ask, html.page(ask, Pages.title(info, ask.speech())));
        } else {
            Reply.document(ask, Links.JSON, FieldDocument.of(ask, field, links(ask, info.id())));
        }
    }

    /** What a collection's document says of its field. */
    static List<Map<String, Object>> links(Ask ask, String collection) {
        String at = ask.url("/collections/" + collection);
        return FieldDocument.links(ask, f -> at + "/coverage?f=" + f, shape -> at + "/items")
                .subList(0, 3);
    }
}
