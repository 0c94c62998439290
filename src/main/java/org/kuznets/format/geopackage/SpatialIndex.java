package org.kuznets.format.geopackage;

import java.sql.Connection;
import java.sql.SQLException;

/** The R-tree of a feature table, as extension {@code gpkg_rtree_index} of GeoPackage 1.3 (annex F.3) has it. */
public final class SpatialIndex {
    private static final String[] TRIGGERS = {"insert", "update1", "update2", "update3", "update4", "delete"};

    private SpatialIndex() {}

    static void create(Connection c, FeatureTable t) throws SQLException {
        Sql.run(c, "CREATE VIRTUAL TABLE " + Sql.name(t.index()) + " USING rtree(id, minx, maxx, miny, maxy)");
    }

    /** The triggers that keep the index true under edits; made after a bulk load, never before. */
    public static void createTriggers(Connection c, FeatureTable t) throws SQLException {
        String rtree = Sql.name(t.index());
        String table = Sql.name(t.name());
        String geom = Sql.name(String.valueOf(t.geom()));
        String fid = Sql.name(t.fid());
        String there = "(NEW.%1$s NOTNULL AND NOT ST_IsEmpty(NEW.%1$s))".formatted(geom);
        String gone = "(NEW.%1$s ISNULL OR ST_IsEmpty(NEW.%1$s))".formatted(geom);
        String put =
                " BEGIN INSERT OR REPLACE INTO %s VALUES (NEW.%s, ST_MinX(NEW.%3$s), ST_MaxX(NEW.%3$s), ST_MinY(NEW.%3$s), ST_MaxY(NEW.%3$s)); END"
                        .formatted(rtree, fid, geom);
        String drop = "DELETE FROM %s WHERE id = OLD.%s;".formatted(rtree, fid);
        String same = " WHEN OLD.%1$s = NEW.%1$s AND ".formatted(fid);
        String moved = " WHEN OLD.%1$s != NEW.%1$s AND ".formatted(fid);
        Sql.run(
                c,
                trigger(t, "insert") + " AFTER INSERT ON " + table + " WHEN " + there + put,
                trigger(t, "update1") + " AFTER UPDATE OF " + geom + " ON " + table + same + there + put,
                trigger(t, "update2") + " AFTER UPDATE OF " + geom + " ON " + table + same + gone + " BEGIN " + drop
                        + " END",
                trigger(t, "update3") + " AFTER UPDATE ON " + table + moved + there
                        + put.replace(" BEGIN ", " BEGIN " + drop + " "),
                trigger(t, "update4") + " AFTER UPDATE ON " + table + moved + gone
                        + " BEGIN DELETE FROM %s WHERE id IN (OLD.%s, NEW.%2$s); END".formatted(rtree, fid),
                trigger(t, "delete") + " AFTER DELETE ON " + table + " WHEN OLD." + geom + " NOT NULL BEGIN " + drop
                        + " END");
    }

    private static String trigger(FeatureTable t, String which) {
        return "CREATE TRIGGER " + Sql.name(t.index() + "_" + which);
    }

    public static void dropTriggers(Connection c, FeatureTable t) throws SQLException {
        for (String which : TRIGGERS) {
            Sql.run(c, "DROP TRIGGER IF EXISTS " + Sql.name(t.index() + "_" + which));
        }
    }
}
