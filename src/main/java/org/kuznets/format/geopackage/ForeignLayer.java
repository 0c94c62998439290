package org.kuznets.format.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * A layer of somebody else's GeoPackage as its own tables describe it.
 *
 * @param crs null when the file says that it is undefined
 * @param skipped columns that hold blobs
 */
record ForeignLayer(FeatureTable table, @Nullable Crs crs, List<String> skipped) {
    private static final Message NO_LAYER =
            new Message("geopackage.no-layer", "{file} has no layer called {layer}; its layers are: {known}");
    private static final Message EMPTY = new Message("geopackage.empty", "{file} holds no feature or attribute table");
    private static final Message NO_KEY = new Message(
            "geopackage.no-key",
            "the layer {layer} of {file} has no integer primary key; write it again with another program");

    private static final String LAYERS =
            """
            SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
            FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
              LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = coalesce(g.srs_id, c.srs_id)
            WHERE c.data_type IN ('features', 'attributes', 'aspatial')
            ORDER BY c.data_type = 'features' DESC, c.rowid""";

    private record Entry(String table, @Nullable String geom, @Nullable Crs crs) {}

    /** @throws Refusal when there is no such layer or it cannot be read */
    static ForeignLayer find(Connection c, String file, @Nullable String wanted) throws SQLException {
        List<Entry> all = entries(c);
        if (all.isEmpty()) {
            throw Refusal.of(EMPTY, file, Map.of("file", file));
        }
        if (wanted == null) {
            return describe(c, file, all.get(0));
        }
        Optional<Entry> found =
                all.stream().filter(e -> e.table.equalsIgnoreCase(wanted)).findFirst();
        if (found.isEmpty()) {
            String known = all.stream().map(Entry::table).collect(Collectors.joining(", "));
            throw Refusal.of(NO_LAYER, "layer", Map.of("file", file, "layer", wanted, "known", known));
        }
        return describe(c, file, found.get());
    }

    private static List<Entry> entries(Connection c) throws SQLException {
        List<Entry> all = new ArrayList<>();
        try (PreparedStatement p = c.prepareStatement(LAYERS);
                ResultSet r = p.executeQuery()) {
            while (r.next()) {
                String geom = r.getString(2);
                Crs crs = geom == null ? Crs.CRS84 : crs(r.getString(3), r.getInt(4), r.getString(5));
                all.add(new Entry(r.getString(1), geom, crs));
            }
        }
        return all;
    }

    private static @Nullable Crs crs(@Nullable String organization, int code, @Nullable String definition) {
        if (organization == null || definition == null) {
            return null;
        }
        if (organization.equalsIgnoreCase("EPSG")) {
            return code == Skeleton.WGS84 ? Crs.CRS84 : Crs.epsg(code);
        }
        if (definition.isBlank() || definition.equalsIgnoreCase("undefined")) {
            return null;
        }
        return new Crs("LOCAL:" + organization + "-" + code, definition);
    }

    private static ForeignLayer describe(Connection c, String file, Entry e) throws SQLException {
        List<Column> columns = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        String key = null;
        String geom = null;
        try (PreparedStatement p = c.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?)")) {
            p.setString(1, e.table);
            try (ResultSet r = p.executeQuery()) {
                while (r.next()) {
                    String name = r.getString(1);
                    Optional<Column.Type> type = Values.type(String.valueOf(r.getString(2)));
                    if (r.getInt(3) == 1 && key == null) {
                        key = name;
                    } else if (e.geom != null && name.equalsIgnoreCase(e.geom)) {
                        geom = name;
                    } else if (type.isEmpty()) {
                        skipped.add(name);
                    } else {
                        columns.add(new Column(name, type.get(), Unit.NONE, ""));
                    }
                }
            }
        }
        if (columns.isEmpty() && key == null && geom == null) {
            throw Refusal.of(NO_LAYER, "layer", Map.of("file", file, "layer", e.table, "known", ""));
        }
        if (key == null) {
            key = viewKey(columns, file, e.table);
        }
        List<String> names = columns.stream().map(Column::name).toList();
        return new ForeignLayer(
                new FeatureTable(e.table, key, geom, null, new Columns(columns), names), e.crs, skipped);
    }

    /** A view has no primary key; the standard says that its first column serves as one. */
    private static String viewKey(List<Column> columns, String file, String table) {
        if (columns.isEmpty() || columns.get(0).type() != Column.Type.INTEGER) {
            throw Refusal.of(NO_KEY, "layer", Map.of("file", file, "layer", table));
        }
        return columns.remove(0).name();
    }
}
