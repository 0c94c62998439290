package org.kuznets.format.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Fills a new table from rows as fast as SQLite goes: this thread reads and encodes, another inserts in short
 * transactions; no trigger fires, and the spatial index is packed at the end. Empty geometries become NULL. A row's
 * memory is bounded by batches; the envelopes are kept (40 bytes a row, up to {@value #PACKED} rows; beyond, the index
 * is filled by plain inserts).
 */
public final class BulkLoad {
    private static final int BATCH_ROWS = 2_000;
    private static final int BATCH_BYTES = 4 << 20;
    private static final int BATCHES_WAITING = 3;
    private static final int PACKED = 4_000_000;

    private final Connection c;
    private final FeatureTable table;
    private final int srsId;
    private final ToLongFunction<Feature> fids;
    private final Deque<Future<?>> inserting = new ArrayDeque<>();
    private final Boxes boxes = new Boxes();
    private final Envelope extent = new Envelope();
    private List<@Nullable Object[]> batch = new ArrayList<>();
    private int batchBytes;
    private long count;
    private long shapes;
    private String kind = "";
    private boolean z;
    private boolean created;

    /** @param fids gives the primary key of each row; called once a row, in order */
    public BulkLoad(Connection c, FeatureTable table, int srsId, ToLongFunction<Feature> fids) {
        this.c = c;
        this.table = table;
        this.srsId = srsId;
        this.fids = fids;
    }

    /**
     * What was loaded.
     *
     * @param table as it came out: without geometry column when no row has a geometry
     * @param kind JTS's name of the geometry type, {@code Geometry} when mixed, {@code None} when there is none
     * @param z whether any vertex has a height
     */
    public record Loaded(FeatureTable table, long count, String kind, boolean z, Envelope extent) {
        /** The kind as the standard spells it in {@code gpkg_geometry_columns}. */
        public String sqlKind() {
            return kind.equals("None") ? "GEOMETRY" : kind.toUpperCase(Locale.ROOT);
        }
    }

    /**
     * Makes the table and its index, and loads all of {@code rows}. After a failure the table may be there in part.
     *
     * @param progress told the fraction read after every batch; throws to cancel
     */
    public Loaded load(Rows rows, DoubleConsumer progress) throws SQLException {
        ExecutorService inserter = Executors.newSingleThreadExecutor(r -> daemon(r));
        try {
            while (rows.hasNext()) {
                add(rows.next());
                if (batch.size() >= BATCH_ROWS || batchBytes >= BATCH_BYTES) {
                    flush(inserter);
                    progress.accept(rows.fractionRead());
                }
            }
            flush(inserter);
            while (!inserting.isEmpty()) {
                await(inserting.remove());
            }
        } finally {
            drain(inserter);
        }
        return new Loaded(shapes > 0 ? index() : plain(), count, kind.isEmpty() ? "None" : kind, z, extent);
    }

    private static Thread daemon(Runnable r) {
        Thread t = new Thread(r, "geopackage-insert");
        t.setDaemon(true);
        return t;
    }

    private void add(Feature f) {
        int i = 0;
        @Nullable
        Object[] values =
                new Object[table.physical().size() + 1 + (table.id() == null ? 0 : 1) + (table.geom() == null ? 0 : 1)];
        long fid = fids.applyAsLong(f);
        values[i++] = fid;
        if (table.id() != null) {
            values[i++] = f.id();
        }
        if (table.geom() != null) {
            values[i++] = blob(fid, f.geometry());
        }
        for (int k = 0; i < values.length; k++) {
            values[i++] = Values.toSql(f.row().get(k));
        }
        batch.add(values);
        count++;
    }

    private byte @Nullable [] blob(long fid, @Nullable Geometry g) {
        if (g == null || g.isEmpty()) {
            return null;
        }
        String type = g.getGeometryType().equals("LinearRing") ? "LineString" : g.getGeometryType();
        kind = kind.isEmpty() || kind.equals(type) ? type : "Geometry";
        z |= WkbSink.hasZ(g);
        extent.expandToInclude(g.getEnvelopeInternal());
        shapes++;
        if (boxes.count() < PACKED) {
            boxes.add(fid, g.getEnvelopeInternal());
        }
        byte[] blob = GeometryBlob.encode(g, srsId);
        batchBytes += blob.length;
        return blob;
    }

    private void flush(ExecutorService inserter) throws SQLException {
        List<@Nullable Object[]> full = batch;
        String declared = kind.isEmpty() ? "GEOMETRY" : kind.toUpperCase(Locale.ROOT);
        boolean first = !created;
        created = true;
        batch = new ArrayList<>();
        batchBytes = 0;
        if (inserting.size() >= BATCHES_WAITING) {
            await(inserting.remove());
        }
        inserting.add(inserter.submit(() -> {
            if (first) {
                Sql.run(c, table.ddl(declared));
            }
            insert(full);
            return full.size();
        }));
    }

    private void insert(List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement p = c.prepareStatement(table.insert())) {
            for (@Nullable Object[] row : rows) {
                Sql.bind(p, 1, row);
                p.addBatch();
            }
            Sql.atomically(c, p::executeBatch);
        }
    }

    private static void await(Future<?> insert) throws SQLException {
        try {
            insert.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException s) {
                throw s;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted");
        }
    }

    /** Waits until the inserting thread has let go of the connection, whatever happened. */
    private static void drain(ExecutorService inserter) {
        inserter.shutdownNow();
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                if (inserter.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private FeatureTable index() throws SQLException {
        SpatialIndex.create(c, table);
        if (boxes.count() == shapes) {
            PackedTree.fill(c, table.index(), boxes);
        } else {
            String g = Sql.name(String.valueOf(table.geom()));
            Sql.run(
                    c,
                    "INSERT INTO %s SELECT %s, ST_MinX(%3$s), ST_MaxX(%3$s), ST_MinY(%3$s), ST_MaxY(%3$s) FROM %4$s WHERE %3$s NOT NULL"
                            .formatted(Sql.name(table.index()), Sql.name(table.fid()), g, Sql.name(table.name())));
        }
        return table;
    }

    private FeatureTable plain() throws SQLException {
        if (table.geom() == null) {
            return table;
        }
        Sql.run(c, "ALTER TABLE " + Sql.name(table.name()) + " DROP COLUMN " + Sql.name(table.geom()));
        return new FeatureTable(table.name(), table.fid(), null, table.id(), table.columns(), table.physical());
    }
}
