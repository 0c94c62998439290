package org.kuznets.format.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kuznets.format.Format;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Projections;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;

/**
 * GeoJSON, RFC 7946, and files from before it that name another CRS in a {@code crs} member. Reading takes two passes and
 * holds one feature; objects and arrays among the properties become JSON text; feature ids are taken when all have one,
 * else rows are numbered from 1.
 */
public final class GeoJson implements Format {
    /** A millimetre. */
    private static final int METRE_DECIMALS = 3;

    @Override
    public String id() {
        return "geojson";
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String extension() {
        return ".geojson";
    }

    @Override
    public boolean reads(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (name.endsWith(".geojson")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
            return head.replace("\uFEFF", "").stripLeading().startsWith("{")
                    && head.matches("(?s).*\"(FeatureCollection|Feature|features)\".*");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Rows read(Path file, ReadOptions options) throws IOException {
        return new GeoJsonRows(file, GeoJsonScan.of(file, options.crs()));
    }

    @Override
    public void write(Rows rows, String title, OutputStream out) throws IOException {
        boolean lonLat = Projections.isLonLat(rows.crs());
        JsonGenerator g = FeatureStream.JSON.createGenerator(out);
        g.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        g.writeStartObject();
        g.writeStringField("type", "FeatureCollection");
        g.writeStringField("name", title);
        if (!rows.crs().equals(Crs.CRS84)) {
            crs(g, rows.crs());
        }
        g.writeArrayFieldStart("features");
        while (rows.hasNext()) {
            feature(g, rows.next(), lonLat ? GeoJsonShapes.DEGREE_DECIMALS : METRE_DECIMALS);
        }
        g.writeEndArray();
        g.writeEndObject();
        g.flush();
    }

    private static void feature(JsonGenerator g, Feature f, int decimals) throws IOException {
        g.writeStartObject();
        g.writeStringField("type", "Feature");
        g.writeStringField("id", f.id());
        g.writeFieldName("geometry");
        GeoJsonShapes.geometry(g, f.geometry(), decimals);
        g.writeFieldName("properties");
        GeoJsonShapes.properties(g, f.row());
        g.writeEndObject();
        g.writeRaw('\n');
    }

    /** Not in RFC 7946, but what GDAL and QGIS write and read. */
    private static void crs(JsonGenerator g, Crs crs) throws IOException {
        String name = crs.code().startsWith("EPSG:")
                ? "urn:ogc:def:crs:EPSG::" + crs.code().substring(5)
                : crs.definition();
        g.writeObjectFieldStart("crs");
        g.writeStringField("type", "name");
        g.writeObjectFieldStart("properties");
        g.writeStringField("name", name);
        g.writeEndObject();
        g.writeEndObject();
    }
}
