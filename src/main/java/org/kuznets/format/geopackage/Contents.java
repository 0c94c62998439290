package org.kuznets.format.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import org.locationtech.jts.geom.Envelope;

/** Enters a loaded table into the file's list of layers, and strikes it out. */
public final class Contents {
    private static final String RTREE = "http://www.geopackage.org/spec130/#extension_rtree";

    private Contents() {}

    /** @param kind upper-case geometry type name of the standard */
    public static void enter(
            Connection c, FeatureTable t, String title, String kind, boolean z, int srsId, Envelope extent)
            throws SQLException {
        boolean shapes = t.geom() != null;
        boolean box = shapes && !extent.isNull();
        Sql.update(
                c,
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y,"
                        + " srs_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                t.name(),
                shapes ? "features" : "attributes",
                t.name(),
                title,
                box ? (Double) extent.getMinX() : null,
                box ? (Double) extent.getMinY() : null,
                box ? (Double) extent.getMaxX() : null,
                box ? (Double) extent.getMaxY() : null,
                shapes ? (Integer) srsId : null);
        if (shapes) {
            Sql.update(
                    c,
                    "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, ?, 0)",
                    t.name(),
                    t.geom(),
                    kind,
                    srsId,
                    z ? 1 : 0);
            Sql.update(
                    c,
                    "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')",
                    t.name(),
                    t.geom(),
                    RTREE);
        }
    }

    public static void strike(Connection c, String table) throws SQLException {
        for (String from : new String[] {"gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents"}) {
            Sql.update(c, "DELETE FROM " + from + " WHERE table_name = ?", table);
        }
    }
}
