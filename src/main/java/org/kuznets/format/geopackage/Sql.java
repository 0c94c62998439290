package org.kuznets.format.geopackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The little that is needed to say SQL to SQLite. */
public final class Sql {
    private Sql() {}

    /** A name as SQL, safe whatever it holds. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as an SQL literal, for the few places that take no parameters (DDL). */
    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Runs statements that give no rows. */
    public static void run(Connection c, String... statements) throws SQLException {
        try (Statement s = c.createStatement()) {
            for (String sql : statements) {
                s.execute(sql);
            }
        }
    }

    /** Runs one statement with parameters and gives how many rows it changed. */
    public static int update(Connection c, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement p = c.prepareStatement(sql)) {
            bind(p, 1, values);
            return p.executeUpdate();
        }
    }

    /** The first column of the first row as a number, or {@code otherwise} where there is none. */
    public static long number(Connection c, long otherwise, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement p = c.prepareStatement(sql)) {
            bind(p, 1, values);
            try (ResultSet r = p.executeQuery()) {
                return r.next() ? r.getLong(1) : otherwise;
            }
        }
    }

    /** Sets parameters from number {@code first} on and gives the number after the last. */
    public static int bind(PreparedStatement p, int first, @Nullable Object... values) throws SQLException {
        int i = first;
        for (Object v : values) {
            p.setObject(i++, v);
        }
        return i;
    }

    /** Does {@code work} in one write transaction: all of it or nothing. The connection is in auto-commit mode. */
    public static void atomically(Connection c, Work work) throws SQLException {
        run(c, "BEGIN IMMEDIATE");
        boolean done = false;
        try {
            work.run();
            run(c, "COMMIT");
            done = true;
        } finally {
            if (!done) {
                rollback(c);
            }
        }
    }

    private static void rollback(Connection c) {
        try {
            run(c, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself (disk full, lost file): the first failure is the one to tell
        }
    }

    /** The database broke: not the caller's fault. */
    public static UncheckedIOException broken(SQLException e) {
        return new UncheckedIOException(new IOException("the database failed: " + e.getMessage(), e));
    }

    /** Something done on a connection. */
    public interface Work {
        void run() throws SQLException;
    }
}
