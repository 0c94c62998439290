package org.kuznets.format.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Makes features of rows selected by {@link FeatureTable#list}. */
public final class RowDecoder {
    private final FeatureTable table;
    private final Column.Type[] types;
    private long bytes;

    public RowDecoder(FeatureTable table) {
        this.table = table;
        this.types = table.columns().all().stream().map(Column::type).toArray(Column.Type[]::new);
    }

    /** About how many bytes the features decoded so far take. */
    public long bytes() {
        return bytes;
    }

    public long fid(ResultSet r) throws SQLException {
        return r.getLong(1);
    }

    /**
     * @throws BadGeometry when the geometry cannot be read
     * @throws DateTimeException when a date is none
     */
    public Feature feature(ResultSet r) throws SQLException, BadGeometry {
        int i = 2;
        String id = table.id() == null ? null : r.getString(i++);
        byte[] blob = table.geom() == null ? null : r.getBytes(i++);
        bytes += 100 + (blob == null ? 0 : blob.length);
        Geometry shape = blob == null ? null : GeometryBlob.decode(blob);
        @Nullable Object[] values = new Object[types.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = Values.read(r, i + k, types[k]);
        }
        return new Feature(
                id == null ? Long.toString(fid(r)) : id,
                shape == null || shape.isEmpty() ? null : shape,
                new Row(table.columns(), values));
    }
}
