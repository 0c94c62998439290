package org.kuznets.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.kuznets.format.geojson.GeoJsonShapes;
import org.kuznets.layer.Feature;

/** Features as GeoJSON on a stream. */
final class GeoJsonPage {
    private GeoJsonPage() {}

    /** A feature collection; {@code members} come before the features. */
    static void collection(JsonGenerator g, Iterator<Feature> features, boolean integerIds, Map<String, Object> members)
            throws IOException {
        g.writeStartObject();
        g.writeStringField("type", "FeatureCollection");
        for (Map.Entry<String, Object> m : members.entrySet()) {
            g.writeFieldName(m.getKey());
            Json.MAPPER.writeValue(g, m.getValue());
        }
        g.writeArrayFieldStart("features");
        while (features.hasNext()) {
            feature(g, features.next(), integerIds, List.of());
        }
        g.writeEndArray();
        g.writeEndObject();
    }

    /** One feature; {@code links} are left out when there are none. */
    static void feature(JsonGenerator g, Feature f, boolean integerIds, List<Map<String, Object>> links)
            throws IOException {
        g.writeStartObject();
        g.writeStringField("type", "Feature");
        if (integerIds && f.id().matches("-?\\d{1,18}")) {
            g.writeNumberField("id", Long.parseLong(f.id()));
        } else {
            g.writeStringField("id", f.id());
        }
        g.writeFieldName("geometry");
        GeoJsonShapes.geometry(g, f.geometry(), GeoJsonShapes.DEGREE_DECIMALS);
        g.writeFieldName("properties");
        GeoJsonShapes.properties(g, f.row());
        if (!links.isEmpty()) {
            g.writeFieldName("links");
            Json.MAPPER.writeValue(g, links);
        }
        g.writeEndObject();
    }
}
