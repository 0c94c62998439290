package org.kuznets.format.geojson;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.Coercion;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** The second pass over a GeoJSON file: its features as rows. */
final class GeoJsonRows implements Rows {
    private static final Message BAD = new Message("geojson.feature", "the feature was left out: {problem}");

    private final GeoJsonScan scan;
    private final FeatureStream features;
    private final long size;
    private final Findings findings = new Findings();
    private @Nullable Feature next;

    GeoJsonRows(Path file, GeoJsonScan scan) throws IOException {
        this.scan = scan;
        this.size = Files.size(file);
        this.features = new FeatureStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    @Override
    public Columns columns() {
        return scan.columns();
    }

    @Override
    public Crs crs() {
        return scan.crs();
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                Optional<RawFeature> raw = features.next();
                if (raw.isEmpty()) {
                    return false;
                }
                next = feature(raw.get());
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Feature next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Feature f = next;
        next = null;
        return f;
    }

    /** Null for a feature that cannot be used; the reason becomes a finding. */
    private @Nullable Feature feature(RawFeature raw) {
        if (raw.problem() != null) {
            findings.add(Finding.warning(BAD, "feature " + raw.index(), Map.of("problem", raw.problem())));
            return null;
        }
        @Nullable Object[] values = new Object[scan.columns().size()];
        for (int i = 0; i < values.length; i++) {
            var column = scan.columns().all().get(i);
            Object value = raw.properties().get(column.name());
            values[i] = value == null
                    ? null
                    : Coercion.find(value, column.type())
                            .orElseThrow(() -> new UncheckedIOException(
                                    new IOException("the file changed while it was read: " + column.name())));
        }
        String id = scan.allHaveIds() && raw.id() != null ? raw.id() : String.valueOf(raw.index());
        return new Feature(id, raw.geometry(), new Row(scan.columns(), values));
    }

    @Override
    public double fractionRead() {
        return size == 0 ? 1 : Math.min(1, features.bytesRead() / (double) size);
    }

    @Override
    public List<Finding> findings() {
        return findings.list();
    }

    @Override
    public void close() {
        try {
            features.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
