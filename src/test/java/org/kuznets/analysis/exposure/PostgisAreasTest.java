package org.kuznets.analysis.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.Postgis;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** PostGIS as a stranger's oracle. */
class PostgisAreasTest {
    private static final int CLASSES = 3;

    @Test
    void postgisFindsTheSameAreas() throws Exception {
        List<Geometry> shapes = Parcels.coverage(10, 10, 3);
        List<Geometry> zones = Parcels.discs(25, 1000, 1000, 30, 200, 4);
        int[] classOf = new int[shapes.size()];
        java.util.Arrays.setAll(classOf, i -> i * 7 % CLASSES);
        Land land = Land.of(shapes, classOf, CLASSES, Work.PLAIN);
        Areas areas = SweptAreas.of(land, zones, Collections.nCopies(zones.size(), null), Work.PLAIN);
        try (Postgis server = Postgis.start();
                Connection c = server.connect();
                Statement s = c.createStatement()) {
            s.execute(
                    "create table parcels(id int, class int, geom geometry); create table zones(id int, geom geometry)");
            insert(c, "insert into parcels values(?, ?, ST_GeomFromWKB(?))", shapes, classOf);
            insert(c, "insert into zones values(?, ST_GeomFromWKB(?))", zones, null);
            String perZone = "select z.id, p.class, sum(ST_Area(ST_Intersection(z.geom, p.geom))) from zones z"
                    + " join parcels p on ST_Intersects(z.geom, p.geom) group by 1, 2";
            try (ResultSet r = s.executeQuery(perZone)) {
                while (r.next()) {
                    same(r.getDouble(3), areas.inZone(r.getInt(1), r.getInt(2)));
                }
            }
            String union = "select p.class, sum(ST_Area(ST_Intersection(u.geom, p.geom))) from parcels p,"
                    + " (select ST_Union(geom) geom from zones) u group by 1";
            try (ResultSet r = s.executeQuery(union)) {
                while (r.next()) {
                    same(r.getDouble(2), areas.covered(r.getInt(1)));
                }
            }
        }
    }

    private static void same(double expected, double actual) {
        assertEquals(expected, actual, 1e-9 * Math.max(100, expected));
    }

    private static void insert(
            Connection c, String sql, List<Geometry> shapes, int @org.jspecify.annotations.Nullable [] classOf)
            throws java.sql.SQLException {
        WKBWriter wkb = new WKBWriter();
        try (PreparedStatement p = c.prepareStatement(sql)) {
            for (int i = 0; i < shapes.size(); i++) {
                p.setInt(1, i);
                if (classOf != null) {
                    p.setInt(2, classOf[i]);
                }
                p.setBytes(classOf == null ? 2 : 3, wkb.write(shapes.get(i)));
                p.addBatch();
            }
            p.executeBatch();
        }
    }
}
