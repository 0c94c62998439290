package org.kuznets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import org.kuznets.format.geopackage.Sql;
import org.kuznets.geo.Crs;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * The embedded store: one GeoPackage, {@value #FILE}, that any GIS program may open while the server runs. Every layer is
 * a feature table (or attribute table) under its own id, in longitude and latitude, with the standard's spatial index
 * and triggers; what the standard has no place for lies in two tables of our own.
 *
 * <p><b>What is promised.</b> When {@link #put} or {@link #remove} has returned, its effect outlasts a kill of the
 * process and, as far as the disk honours a flush, a power failure: staging runs with {@code synchronous=NORMAL}, the
 * one transaction that publishes with {@code FULL}, which flushes the log with everything staged before it. A kill at
 * any other moment leaves the version before; what was half staged is swept at the next opening.
 *
 * <p>Values are kept as SQLite can: an instant to the millisecond, NaN as null, an empty geometry as none.
 *
 * <p>One Kuznets at a time: a lock file beside the GeoPackage keeps a second one out. What another program edits is
 * served as it then stands, but does not change the version.
 */
public final class GeoPackageStore implements LayerStore {
    /** Its name in the data folder. */
    public static final String FILE = "layers.gpkg";

    private static final Message LOCKED = new Message(
            "store.locked",
            "{file} is being edited by another program; save and close the editing there, then try again");
    private static final Message TOKEN =
            new Message("page.token", "the page token '{token}' is not one that this server gave");

    /** Rows below which a part of its own is not worth the statement. */
    private static final int SMALLEST_PART = 2_000;

    /** SQLITE_BUSY and its extended codes. */
    private static final int BUSY = 5;

    private final FolderLock lock;
    private final Writer writer;
    private final Readers readers;
    private final Shelf shelf = new Shelf();
    private final Counts counts = new Counts();
    private final ReentrantLock writing = new ReentrantLock();
    private boolean closed;

    /**
     * Opens the store in {@code folder}, making both where they are missing, and sweeps away what an earlier process
     * left half done.
     *
     * @throws Refusal when another Kuznets has it open
     * @throws UncheckedIOException when the folder or file cannot be used
     */
    public static GeoPackageStore open(Path folder) {
        FolderLock lock = null;
        try {
            lock = new FolderLock(folder, FILE + ".lock");
            GeoPackageStore store = new GeoPackageStore(folder.resolve(FILE), lock);
            lock = null;
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            if (lock != null) {
                unlock(lock);
            }
        }
    }

    private static void unlock(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeoPackageStore(Path file, FolderLock lock) throws SQLException {
        this.lock = lock;
        this.writer = new Writer(file);
        this.readers = new Readers(file, 2 + Runtime.getRuntime().availableProcessors());
        boolean opened = false;
        try {
            writer.sweep(generation -> false);
            shelf.replaceAll(writer.current());
            opened = true;
        } finally {
            if (!opened) {
                writer.close();
            }
        }
    }

    @Override
    public CollectionInfo put(LayerDraft draft, Rows rows, DoubleConsumer progress) {
        if (!draft.id().matches("[a-z][a-z0-9-]*") || !rows.crs().equals(Crs.CRS84)) {
            throw new IllegalArgumentException("not a slug, or not in CRS84: " + draft.id() + ", " + rows.crs());
        }
        return write(() -> {
            try {
                writer.put(draft, rows, progress, shelf.find(draft.id()).orElse(null));
                shelf.replaceAll(writer.current());
            } finally {
                writer.sweep(shelf::isRead);
            }
            return get(draft.id());
        });
    }

    @Override
    public void remove(String id) {
        write(() -> {
            Optional<StoredLayer> layer = shelf.find(id);
            if (layer.isPresent()) {
                writer.retire(layer.get());
                shelf.replaceAll(writer.current());
                writer.sweep(shelf::isRead);
            }
            return layer;
        });
    }

    private interface Writing<T> {
        T write() throws SQLException;
    }

    private <T> T write(Writing<T> work) {
        writing.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the store is closed");
            }
            return work.write();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            writing.unlock();
        }
    }

    private static RuntimeException failure(SQLException e) {
        return (e.getErrorCode() & 0xFF) == BUSY ? Refusal.of(LOCKED, "store", Map.of("file", FILE)) : Sql.broken(e);
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
        try (TableRows rows = open(query, query.limit() + 1L)) {
            List<Feature> features = new ArrayList<>();
            while (features.size() < query.limit() && rows.hasNext()) {
                features.add(rows.next());
            }
            boolean more = query.sort().isEmpty() && rows.hasNext();
            String next = more ? Long.toString(rows.lastKey()) : null;
            return new Page(features, next, counts.matched(readers, rows.layer(), rows.plan()));
        }
    }

    @Override
    public Rows rows(Query query) {
        return open(query, query.limit());
    }

    private TableRows open(Query query, long limit) {
        StoredLayer layer = shelf.take(query.collection());
        boolean opened = false;
        try {
            TablePlan plan = new TablePlan(layer, query);
            TableRows rows =
                    new TableRows(readers, layer, plan, after(query), Long.MAX_VALUE, limit, () -> release(layer));
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                release(layer);
            }
        }
    }

    /** Keys count from 1 as a rule, so equal shares of keys are equal shares of rows. */
    @Override
    public List<Rows> parts(Query query, int most) {
        TableRows whole = open(query, query.limit());
        StoredLayer layer = whole.layer();
        int parts = (int) Math.min(most, layer.info().count() / SMALLEST_PART);
        boolean inOrder = !whole.plan().idsFirst()
                && query.after() == null
                && query.limit() >= layer.info().count();
        if (parts < 2 || !inOrder) {
            return List.of(whole);
        }
        List<Rows> all = new ArrayList<>();
        for (int k = 0; k < parts; k++) {
            shelf.takeAgain(layer);
            long after = k == 0 ? Long.MIN_VALUE : layer.info().count() * k / parts;
            long last = k == parts - 1 ? Long.MAX_VALUE : layer.info().count() * (k + 1) / parts;
            all.add(new TableRows(readers, layer, whole.plan(), after, last, query.limit(), () -> release(layer)));
        }
        whole.close();
        return all;
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

    /** The last reader of an old version sweeps it away, unless a writer is at work, which will. */
    private void release(StoredLayer layer) {
        if (shelf.release(layer) && writing.tryLock()) {
            try {
                if (!closed) {
                    writer.sweep(shelf::isRead);
                }
            } catch (SQLException e) {
                throw failure(e);
            } finally {
                writing.unlock();
            }
        }
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

    /** Waits for a put that is under way. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                readers.close();
                writer.close();
                lock.close();
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
