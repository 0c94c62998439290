package org.kuznets.analysis.points;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The vectors of placement, section 2. */
public record Vectors(JsonNode all) {
    public static Vectors r() {
        return read("02-points-R.json");
    }

    public static Vectors py() {
        return read("02-points-py.json");
    }

    private static Vectors read(String name) {
        try {
            return new Vectors(new ObjectMapper()
                    .readTree(Vectors.class.getResourceAsStream("/org/kuznets/models/placement/" + name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vector of that id. */
    public JsonNode get(String id) {
        for (JsonNode v : all) {
            if (v.get("id").asText().equals(id)) {
                return v;
            }
        }
        throw new AssertionError("no vector " + id);
    }

    /** The input of a vector, or of the one that it refers to. */
    public JsonNode in(String id) {
        JsonNode in = get(id).get("input");
        return in.has("ref") ? in(in.get("ref").asText()) : in;
    }

    public JsonNode expected(String id) {
        return get(id).get("expected");
    }

    /** From columns x and y, or pairs named points. */
    public static Points points(JsonNode in) {
        if (in.has("x")) {
            return new Points(numbers(in.get("x")), numbers(in.get("y")));
        }
        double[] x = new double[in.get("points").size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = in.get("points").get(i).get(0).asDouble();
            y[i] = in.get("points").get(i).get(1).asDouble();
        }
        return new Points(x, y);
    }

    public static Window window(JsonNode in) {
        double[] w = numbers(in.get("window"));
        return Window.of(new GeometryFactory().toGeometry(new Envelope(w[0], w[2], w[1], w[3])));
    }

    /** Null becomes NaN. */
    public static double[] numbers(JsonNode list) {
        double[] all = new double[list.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = list.get(i).isNull() ? Double.NaN : list.get(i).asDouble();
        }
        return all;
    }

    /** Asserts that all numbers of a list agree within {@code tol}. */
    public static void same(JsonNode expected, double[] actual, double tol, String what) {
        double[] numbers = numbers(expected);
        assertEquals(numbers.length, actual.length, what);
        for (int i = 0; i < actual.length; i++) {
            double scale = Double.isNaN(numbers[i]) ? 1 : Math.max(1, Math.abs(numbers[i]));
            assertEquals(numbers[i], actual[i], tol * scale, what + " " + i);
        }
    }
}
