package org.kuznets.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
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
import org.locationtech.jts.geom.Coordinate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The same questions put to PostGIS, with the statements in src/bench/sql. */
final class PostgisSide {
    private static final Path SQL = Path.of("src/bench/sql");
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    private final Connection connection;
    private final String backend;

    PostgisSide(Connection connection) throws SQLException, IOException {
        this.connection = connection;
        this.backend = backend();
        all("session");
    }

    int load(Scene scene) throws SQLException, IOException {
        execute("drop table if exists parcels, zones, pieces");
        all("tables");
        insert("copy parcels", scene.parcels(), scene.classOf());
        insert("copy zones", scene.zones(), new int[0]);
        all("ready");
        return scene.parcels().size();
    }

    /** Binary COPY, the fastest way in. Fields: id, perhaps a class, the shape as EWKB. */
    private void insert(String copy, List<byte[]> shapes, int[] classOf) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy + " from stdin (format binary)");
        ByteBuffer b = ByteBuffer.allocate(1 << 20);
        b.put(HEADER).putInt(0).putInt(0);
        for (int i = 0; i < shapes.size(); i++) {
            byte[] shape = shapes.get(i);
            if (b.remaining() < shape.length + 64) {
                in.writeToCopy(b.array(), 0, b.position());
                b.clear();
            }
            b.putShort((short) (classOf.length > 0 ? 3 : 2)).putInt(4).putInt(i);
            if (classOf.length > 0) {
                b.putInt(4).putInt(classOf[i]);
            }
            b.putInt(shape.length).put(shape);
        }
        b.putShort((short) -1);
        in.writeToCopy(b.array(), 0, b.position());
        in.endCopy();
    }

    void enterprises(List<Coordinate> places) throws SQLException, IOException {
        execute("drop table if exists enterprises");
        all("enterprises");
        try (PreparedStatement p =
                connection.prepareStatement("insert into enterprises values (?, ?, ST_Point(?, ?))")) {
            for (int i = 0; i < places.size(); i++) {
                p.setInt(1, i);
                p.setInt(2, new int[] {500, 300, 100, 50}[i % 4]);
                p.setDouble(3, places.get(i).x);
                p.setDouble(4, places.get(i).y);
                p.addBatch();
            }
            p.executeBatch();
        }
        execute("analyze enterprises");
    }

    /** Discs round the enterprises, on a plane. */
    int buffers() throws SQLException, IOException {
        execute("drop table if exists made");
        all("buffers");
        return 0;
    }

    /** After {@link #buffers}: which zones meet, and the land under 1, 2, 3 and more of them, square metres. */
    double[] overlaps() throws SQLException, IOException {
        execute("drop table if exists met");
        all("overlaps-1-counts");
        double[] found = new double[3];
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(text("overlaps-2-depths"))) {
            while (r.next()) {
                found[r.getInt(1) - 1] = r.getDouble(2);
            }
        }
        return found;
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

    /**
     * Seconds of processor time of our connection's process and of all workers that have ended, from /proc (Linux; 0
     * elsewhere).
     */
    double processorSeconds() {
        try {
            String[] own = stat(backend);
            String[] server = stat(own[1]);
            double ticks = Double.parseDouble(own[11]) + Double.parseDouble(own[12]);
            return (ticks + Double.parseDouble(server[13]) + Double.parseDouble(server[14])) / 100;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The fields of a process from its state on. */
    private static String[] stat(String process) throws IOException {
        return Files.readString(Path.of("/proc", process, "stat"))
                .replaceFirst("^.*\\) ", "")
                .split(" ");
    }

    private String backend() throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("select pg_backend_pid()")) {
            r.next();
            return r.getString(1);
        }
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
