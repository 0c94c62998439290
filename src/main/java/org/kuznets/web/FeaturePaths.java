package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Column;
import org.kuznets.notice.Speech;

/** The collections and their features in the OpenAPI document. */
final class FeaturePaths {
    private static final String TAG = "Features";

    private FeaturePaths() {}

    /** Landing page, conformance, and what each collection says about itself. */
    static void collections(OpenApi d, List<CollectionInfo> infos) {
        Map<String, Object> json = OpenApi.content(Links.JSON, OpenApi.schemaRef("document"));
        Map<String, Object> schema = Json.of(Links.SCHEMA, Json.of("schema", OpenApi.schemaRef("document")));
        d.get("/", "Start", "Landing page", List.of(), json);
        d.get("/conformance", "Start", "Conformance classes", List.of(), json);
        d.get("/collections", TAG, "All layers", List.of(), json);
        for (CollectionInfo info : infos) {
            String at = "/collections/" + info.id();
            d.get(at, TAG, "The layer " + info.title(), List.of(), json);
            d.get(at + "/schema", TAG, "The columns of " + info.title(), List.of(), schema);
            d.get(at + "/queryables", TAG, "What a filter may name in " + info.title(), List.of(), schema);
        }
    }

    /** The features of each collection, with its own filters. */
    static void items(OpenApi d, List<CollectionInfo> infos, Speech speech) {
        shared(d);
        Map<String, Object> many = OpenApi.content(Links.GEOJSON, OpenApi.schemaRef("features"));
        Map<String, Object> one = OpenApi.content(Links.GEOJSON, OpenApi.schemaRef("feature"));
        for (CollectionInfo info : infos) {
            String at = "/collections/" + info.id() + "/items";
            d.get(at, TAG, "Features of " + info.title(), parameters(info, speech), many);
            d.get(
                    at + "/{featureId}",
                    TAG,
                    "One feature of " + info.title(),
                    List.of(OpenApi.parameterRef("featureId")),
                    one);
        }
    }

    private static List<Map<String, Object>> parameters(CollectionInfo info, Speech speech) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String shared :
                List.of("limit", "bbox", "datetime", "after", "filter", "filter-lang", "crs", "bbox-crs")) {
            all.add(OpenApi.parameterRef(shared));
        }
        for (Column c : info.columns().all()) {
            if (!FeatureQuery.reserved(c.name())) {
                all.add(OpenApi.query(
                        c.name(), "Only features with this " + c.name(), CollectionSchema.column(c, speech)));
            }
        }
        return all;
    }

    private static void shared(OpenApi d) {
        Map<String, Object> text = Json.of("type", "string");
        Map<String, Object> limit = Json.of(
                "type", "integer", "minimum", 1, "maximum", FeatureQuery.MOST, "default", FeatureQuery.DEFAULT_LIMIT);
        limitAndBox(d, limit);
        d.parameter("datetime", OpenApi.query("datetime", "A moment or an interval; the layers have no time", text));
        d.parameter("after", OpenApi.query("after", "Where the page begins, as given in the link next", text));
        d.parameter("filter", OpenApi.query("filter", "A condition in ECQL over the columns and geometry", text));
        d.parameter("filter-lang", OpenApi.query("filter-lang", "The language of filter", one("ecql-text")));
        d.parameter("crs", OpenApi.query("crs", "The CRS of the answer", one(org.kuznets.geo.Crs.CRS84.uri())));
        d.parameter("bbox-crs", OpenApi.query("bbox-crs", "The CRS of bbox", one(org.kuznets.geo.Crs.CRS84.uri())));
        d.parameter("featureId", Json.of("name", "featureId", "in", "path", "required", true, "schema", text));
        Map<String, Object> any = Json.of("type", "object");
        d.schema(
                "feature",
                Json.of(
                        "type",
                        "object",
                        "required",
                        List.of("type", "geometry", "properties"),
                        "properties",
                        Json.of(
                                "type",
                                one("Feature"),
                                "id",
                                text,
                                "geometry",
                                Json.of("type", "object", "nullable", true),
                                "properties",
                                any)));
        d.schema(
                "features",
                Json.of(
                        "type",
                        "object",
                        "required",
                        List.of("type", "features"),
                        "properties",
                        Json.of(
                                "type",
                                one("FeatureCollection"),
                                "numberMatched",
                                Json.of("type", "integer"),
                                "numberReturned",
                                Json.of("type", "integer"),
                                "timeStamp",
                                text,
                                "features",
                                Json.of("type", "array", "items", OpenApi.schemaRef("feature")))));
    }

    private static void limitAndBox(OpenApi d, Map<String, Object> limit) {
        d.parameter("limit", shaped(OpenApi.query("limit", "The most features on one page", limit)));
        Map<String, Object> box =
                Json.of("type", "array", "minItems", 4, "maxItems", 6, "items", Json.of("type", "number"));
        d.parameter("bbox", shaped(OpenApi.query("bbox", "West, south, east, north in degrees", box)));
    }

    private static Map<String, Object> shaped(Map<String, Object> parameter) {
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    static Map<String, Object> one(String value) {
        return Json.of("type", "string", "enum", List.of(value));
    }
}
