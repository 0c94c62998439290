package org.kuznets.format.geojson;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.TypeGuess;
import org.kuznets.geo.Crs;
import org.kuznets.geo.CrsGuesses;
import org.kuznets.geo.CrsReader;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;

/**
 * The first of two passes over a GeoJSON file: it finds out the columns and their types over all features (a type guessed
 * from the first ones would have to change later), the CRS, and whether the text is whole. Memory holds the column names.
 */
record GeoJsonScan(Columns columns, Crs crs, boolean allHaveIds) {
    /** How many features are looked at to see whether their coordinates can be degrees. */
    private static final int MEASURED = 1_000;

    private static final int MOST_COLUMNS = 2_000;
    private static final Message BROKEN = new Message(
            "geojson.broken", "{file} is not readable as GeoJSON: {problem} (line {line}, column {column})");
    private static final Message NOT_GEOJSON =
            new Message("geojson.not", "{file} is not GeoJSON: it is neither a FeatureCollection nor a Feature");
    private static final Message COLUMNS = new Message(
            "geojson.columns", "{file} has features with more than {most} different properties; it is no layer");

    static GeoJsonScan of(Path file, @Nullable Crs override) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                FeatureStream features = new FeatureStream(in)) {
            Map<String, TypeGuess> guesses = new LinkedHashMap<>();
            Envelope extent = new Envelope();
            boolean ids = true;
            Optional<RawFeature> next = features.next();
            for (; next.isPresent(); next = features.next()) {
                RawFeature f = next.get();
                if (f.problem() == null) {
                    ids &= f.id() != null;
                    f.properties().forEach((k, v) -> see(guesses.computeIfAbsent(k, c -> new TypeGuess()), v));
                    if (f.geometry() != null) {
                        extent.expandToInclude(f.geometry().getEnvelopeInternal());
                    }
                }
                if (f.index() == MEASURED) {
                    features.skipGeometries();
                }
                if (guesses.size() > MOST_COLUMNS) {
                    throw Refusal.of(COLUMNS, name, Map.of("file", name, "most", MOST_COLUMNS));
                }
            }
            if (!features.sawFeatures()) {
                throw Refusal.of(NOT_GEOJSON, name, Map.of("file", name));
            }
            Columns columns = new Columns(guesses.entrySet().stream()
                    .map(e -> e.getValue().column(e.getKey()))
                    .toList());
            return new GeoJsonScan(columns, crs(name, features.crs(), extent, override), ids);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw Refusal.of(
                    BROKEN,
                    name,
                    Map.of(
                            "file",
                            name,
                            "problem",
                            String.valueOf(e.getOriginalMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                            "line",
                            at == null ? 0 : at.getLineNr(),
                            "column",
                            at == null ? 0 : at.getColumnNr()));
        }
    }

    private static void see(TypeGuess guess, Object value) {
        if (value instanceof String s) {
            guess.text(s);
        } else {
            guess.typed(value instanceof Long ? Type.INTEGER : value instanceof Double ? Type.NUMBER : Type.BOOLEAN);
        }
    }

    /** RFC 7946 knows only longitude and latitude; before it, files said another system in a {@code crs} member. */
    private static Crs crs(String file, String said, Envelope extent, @Nullable Crs override) {
        if (override != null) {
            return override;
        }
        if (!said.isEmpty()) {
            return CrsReader.read(said, "");
        }
        // 0..360 degrees is a habit of some data; beyond that these are metres
        boolean degrees = extent.isNull()
                || extent.getMinX() >= -360
                        && extent.getMaxX() <= 360
                        && extent.getMinY() >= -91
                        && extent.getMaxY() <= 91;
        if (!degrees) {
            throw CrsGuesses.refusal(file, extent);
        }
        return Crs.CRS84;
    }
}
