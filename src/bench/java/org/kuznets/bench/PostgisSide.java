package org.kuznets.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same questions put to PostGIS, with the statements in src/bench/sql. */
final class PostgisSide {
    private static final Path SQL = Path.of("src/bench/sql");
    private final Connection connection;

    PostgisSide(Connection connection) throws SQLException, IOException {
        this.connection = connection;
        all("session");
    }

    void load(Scene scene) throws SQLException, IOException {
        execute("drop table if exists parcels, zones, pieces");
        all("tables");
        insert("insert into parcels values (?, ?, ST_GeomFromWKB(?))", scene.parcels(), scene.classOf());
        insert("insert into zones values (?, ST_GeomFromWKB(?))", scene.zones(), new int[0]);
        all("ready");
    }

    private void insert(String sql, List<byte[]> shapes, int[] classOf) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement p = connection.prepareStatement(sql)) {
            for (int i = 0; i < shapes.size(); i++) {
                p.setInt(1, i);
                if (classOf.length > 0) {
                    p.setInt(2, classOf[i]);
                }
                p.setBytes(classOf.length > 0 ? 3 : 2, shapes.get(i));
                p.addBatch();
                if (i % 1000 == 999) {
                    p.executeBatch();
                }
            }
            p.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Union, subdivision and index: what must be made before the areas can be asked for. */
    int pieces() throws SQLException, IOException {
        execute("drop table if exists pieces");
        all("union-1-subdivide");
        all("union-2-index");
        return 0;
    }

    /** Square metres by class. */
    Map<Integer, Double> union() throws SQLException, IOException {
        Map<Integer, Double> found = new TreeMap<>();
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(text("union-3-areas"))) {
            while (r.next()) {
                found.put(r.getInt(1), r.getDouble(2));
            }
        }
        return found;
    }

    /** Square metres by zone and class: zone times {@link Scene#CLASSES} plus class. */
    double[] zones(int count) throws SQLException, IOException {
        double[] found = new double[count * Scene.CLASSES];
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(text("zones"))) {
            while (r.next()) {
                found[r.getInt(1) * Scene.CLASSES + r.getInt(2)] = r.getDouble(3);
            }
        }
        return found;
    }

    /** What PostGIS says it did, for the record. */
    String explain(String file) throws SQLException, IOException {
        StringBuilder plan = new StringBuilder(text(file)).append('\n');
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(
                        "explain (analyze, buffers) " + text(file).replaceFirst(";\\s*$", ""))) {
            while (r.next()) {
                plan.append(r.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    String version() throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("select version() || ', PostGIS ' || postgis_full_version()")) {
            r.next();
            return r.getString(1);
        }
    }

    private void all(String file) throws SQLException, IOException {
        for (String statement : text(file).split(";\\s*\n")) {
            if (!statement.isBlank()) {
                execute(statement);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(sql);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(SQL.resolve(file + ".sql"));
    }
}
