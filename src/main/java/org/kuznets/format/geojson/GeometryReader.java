package org.kuznets.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads one GeoJSON geometry. The text is first taken in to its end, whatever it holds, so that a bad geometry costs one
 * feature and not the rest of the file; only then is it looked at.
 */
final class GeometryReader {
    /** The most positions that one geometry may have. */
    static final int MOST_POSITIONS = 5_000_000;

    private static final int DEEPEST = 8;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** What stood in the text, unjudged. */
    private static final class Taken {
        String type = "";
        Object coordinates = List.of();
        final List<@Nullable Taken> geometries = new ArrayList<>();
    }

    private final JsonParser json;
    private int positions;

    private GeometryReader(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads the value at which {@code json} stands, to its last token.
     *
     * @return null for null
     * @throws IllegalArgumentException says what is wrong with the geometry; {@code json} stands at its end
     */
    static @Nullable Geometry read(JsonParser json) throws IOException {
        GeometryReader reader = new GeometryReader(json);
        Taken taken = reader.take(0);
        if (reader.positions > MOST_POSITIONS) {
            throw new IllegalArgumentException("the geometry has more than " + MOST_POSITIONS + " positions");
        }
        try {
            return taken == null ? null : make(taken);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("the coordinates of the " + taken.type + " are nested wrongly", e);
        }
    }

    private @Nullable Taken take(int depth) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        Taken taken = new Taken();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return taken;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                taken.type = json.getText();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                taken.coordinates = array(0);
            } else if (name.equals("geometries") && value == JsonToken.START_ARRAY && depth < DEEPEST) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    taken.geometries.add(take(depth + 1));
                }
            } else {
                json.skipChildren();
            }
        }
        return taken;
    }

    /** A position as {@code double[]}, or a list of what is nested. */
    private Object array(int depth) throws IOException {
        List<Object> nested = new ArrayList<>(depth == 0 ? 1 : 8);
        double[] position = new double[3];
        int ordinates = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken().isNumeric()) {
                if (ordinates < 3) {
                    position[ordinates] = json.getDoubleValue();
                }
                ordinates++;
            } else if (json.currentToken() == JsonToken.START_ARRAY && depth < DEEPEST && positions <= MOST_POSITIONS) {
                nested.add(array(depth + 1));
            } else {
                json.skipChildren();
                nested.add("not a number");
            }
        }
        if (ordinates == 0) {
            return nested;
        }
        positions++;
        return ordinates == 1 || !nested.isEmpty()
                ? "not a position"
                : java.util.Arrays.copyOf(position, Math.min(3, ordinates));
    }

    private static Geometry make(Taken taken) {
        Object c = taken.coordinates;
        return switch (taken.type) {
            case "Point" -> point(c);
            case "LineString" -> line(c);
            case "Polygon" -> polygon(c);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(
                        list(c).stream().map(GeometryReader::point).toArray(Point[]::new));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        list(c).stream().map(GeometryReader::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        list(c).stream().map(GeometryReader::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                FACTORY.createGeometryCollection(taken.geometries.stream()
                        .filter(g -> g != null)
                        .map(GeometryReader::make)
                        .toArray(Geometry[]::new));
            default -> throw new IllegalArgumentException("'" + shortened(taken.type) + "' is no type of geometry");
        };
    }

    private static Point point(Object c) {
        return c instanceof List<?> l && l.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(position(c));
    }

    private static LineString line(Object c) {
        Coordinate[] all = positions(c);
        if (all.length == 1) {
            throw new IllegalArgumentException("a line has only one position");
        }
        return FACTORY.createLineString(all);
    }

    private static Polygon polygon(Object c) {
        List<?> rings = list(c);
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        LinearRing[] holes = rings.stream().skip(1).map(GeometryReader::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(rings.get(0)), holes);
    }

    /** A ring that forgot to come back to its first position is closed. */
    private static LinearRing ring(Object c) {
        Coordinate[] all = positions(c);
        if (all.length > 0 && !all[0].equals2D(all[all.length - 1])) {
            all = java.util.Arrays.copyOf(all, all.length + 1);
            all[all.length - 1] = all[0].copy();
        }
        if (all.length > 0 && all.length < 4) {
            throw new IllegalArgumentException("a ring has fewer than four positions");
        }
        return FACTORY.createLinearRing(all);
    }

    private static Coordinate[] positions(Object c) {
        return list(c).stream().map(GeometryReader::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(Object c) {
        double[] p = (double[]) c;
        for (double ordinate : p) {
            if (!Double.isFinite(ordinate)) {
                throw new IllegalArgumentException("an ordinate is too large to be a number");
            }
        }
        return p.length == 3 ? new Coordinate(p[0], p[1], p[2]) : new CoordinateXY(p[0], p[1]);
    }

    private static List<?> list(Object c) {
        return (List<?>) c;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
