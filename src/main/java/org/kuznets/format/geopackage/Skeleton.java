package org.kuznets.format.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Projections;

/** The tables that every GeoPackage 1.3 has, and the coordinate systems it names. */
public final class Skeleton {
    /** The SRS id under which longitude, latitude on WGS 84 is kept. */
    public static final int WGS84 = 4326;

    /** Where ids of systems without an EPSG code begin. */
    private static final int OWN_IDS = 100_000;

    private static final String WGS84_WKT = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,"
            + "298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
            + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
            + "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]";

    private static final String[] DDL = {
        "PRAGMA application_id = 0x47504B47",
        "PRAGMA user_version = 10300",
        """
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
          organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
          description TEXT)""",
        """
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
          identifier TEXT UNIQUE, description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
        """
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
        """
        CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
          definition TEXT NOT NULL, scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
        "INSERT INTO gpkg_spatial_ref_sys VALUES"
                + "('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinates'),"
                + "('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinates'),"
                + "('WGS 84 geodetic', 4326, 'EPSG', 4326, " + Sql.text(WGS84_WKT)
                + ", 'longitude and latitude in decimal degrees on the WGS 84 spheroid')",
    };

    private Skeleton() {}

    /** Makes an empty database a GeoPackage. */
    public static void create(Connection c) throws SQLException {
        Sql.run(c, DDL);
    }

    /**
     * The id of {@code crs} in this file, entering it when it is new.
     *
     * @throws org.kuznets.notice.Refusal when it is unknown
     */
    public static int srsId(Connection c, Crs crs) throws SQLException {
        if (crs.equals(Crs.CRS84) || crs.code().equals("EPSG:4326")) {
            return WGS84;
        }
        CoordinateReferenceSystem known = Projections.decode(crs);
        String wkt = crs.definition().isEmpty() ? known.toWKT() : crs.definition();
        boolean epsg = crs.code().matches("EPSG:\\d{1,6}");
        int id = epsg ? Integer.parseInt(crs.code().substring(5)) : OWN_IDS;
        Sql.update(
                c,
                "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
                crs.code(),
                id,
                epsg ? "EPSG" : "NONE",
                id,
                wkt,
                null);
        return id;
    }
}
