package org.kuznets.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;

/** A layer sent in a request itself, as a GeoJSON feature collection in longitude and latitude. */
final class InlineLayer {
    private static final Message FEATURE =
            new Message("inline.feature", "{name}: member {number} of features is not a GeoJSON Feature");
    private static final Message ID =
            new Message("inline.id", "{name}: two features have the id '{id}'; give each its own");
    private static final Message CRS = new Message(
            "inline.crs", "{name} is in {crs}; GeoJSON must be in longitude and latitude (WGS 84), reproject it first");

    private InlineLayer() {}

    /**
     * Reads a FeatureCollection or a single Feature. A column is a number, a truth value or text by what its values
     * are; a column that mixes them is text.
     *
     * @param name of the input
     * @throws Refusal when it is not GeoJSON, or a geometry is not valid
     */
    static Layer read(String name, JsonNode document) {
        refuseOtherCrs(
                name, document.path("crs").path("properties").path("name").asText(""));
        List<JsonNode> nodes = new ArrayList<>();
        if (document.path("type").asText().equals("Feature")) {
            nodes.add(document);
        } else {
            document.path("features").forEach(nodes::add);
        }
        Columns columns = InlineColumns.of(nodes);
        List<Feature> features = new ArrayList<>(nodes.size());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            Feature f = feature(name, nodes.get(i), i + 1, columns);
            if (!ids.add(f.id())) {
                throw Refusal.of(ID, name, Map.of("name", name, "id", f.id()));
            }
            features.add(f);
        }
        return new Layer(slug(name), name, Crs.CRS84, columns, "given in the request", features);
    }

    private static void refuseOtherCrs(String name, String crs) {
        boolean plain = crs.isEmpty() || crs.endsWith("CRS84") || crs.equals("EPSG:4326") || crs.endsWith(":4326");
        if (!plain) {
            throw Refusal.of(CRS, name, Map.of("name", name, "crs", crs));
        }
    }

    private static Feature feature(String name, JsonNode node, int number, Columns columns) {
        if (!node.path("type").asText().equals("Feature")) {
            throw Refusal.of(FEATURE, name, Map.of("name", name, "number", number));
        }
        String id = node.path("id").asText(Integer.toString(number));
        Geometry shape = InlineShapes.read(name, id, node.path("geometry"));
        @Nullable Object[] values = new Object[columns.size()];
        for (int c = 0; c < values.length; c++) {
            Column column = columns.all().get(c);
            values[c] = InlineColumns.value(column, node.path("properties").path(column.name()));
        }
        return new Feature(id, shape, new Row(columns, values));
    }

    /** {@code landUse} as {@code land-use}. */
    private static String slug(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
