package org.kuznets.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** GeoJSON geometries from a JSON tree, checked: longitude and latitude within range, rings closed, shapes valid. */
final class InlineShapes {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Message BAD = new Message("inline.geometry", "{name}, feature {id}: {problem}");

    private InlineShapes() {}

    /** @throws Refusal naming the feature */
    static @Nullable Geometry read(String name, String id, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        try {
            Geometry shape = shape(node, 0);
            TopologyValidationError error = new IsValidOp(shape).getValidationError();
            if (error == null) {
                return shape;
            }
            Coordinate at = error.getCoordinate();
            String where = at == null ? "" : " at " + at.x + " " + at.y;
            throw new IllegalArgumentException(error.getMessage() + where);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(BAD, name, Map.of("name", name, "id", id, "problem", String.valueOf(e.getMessage())));
        }
    }

    private static Geometry shape(JsonNode node, int depth) {
        JsonNode at = node.path("coordinates");
        return switch (node.path("type").asText()) {
            case "Point" -> SHAPES.createPoint(position(at));
            case "MultiPoint" -> SHAPES.createMultiPointFromCoords(positions(at));
            case "LineString" -> SHAPES.createLineString(positions(at));
            case "MultiLineString" ->
                SHAPES.createMultiLineString(
                        each(at, n -> SHAPES.createLineString(positions(n))).toArray(LineString[]::new));
            case "Polygon" -> polygon(at);
            case "MultiPolygon" ->
                SHAPES.createMultiPolygon(each(at, InlineShapes::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" -> {
                if (depth > 3) {
                    throw new IllegalArgumentException("geometry collections are nested too deep");
                }
                yield SHAPES.createGeometryCollection(
                        each(node.path("geometries"), n -> shape(n, depth + 1)).toArray(Geometry[]::new));
            }
            default ->
                throw new IllegalArgumentException("'" + node.path("type").asText() + "' is no type of geometry");
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = each(rings, r -> SHAPES.createLinearRing(positions(r)));
        if (all.isEmpty()) {
            return SHAPES.createPolygon();
        }
        return SHAPES.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] positions(JsonNode list) {
        return each(list, InlineShapes::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(JsonNode p) {
        boolean numbers =
                p.isArray() && p.size() >= 2 && p.get(0).isNumber() && p.get(1).isNumber();
        double lon = numbers ? p.get(0).asDouble() : Double.NaN;
        double lat = numbers ? p.get(1).asDouble() : Double.NaN;
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("a position must be [longitude, latitude] in degrees");
        }
        return new Coordinate(lon, lat);
    }

    private static <T> List<T> each(JsonNode list, java.util.function.Function<JsonNode, T> part) {
        if (!list.isArray()) {
            throw new IllegalArgumentException("coordinates must be lists");
        }
        List<T> all = new ArrayList<>(list.size());
        list.forEach(n -> all.add(part.apply(n)));
        return all;
    }
}
