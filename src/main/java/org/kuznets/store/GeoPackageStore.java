package org.kuznets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.geopackage.BulkLoad;
import org.kuznets.format.geopackage.FeatureTable;
import org.kuznets.format.geopackage.Skeleton;
import org.kuznets.format.geopackage.SpatialFunctions;
import org.kuznets.format.geopackage.Sql;
import org.kuznets.format.geopackage.Sqlite;
import org.kuznets.geo.Crs;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * The embedded store: one GeoPackage, {@value #FILE}, that any GIS program may open for reading while the server runs.
 * Every layer is a feature table (or attribute table) under its own id, in longitude and latitude, with the standard's
 * spatial index and triggers; what the standard has no place for lies in two tables of our own.
 *
 * <p><b>What is promised.</b> When {@link #put} or {@link #remove} has returned, its effect outlasts a kill of the
 * process and, as far as the disk honours a flush, a power failure: staging runs with {@code synchronous=NORMAL}, the
 * one transaction that publishes with {@code FULL}, which flushes the log with everything staged before it. A kill at
 * any other moment leaves the version before; what was half staged is swept at the next opening.
 *
 * <p>One process at a time writes: a lock file beside the GeoPackage keeps a second one out.
 */
public final class GeoPackageStore implements LayerStore {
    /** Its name in the data folder. */
    public static final String FILE = "layers.gpkg";

    private static final Message IN_USE = new Message(
            "store.in-use", "the data folder {folder} is in use by another Kuznets; stop it or choose another folder");
    private static final Message TOKEN =
            new Message("page.token", "the page token '{token}' is not one that this server gave");

    private static final int COUNTS_KEPT = 500;
    private static final long LARGE_LOG = 16 << 20;

    private final Path file;
    private final FileChannel lockFile;
    private final Connection writer;
    private final Readers readers;
    private final Shelf shelf = new Shelf();
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<List<Object>, Long> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Long> eldest) {
            return size() > COUNTS_KEPT;
        }
    };
    private boolean closed;

    /**
     * Opens the store in {@code folder}, making both where they are missing, and sweeps away what an earlier process
     * left half done.
     *
     * @throws Refusal when another process has it open
     * @throws UncheckedIOException when the folder or file cannot be used
     */
    public static GeoPackageStore open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lock = FileChannel.open(
                    folder.resolve(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean opened = false;
            try {
                lock(lock, folder);
                GeoPackageStore store = new GeoPackageStore(folder.resolve(FILE), lock);
                opened = true;
                return store;
            } finally {
                if (!opened) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw Sql.broken(e);
        }
    }

    private static void lock(FileChannel channel, Path folder) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process: refused below like any other
        }
        if (lock == null) {
            throw Refusal.of(IN_USE, "data", Map.of("folder", folder));
        }
    }

    private GeoPackageStore(Path file, FileChannel lockFile) throws SQLException {
        this.file = file;
        this.lockFile = lockFile;
        this.writer = Sqlite.write(file);
        boolean opened = false;
        try {
            Sql.run(writer, "PRAGMA synchronous = FULL");
            SpatialFunctions.register(writer);
            Sql.atomically(writer, () -> {
                if (Sql.number(writer, 0, "SELECT count(*) FROM sqlite_schema WHERE name = 'gpkg_contents'") == 0) {
                    Skeleton.create(writer);
                }
                Register.create(writer);
            });
            // only now: other programs look for the application id in the file itself, not in the log
            Sql.run(writer, "PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 8192");
            this.readers = new Readers(file, 2 + Runtime.getRuntime().availableProcessors());
            sweep();
            shelf.replaceAll(Register.current(writer));
            opened = true;
        } finally {
            if (!opened) {
                writer.close();
            }
        }
    }

    @Override
    public CollectionInfo put(LayerDraft draft, Rows rows, DoubleConsumer progress) {
        if (!draft.id().matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("layer id must be a slug, was " + draft.id());
        }
        if (!rows.crs().equals(Crs.CRS84)) {
            throw new IllegalArgumentException(
                    "rows of " + draft.id() + " are in " + rows.crs().code());
        }
        writing.lock();
        try {
            requireOpen();
            load(draft, rows, progress);
            return get(draft.id());
        } catch (SQLException e) {
            throw Sql.broken(e);
        } finally {
            writing.unlock();
        }
    }

    private void load(LayerDraft draft, Rows rows, DoubleConsumer progress) throws SQLException {
        @Nullable StoredLayer before = shelf.find(draft.id()).orElse(null);
        Sql.run(writer, "PRAGMA synchronous = NORMAL");
        try {
            long generation = Register.stage(writer, draft);
            FeatureTable table =
                    FeatureTable.of(Register.hidden(generation), rows.columns(), true, !draft.integerIds());
            BulkLoad.Loaded loaded = stage(draft, table, rows, progress, before);
            Sql.run(writer, "PRAGMA synchronous = FULL");
            Sql.atomically(writer, () -> Register.publish(writer, draft, generation, loaded, before));
            shelf.replaceAll(Register.current(writer));
        } finally {
            Sql.run(writer, "PRAGMA synchronous = FULL");
            sweep();
            checkpoint();
        }
    }

    private BulkLoad.Loaded stage(
            LayerDraft draft, FeatureTable table, Rows rows, DoubleConsumer progress, @Nullable StoredLayer before)
            throws SQLException {
        try (Connection c = Sqlite.read(file);
                Keys keys = new Keys(c, draft, before)) {
            BulkLoad.Loaded loaded = new BulkLoad(writer, table, Skeleton.WGS84, keys).load(rows, progress);
            uniqueIds(draft, loaded.table());
            return loaded;
        } catch (SQLException e) {
            if (isConstraint(e)) {
                throw Keys.twice(draft.id(), "?");
            }
            throw e;
        }
    }

    private void uniqueIds(LayerDraft draft, FeatureTable t) throws SQLException {
        if (t.id() == null) {
            return;
        }
        String id = Sql.name(t.id());
        try {
            Sql.run(
                    writer,
                    "CREATE UNIQUE INDEX " + Sql.name(t.name() + "_ids") + " ON " + Sql.name(t.name()) + " (" + id
                            + ")");
        } catch (SQLException e) {
            if (!isConstraint(e)) {
                throw e;
            }
            try (var s = writer.createStatement();
                    var r = s.executeQuery("SELECT " + id + " FROM " + Sql.name(t.name()) + " GROUP BY " + id
                            + " HAVING count(*) > 1 LIMIT 1")) {
                throw Keys.twice(draft.id(), r.next() ? r.getString(1) : "?");
            }
        }
    }

    /** SQLITE_CONSTRAINT and its extended codes. */
    private static boolean isConstraint(SQLException e) {
        return (e.getErrorCode() & 0xFF) == 19;
    }

    @Override
    public void remove(String id) {
        writing.lock();
        try {
            requireOpen();
            Optional<StoredLayer> layer = shelf.find(id);
            if (layer.isPresent()) {
                Sql.atomically(writer, () -> Register.retire(writer, layer.get()));
                shelf.replaceAll(Register.current(writer));
                sweep();
            }
        } catch (SQLException e) {
            throw Sql.broken(e);
        } finally {
            writing.unlock();
        }
    }

    /** Deletes versions that are neither current nor being read. */
    private void sweep() throws SQLException {
        for (long generation : Register.leftovers(writer)) {
            if (!shelf.isRead(generation)) {
                Sql.atomically(writer, () -> Register.drop(writer, generation));
            }
        }
    }

    /** Brings a large log back into the file and frees its space, as far as readers allow. */
    private void checkpoint() throws SQLException {
        Path log = Path.of(file + "-wal");
        try {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Sql.run(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<CollectionInfo> collections() {
        return shelf.infos();
    }

    @Override
    public Optional<CollectionInfo> find(String id) {
        return shelf.find(id).map(StoredLayer::info);
    }

    @Override
    public Optional<String> findFingerprint(String id) {
        return shelf.find(id).map(StoredLayer::fingerprint);
    }

    @Override
    public Page page(Query query) {
        StoredLayer layer = shelf.take(query.collection());
        TablePlan plan = planned(layer, query);
        try (TableRows rows = rows(layer, plan, query, query.limit() + 1L)) {
            List<Feature> features = new ArrayList<>();
            long last = 0;
            while (features.size() < query.limit() && rows.hasNext()) {
                features.add(rows.next());
                last = rows.lastKey();
            }
            boolean more = query.sort().isEmpty() && rows.hasNext();
            return new Page(features, more ? Long.toString(last) : null, matched(layer, plan));
        }
    }

    @Override
    public Rows rows(Query query) {
        StoredLayer layer = shelf.take(query.collection());
        return rows(layer, planned(layer, query), query, query.limit());
    }

    private TablePlan planned(StoredLayer layer, Query query) {
        boolean planned = false;
        try {
            TablePlan plan = new TablePlan(layer, query);
            after(query);
            planned = true;
            return plan;
        } finally {
            if (!planned) {
                release(layer);
            }
        }
    }

    private TableRows rows(StoredLayer layer, TablePlan plan, Query query, long limit) {
        return new TableRows(readers, layer, plan, after(query), limit, () -> release(layer));
    }

    private static long after(Query query) {
        String token = query.after();
        if (token == null) {
            return Long.MIN_VALUE;
        }
        if (!token.matches("-?\\d{1,18}")) {
            throw Refusal.of(TOKEN, "after", Map.of("token", token));
        }
        return Long.parseLong(token);
    }

    private void release(StoredLayer layer) {
        if (shelf.release(layer) && writing.tryLock()) {
            try {
                if (!closed) {
                    sweep();
                }
            } catch (SQLException e) {
                throw Sql.broken(e);
            } finally {
                writing.unlock();
            }
        }
    }

    private long matched(StoredLayer layer, TablePlan plan) {
        if (!plan.exact()) {
            return -1;
        }
        if (plan.everything()) {
            return layer.info().count();
        }
        List<Object> key = new ArrayList<>(plan.values(layer.table()));
        key.add(layer.info().version());
        key.add(plan.count(layer.table()));
        synchronized (counts) {
            Long known = counts.get(key);
            if (known != null) {
                return known;
            }
        }
        long n = readers.read(c -> {
            FeatureTable now = layer.table().named(TableRows.nameNow(c, layer));
            return Sql.number(c, 0, plan.count(now), plan.values(now).toArray());
        });
        synchronized (counts) {
            counts.put(key, n);
        }
        return n;
    }

    @Override
    public Optional<Feature> feature(String collection, String id) {
        StoredLayer layer = shelf.take(collection);
        try {
            return readers.read(c -> TableRows.one(c, layer, id));
        } finally {
            release(layer);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    /** Waits for a put that is under way. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                readers.close();
                writer.close();
                lockFile.close();
            }
        } catch (SQLException e) {
            throw Sql.broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }
}
