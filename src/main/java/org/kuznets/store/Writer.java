package org.kuznets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.geopackage.BulkLoad;
import org.kuznets.format.geopackage.FeatureTable;
import org.kuznets.format.geopackage.Skeleton;
import org.kuznets.format.geopackage.SpatialFunctions;
import org.kuznets.format.geopackage.Sql;
import org.kuznets.format.geopackage.Sqlite;
import org.kuznets.layer.Rows;

/** The one connection that writes: stages, publishes, sweeps. Its callers take turns. */
final class Writer implements AutoCloseable {
    /** Bytes of log from which it is brought back into the file at once. */
    private static final long LARGE_LOG = 16 << 20;

    /** How long that waits for readers, ms; what cannot be done then is done later. */
    private static final int PATIENCE = 500;

    /** SQLITE_CONSTRAINT and its extended codes. */
    private static final int CONSTRAINT = 19;

    private final Path file;
    private final Connection c;

    /** Opens the file, making it a GeoPackage with our tables where it is none yet. */
    Writer(Path file) throws SQLException {
        this.file = file;
        this.c = Sqlite.write(file);
        boolean opened = false;
        try {
            Sql.run(c, "PRAGMA synchronous = FULL");
            SpatialFunctions.register(c);
            Sql.atomically(c, this::create);
            // only now: other programs look for the application id in the file itself, not in the log
            Sql.run(c, "PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 8192");
            opened = true;
        } finally {
            if (!opened) {
                c.close();
            }
        }
    }

    private void create() throws SQLException {
        if (Sql.number(c, 0, "SELECT count(*) FROM sqlite_schema WHERE name = 'gpkg_contents'") == 0) {
            Skeleton.create(c);
        }
        Register.create(c);
    }

    List<StoredLayer> current() throws SQLException {
        return Register.current(c);
    }

    /** Loads a new version of a layer and makes it the current one; after a failure its parts await {@link #sweep}. */
    void put(LayerDraft draft, Rows rows, DoubleConsumer progress, @Nullable StoredLayer before) throws SQLException {
        Sql.run(c, "PRAGMA synchronous = NORMAL");
        try {
            long generation = Register.stage(c, draft);
            BulkLoad.Loaded loaded = stage(draft, generation, rows, progress, before);
            Sql.run(c, "PRAGMA synchronous = FULL");
            Sql.atomically(c, () -> Register.publish(c, draft, generation, loaded, before));
        } finally {
            Sql.run(c, "PRAGMA synchronous = FULL");
        }
    }

    private BulkLoad.Loaded stage(
            LayerDraft draft, long generation, Rows rows, DoubleConsumer progress, @Nullable StoredLayer before)
            throws SQLException {
        FeatureTable table = FeatureTable.of(Register.hidden(generation), rows.columns(), true, !draft.integerIds());
        try (Connection reader = Sqlite.read(file);
                Keys keys = new Keys(reader, draft, before)) {
            BulkLoad.Loaded loaded = new BulkLoad(c, table, Skeleton.WGS84, keys).load(rows, progress);
            indexIds(draft, loaded.table());
            return loaded;
        } catch (SQLException e) {
            if (isConstraint(e)) {
                throw Keys.twice(draft.id(), "?");
            }
            throw e;
        }
    }

    private void indexIds(LayerDraft draft, FeatureTable t) throws SQLException {
        if (t.id() == null) {
            return;
        }
        String id = Sql.name(t.id());
        String table = Sql.name(t.name());
        try {
            Sql.run(c, "CREATE UNIQUE INDEX " + Sql.name(t.name() + "_ids") + " ON " + table + " (" + id + ")");
        } catch (SQLException e) {
            if (!isConstraint(e)) {
                throw e;
            }
            String twice = "SELECT " + id + " FROM " + table + " GROUP BY " + id + " HAVING count(*) > 1 LIMIT 1";
            try (Statement s = c.createStatement();
                    ResultSet r = s.executeQuery(twice)) {
                throw Keys.twice(draft.id(), r.next() ? r.getString(1) : "?");
            }
        }
    }

    private static boolean isConstraint(SQLException e) {
        return (e.getErrorCode() & 0xFF) == CONSTRAINT;
    }

    /** Hides a layer; its version awaits {@link #sweep}. */
    void retire(StoredLayer layer) throws SQLException {
        Sql.atomically(c, () -> Register.retire(c, layer));
    }

    /** Deletes versions that are neither current nor being read, and brings a large log back into the file. */
    void sweep(LongPredicate isRead) throws SQLException {
        for (long generation : Register.leftovers(c)) {
            if (!isRead.test(generation)) {
                Sql.atomically(c, () -> Register.drop(c, generation));
            }
        }
        Path log = Path.of(file + "-wal");
        try {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Sql.run(c, "PRAGMA busy_timeout = " + PATIENCE, "PRAGMA wal_checkpoint(TRUNCATE)");
                Sql.run(c, "PRAGMA busy_timeout = " + Sqlite.MILLIS_TO_WAIT_FOR_A_LOCK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        c.close();
    }
}
