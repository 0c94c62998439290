package org.kuznets.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;

/** Rows as GeoTools features: the shape first, then the columns in order. */
final class RowsReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {
    private final SimpleFeatureType type;
    private final Rows rows;
    private final SimpleFeatureBuilder builder;

    RowsReader(SimpleFeatureType type, Rows rows) {
        this.type = type;
        this.rows = rows;
        this.builder = new SimpleFeatureBuilder(type);
    }

    static Class<?> classOf(Column column) {
        return switch (column.type()) {
            case DATE, INSTANT -> Date.class;
            default -> column.type().java();
        };
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return type;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public SimpleFeature next() {
        Feature f = rows.next();
        builder.add(f.geometry());
        for (int i = 0; i < rows.columns().size(); i++) {
            builder.add(value(f.row().get(i)));
        }
        return builder.buildFeature(f.id());
    }

    private static @Nullable Object value(@Nullable Object v) {
        if (v instanceof LocalDate d) {
            return Date.from(d.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return v instanceof Instant i ? Date.from(i) : v;
    }

    @Override
    public void close() {
        rows.close();
    }
}
