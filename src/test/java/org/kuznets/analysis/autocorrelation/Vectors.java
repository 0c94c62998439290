package org.kuznets.analysis.autocorrelation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.kuznets.analysis.weights.Weights;

/** The kept vectors of spatial autocorrelation, made by R's spdep. */
final class Vectors {
    private static final JsonNode ALL = read();

    private Vectors() {}

    private static JsonNode read() {
        try (InputStream in = Vectors.class.getResourceAsStream("/org/kuznets/models/placement/03-spatial-R.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode get(String id) {
        return StreamSupport.stream(ALL.spliterator(), false)
                .filter(v -> v.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** Cells of a lattice, row by row, neighbours by a side. */
    static Weights rook(int rows, int columns) {
        return Weights.of(IntStream.range(0, rows * columns)
                .mapToObj(i -> IntStream.range(0, rows * columns)
                        .filter(j -> Math.abs(i / columns - j / columns) + Math.abs(i % columns - j % columns) == 1)
                        .toArray())
                .toArray(int[][]::new));
    }

    /** A column of the 49 districts of Columbus. */
    static double[] columbus(String column) {
        return numbers(get("SAR-COL-X").path("expected").path(column));
    }

    /** Their queen neighbours as published, binary. */
    static Weights columbus() {
        JsonNode rows = get("SAR-COL-X").path("expected").path("nb");
        return Weights.of(StreamSupport.stream(rows.spliterator(), false)
                .map(r -> StreamSupport.stream(r.spliterator(), false)
                        .mapToInt(j -> j.asInt() - 1)
                        .toArray())
                .toArray(int[][]::new));
    }
}
