package org.kuznets.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of a GeoJSON text, one by one: a FeatureCollection or a single Feature. Memory holds one feature. Syntax
 * errors are IOExceptions; a feature that makes no sense comes out with its problem.
 */
final class FeatureStream implements AutoCloseable {
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(10_000_000)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private final JsonParser json;
    private final PropertyReader values;
    private final Map<String, Object> rootProperties = new LinkedHashMap<>();
    private @Nullable Geometry rootGeometry;
    private @Nullable String rootId;
    private @Nullable String problem;
    private String type = "";
    private String crs = "";
    private boolean inside;
    private boolean skipping;
    private boolean sawFeatures;
    private long index;

    FeatureStream(InputStream in) throws IOException {
        json = JSON.createParser(in);
        values = new PropertyReader(json);
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "the text does not begin with an object");
        }
    }

    /** The root's type, complete after the last feature. */
    String type() {
        return type;
    }

    boolean sawFeatures() {
        return sawFeatures;
    }

    /** The name in the old-style {@code crs} member; empty when there is none before the features read so far. */
    String crs() {
        return crs;
    }

    long bytesRead() {
        return Math.max(0, json.currentLocation().getByteOffset());
    }

    /** The next feature; empty after the last. */
    Optional<RawFeature> next() throws IOException {
        while (true) {
            JsonToken token = json.nextToken();
            if (inside) {
                if (token == JsonToken.END_ARRAY) {
                    inside = false;
                } else {
                    return Optional.of(feature(token));
                }
            } else if (token == JsonToken.FIELD_NAME) {
                root(json.currentName(), json.nextToken());
            } else if (token == JsonToken.END_OBJECT && type.equals("Feature") && !sawFeatures) {
                sawFeatures = true;
                return Optional.of(new RawFeature(1, rootId, rootProperties, rootGeometry, problem));
            } else {
                return Optional.empty();
            }
        }
    }

    private void root(String name, JsonToken value) throws IOException {
        switch (name) {
            case "type" -> type = value == JsonToken.VALUE_STRING ? json.getText() : "";
            case "features" -> {
                inside = value == JsonToken.START_ARRAY;
                sawFeatures = inside;
                if (!inside) {
                    json.skipChildren();
                }
            }
            case "crs" -> crs = crsName();
            case "id" -> rootId = id(value);
            case "geometry" -> rootGeometry = geometry();
            case "properties" -> values.read(rootProperties);
            default -> json.skipChildren();
        }
    }

    private RawFeature feature(JsonToken token) throws IOException {
        index++;
        problem = null;
        String id = null;
        Geometry geometry = null;
        Map<String, Object> properties = new LinkedHashMap<>();
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return new RawFeature(index, null, properties, null, "it is not an object");
        }
        boolean isFeature = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "type" ->
                    isFeature =
                            value == JsonToken.VALUE_STRING && json.getText().equals("Feature");
                case "id" -> id = id(value);
                case "geometry" -> geometry = geometry();
                case "properties" -> values.read(properties);
                default -> json.skipChildren();
            }
        }
        if (!isFeature && problem == null) {
            problem = "its type is not Feature";
        }
        if (problem == null && values.problem() != null) {
            problem = values.problem();
        }
        return new RawFeature(index, id, properties, geometry, problem);
    }

    /** From here on geometries are passed over, which is several times faster. */
    void skipGeometries() {
        skipping = true;
    }

    private @Nullable Geometry geometry() throws IOException {
        if (skipping) {
            json.skipChildren();
            return null;
        }
        try {
            return GeometryReader.read(json);
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
            return null;
        }
    }

    private @Nullable String id(JsonToken value) throws IOException {
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
            String text = json.getText();
            return text.isBlank() || text.length() > 1000 ? null : text;
        }
        json.skipChildren();
        return null;
    }

    /** {@code {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32645"}}}. */
    private String crsName() throws IOException {
        String name = "";
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return name;
        }
        int depth = 1;
        while (depth > 0) {
            JsonToken t = json.nextToken();
            if (t == null) {
                throw new JsonParseException(json, "the text ends inside the crs member");
            }
            depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
            if (depth == 2 && t == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                name = json.getText();
            }
        }
        return name;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
