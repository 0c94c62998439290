package org.kuznets.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.geopackage.BulkLoad;
import org.kuznets.format.geopackage.Contents;
import org.kuznets.format.geopackage.FeatureTable;
import org.kuznets.format.geopackage.Skeleton;
import org.kuznets.format.geopackage.SpatialIndex;
import org.kuznets.format.geopackage.Sql;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.locationtech.jts.geom.Envelope;

/**
 * Our own two tables in the GeoPackage: which versions of which layers there are, and what the standard's tables cannot
 * say of them. A version is {@code staged}, then {@code current}, then {@code old}; only the current one stands under
 * the layer's own name and in {@code gpkg_contents}, the others under hidden names.
 */
final class Register {
    private static final String[] DDL = {
        """
        CREATE TABLE IF NOT EXISTS kuznets_layers (generation INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          layer TEXT NOT NULL, state TEXT NOT NULL, table_name TEXT NOT NULL, revision INTEGER NOT NULL DEFAULT 0,
          title TEXT NOT NULL, title_ru TEXT NOT NULL, description TEXT NOT NULL, geometry TEXT NOT NULL,
          crs_code TEXT NOT NULL, crs_definition TEXT NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,
          max_y DOUBLE, feature_count INTEGER NOT NULL, quality TEXT NOT NULL, source TEXT NOT NULL,
          licence TEXT NOT NULL, integer_ids BOOLEAN NOT NULL, fingerprint TEXT NOT NULL, fid_column TEXT NOT NULL,
          geom_column TEXT, id_column TEXT)""",
        """
        CREATE TABLE IF NOT EXISTS kuznets_columns (generation INTEGER NOT NULL, position INTEGER NOT NULL,
          name TEXT NOT NULL, physical TEXT NOT NULL, type TEXT NOT NULL, unit TEXT NOT NULL, title TEXT NOT NULL,
          PRIMARY KEY (generation, position))""",
    };

    /** What the file tells other programs of these tables. */
    private static final String OURS =
            """
            INSERT INTO gpkg_extensions
              SELECT name, NULL, 'kuznets_layers', 'versions of layers; other programs may ignore it', 'write-only'
              FROM sqlite_schema WHERE name IN ('kuznets_layers', 'kuznets_columns')
              AND NOT EXISTS (SELECT 1 FROM gpkg_extensions WHERE extension_name = 'kuznets_layers')""";

    /** Tells GDAL to list what gpkg_contents names and nothing else, so that our tables do not show as layers. */
    private static final String ONLY_CONTENTS =
            """
            INSERT INTO gpkg_extensions
              SELECT NULL, NULL, 'gdal_aspatial', 'http://gdal.org/geopackage_aspatial.html', 'read-write'
              WHERE NOT EXISTS (SELECT 1 FROM gpkg_extensions WHERE extension_name = 'gdal_aspatial')""";

    private Register() {}

    /** Makes the tables where they are missing. */
    static void create(Connection c) throws SQLException {
        Sql.run(c, DDL);
        Sql.run(c, OURS, ONLY_CONTENTS);
    }

    /** The table name of a version that is not the current one. */
    static String hidden(long generation) {
        return "kuznets_version_" + generation;
    }

    /** Enters a version to come and gives its generation. */
    static long stage(Connection c, LayerDraft d) throws SQLException {
        Sql.update(
                c,
                """
                INSERT INTO kuznets_layers (layer, state, table_name, title, title_ru, description, geometry, crs_code,
                  crs_definition, feature_count, quality, source, licence, integer_ids, fingerprint, fid_column)
                VALUES (?, 'staged', '', ?, ?, ?, 'None', ?, ?, 0, ?, ?, ?, ?, ?, '')""",
                d.id(),
                d.title(),
                d.titleRu(),
                d.description(),
                d.sourceCrs().code(),
                d.sourceCrs().definition(),
                d.quality(),
                d.source(),
                d.licence(),
                d.integerIds() ? 1 : 0,
                d.fingerprint());
        return Sql.number(c, 0, "SELECT last_insert_rowid()");
    }

    /** Makes a loaded version the current one; to be called within one transaction. */
    static void publish(
            Connection c, LayerDraft d, long generation, BulkLoad.Loaded loaded, @Nullable StoredLayer before)
            throws SQLException {
        if (before != null) {
            retire(c, before);
        }
        FeatureTable table = loaded.table().named(d.id());
        rename(c, loaded.table(), table);
        if (table.geom() != null) {
            SpatialIndex.createTriggers(c, table);
        }
        Contents.enter(c, table, d.title(), loaded.sqlKind(), loaded.z(), Skeleton.WGS84, loaded.extent());
        Envelope e = loaded.extent();
        Sql.update(
                c,
                """
                UPDATE kuznets_layers SET state = 'current', table_name = ?, geometry = ?, feature_count = ?, min_x = ?,
                  min_y = ?, max_x = ?, max_y = ?, fid_column = ?, geom_column = ?, id_column = ?
                WHERE generation = ?""",
                table.name(),
                loaded.kind(),
                loaded.count(),
                e.isNull() ? null : (Double) e.getMinX(),
                e.isNull() ? null : (Double) e.getMinY(),
                e.isNull() ? null : (Double) e.getMaxX(),
                e.isNull() ? null : (Double) e.getMaxY(),
                table.fid(),
                table.geom(),
                table.id(),
                generation);
        columns(c, generation, table);
    }

    private static void columns(Connection c, long generation, FeatureTable table) throws SQLException {
        for (int i = 0; i < table.columns().size(); i++) {
            Column k = table.columns().all().get(i);
            Sql.update(
                    c,
                    "INSERT INTO kuznets_columns VALUES (?, ?, ?, ?, ?, ?, ?)",
                    generation,
                    i,
                    k.name(),
                    table.physical().get(i),
                    k.type().name(),
                    k.unit().name(),
                    k.title());
        }
    }

    /** Hides the current version of a layer; to be called within a transaction. */
    static void retire(Connection c, StoredLayer layer) throws SQLException {
        FeatureTable hidden = layer.table().named(hidden(layer.generation()));
        if (hidden.geom() != null) {
            SpatialIndex.dropTriggers(c, layer.table());
        }
        Contents.strike(c, layer.table().name());
        rename(c, layer.table(), hidden);
        Sql.update(
                c,
                "UPDATE kuznets_layers SET state = 'old', table_name = ? WHERE generation = ?",
                hidden.name(),
                layer.generation());
    }

    private static void rename(Connection c, FeatureTable from, FeatureTable to) throws SQLException {
        Sql.run(c, "ALTER TABLE " + Sql.name(from.name()) + " RENAME TO " + Sql.name(to.name()));
        if (from.geom() != null) {
            Sql.run(c, "ALTER TABLE " + Sql.name(from.index()) + " RENAME TO " + Sql.name(to.index()));
        }
    }

    /** Versions that are not current, oldest first. */
    static List<Long> leftovers(Connection c) throws SQLException {
        List<Long> all = new ArrayList<>();
        try (PreparedStatement p = c.prepareStatement(
                        "SELECT generation FROM kuznets_layers WHERE state <> 'current' ORDER BY generation");
                ResultSet r = p.executeQuery()) {
            while (r.next()) {
                all.add(r.getLong(1));
            }
        }
        return all;
    }

    /** Deletes a version that is not current, however much of it there is; to be called within a transaction. */
    static void drop(Connection c, long generation) throws SQLException {
        String table = hidden(generation);
        List<String> parts = new ArrayList<>();
        try (PreparedStatement p = c.prepareStatement(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND name GLOB ?")) {
            p.setString(1, "rtree_" + table + "_*");
            try (ResultSet r = p.executeQuery()) {
                while (r.next()) {
                    parts.add(r.getString(1));
                }
            }
        }
        parts.add(table);
        for (String part : parts) {
            Sql.run(c, "DROP TABLE IF EXISTS " + Sql.name(part));
        }
        Sql.update(c, "DELETE FROM kuznets_columns WHERE generation = ?", generation);
        Sql.update(c, "DELETE FROM kuznets_layers WHERE generation = ?", generation);
    }

    /** The current versions of all layers. */
    static List<StoredLayer> current(Connection c) throws SQLException {
        List<StoredLayer> all = new ArrayList<>();
        try (PreparedStatement p = c.prepareStatement("SELECT * FROM kuznets_layers WHERE state = 'current'");
                ResultSet r = p.executeQuery()) {
            while (r.next()) {
                all.add(layer(c, r));
            }
        }
        return all;
    }

    private static StoredLayer layer(Connection c, ResultSet r) throws SQLException {
        long generation = r.getLong("generation");
        List<Column> columns = new ArrayList<>();
        List<String> physical = new ArrayList<>();
        try (PreparedStatement p = c.prepareStatement(
                "SELECT name, physical, type, unit, title FROM kuznets_columns WHERE generation = ? ORDER BY position")) {
            p.setLong(1, generation);
            try (ResultSet k = p.executeQuery()) {
                while (k.next()) {
                    Column.Type type = Column.Type.valueOf(k.getString(3));
                    columns.add(new Column(k.getString(1), type, Unit.valueOf(k.getString(4)), k.getString(5)));
                    physical.add(k.getString(2));
                }
            }
        }
        Columns all = new Columns(columns);
        FeatureTable table = new FeatureTable(
                r.getString("table_name"),
                r.getString("fid_column"),
                r.getString("geom_column"),
                r.getString("id_column"),
                all,
                physical);
        return new StoredLayer(generation, table, info(r, generation, all), r.getString("fingerprint"));
    }

    private static CollectionInfo info(ResultSet r, long generation, Columns columns) throws SQLException {
        double west = r.getDouble("min_x");
        Bbox box =
                r.wasNull() ? null : new Bbox(west, r.getDouble("min_y"), r.getDouble("max_x"), r.getDouble("max_y"));
        return new CollectionInfo(
                r.getString("layer"),
                r.getString("title"),
                r.getString("title_ru"),
                r.getString("description"),
                columns,
                r.getString("geometry"),
                new Crs(r.getString("crs_code"), r.getString("crs_definition")),
                box,
                r.getLong("feature_count"),
                version(generation, r.getLong("revision"), r.getString("fingerprint")),
                r.getString("quality"),
                r.getString("source"),
                r.getString("licence"),
                r.getBoolean("integer_ids"));
    }

    /** Another store also begins to count at one: the content's fingerprint keeps its versions apart from ours. */
    private static String version(long generation, long revision, String fingerprint) {
        return String.format(Locale.ROOT, "%d-%d-%08x", generation, revision, fingerprint.hashCode());
    }
}
