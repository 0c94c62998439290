package org.kuznets.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.geopackage.BadGeometry;
import org.kuznets.format.geopackage.FeatureTable;
import org.kuznets.format.geopackage.RowDecoder;
import org.kuznets.format.geopackage.Sql;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;

/**
 * The answer to a query, fetched in chunks that grow from small to some thousand rows or a few megabytes, each in a
 * short transaction of its own: however slow the consumer, nothing is locked and no connection is held. All chunks come
 * from the version that was current at the beginning, for the version is kept until {@link #close}.
 */
final class TableRows implements Rows {
    private static final int FIRST_CHUNK = 500;
    private static final int LARGEST_CHUNK = 5_000;
    private static final long CHUNK_BYTES = 8 << 20;

    /** Keys that are put into one statement. */
    private static final int KEYS_A_CHUNK = 1_000;

    private final Readers readers;
    private final StoredLayer layer;
    private final TablePlan plan;
    private final Runnable atClose;
    private final Deque<Keyed> waiting = new ArrayDeque<>();
    private final long last;
    private long left;
    private long after;
    private long lastKey;
    private int chunk = FIRST_CHUNK;
    private boolean finished;
    private boolean cutShort;
    private long @Nullable [] keys;
    private int nextKey;
    private boolean closed;

    private record Keyed(long key, Feature feature) {}

    /**
     * @param after the key that comes before the first row
     * @param last the greatest key that a row may have; heeded where rows come in the order of their keys
     * @param limit how many rows at most
     */
    TableRows(Readers readers, StoredLayer layer, TablePlan plan, long after, long last, long limit, Runnable atClose) {
        this.readers = readers;
        this.layer = layer;
        this.plan = plan;
        this.after = after;
        this.last = last;
        this.left = limit;
        this.atClose = atClose;
    }

    @Override
    public Columns columns() {
        return layer.info().columns();
    }

    @Override
    public Crs crs() {
        return Crs.CRS84;
    }

    StoredLayer layer() {
        return layer;
    }

    TablePlan plan() {
        return plan;
    }

    /** The key of the row that {@link #next} gave last. */
    long lastKey() {
        return lastKey;
    }

    @Override
    public boolean hasNext() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        while (waiting.isEmpty() && !finished && left > 0) {
            readers.read(this::fetch);
        }
        return !waiting.isEmpty();
    }

    @Override
    public Feature next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Keyed k = waiting.remove();
        lastKey = k.key;
        return k.feature;
    }

    private boolean fetch(Connection c) throws SQLException {
        FeatureTable table = layer.table().named(nameNow(c, layer));
        if (plan.idsFirst()) {
            if (keys == null) {
                keys = allKeys(c, table);
            }
            byKeys(c, table, keys);
        } else {
            walk(c, table);
        }
        return true;
    }

    /** Where {@code layer} lies now: a newer version may have taken the layer's name since. */
    static String nameNow(Connection c, StoredLayer layer) throws SQLException {
        try (PreparedStatement p = c.prepareStatement("SELECT table_name FROM kuznets_layers WHERE generation = ?")) {
            p.setLong(1, layer.generation());
            try (ResultSet r = p.executeQuery()) {
                if (!r.next()) {
                    throw new IllegalStateException("version " + layer.generation() + " was swept while being read");
                }
                return r.getString(1);
            }
        }
    }

    private void walk(Connection c, FeatureTable table) throws SQLException {
        int most = (int) (plan.exact() ? Math.min(chunk, left) : chunk);
        try (PreparedStatement p = c.prepareStatement(plan.walk(table))) {
            int i = Sql.bind(p, 1, plan.values(table).toArray());
            p.setLong(i, after);
            p.setLong(i + 1, last);
            p.setInt(i + 2, most);
            try (ResultSet r = p.executeQuery()) {
                finished = take(r, table) < most && !cutShort;
            }
        }
        chunk = Math.min(LARGEST_CHUNK, 4 * chunk);
    }

    /** Takes rows until the chunk is heavy enough, and gives how many it saw. */
    private int take(ResultSet r, FeatureTable table) throws SQLException {
        RowDecoder decoder = new RowDecoder(table);
        int seen = 0;
        cutShort = false;
        while (r.next()) {
            seen++;
            Feature f = decode(decoder, r, layer);
            after = decoder.fid(r);
            if (left > 0 && plan.rest().evaluate(f)) {
                waiting.add(new Keyed(after, f));
                left--;
            }
            if (decoder.bytes() > CHUNK_BYTES) {
                cutShort = true;
                break;
            }
        }
        return seen;
    }

    /** The feature called {@code id}. */
    static Optional<Feature> one(Connection c, StoredLayer layer, String id) throws SQLException {
        FeatureTable t = layer.table().named(nameNow(c, layer));
        String key = t.id() == null ? t.fid() : t.id();
        if (t.id() == null && !id.matches("-?\\d{1,18}")) {
            return Optional.empty();
        }
        try (PreparedStatement p = c.prepareStatement(
                "SELECT " + t.list("") + " FROM " + Sql.name(t.name()) + " WHERE " + Sql.name(key) + " = ?")) {
            p.setObject(1, t.id() == null ? (Object) Long.parseLong(id) : id);
            try (ResultSet r = p.executeQuery()) {
                return r.next() ? Optional.of(decode(new RowDecoder(t), r, layer)) : Optional.empty();
            }
        }
    }

    private static Feature decode(RowDecoder decoder, ResultSet r, StoredLayer layer) throws SQLException {
        try {
            return decoder.feature(r);
        } catch (BadGeometry e) {
            throw new SQLException(
                    "row " + decoder.fid(r) + " of " + layer.info().id() + ": " + e.getMessage(), e);
        }
    }

    private long[] allKeys(Connection c, FeatureTable table) throws SQLException {
        long[] found = new long[256];
        int n = 0;
        try (PreparedStatement p = c.prepareStatement(plan.keys(table))) {
            int i = Sql.bind(p, 1, plan.values(table).toArray());
            p.setLong(i, after);
            p.setLong(i + 1, plan.exact() ? left : -1);
            try (ResultSet r = p.executeQuery()) {
                while (r.next()) {
                    if (n == found.length) {
                        found = Arrays.copyOf(found, 2 * n);
                    }
                    found[n++] = r.getLong(1);
                }
            }
        }
        return Arrays.copyOf(found, n);
    }

    private void byKeys(Connection c, FeatureTable table, long[] all) throws SQLException {
        long[] some = Arrays.copyOfRange(all, nextKey, Math.min(all.length, nextKey + Math.min(chunk, KEYS_A_CHUNK)));
        String list = Arrays.toString(some).replace('[', '(').replace(']', ')');
        RowDecoder decoder = new RowDecoder(table);
        Map<Long, Feature> found = new HashMap<>();
        try (PreparedStatement p = c.prepareStatement("SELECT " + table.list("f.") + " FROM " + Sql.name(table.name())
                        + " f WHERE f." + Sql.name(table.fid()) + " IN " + list);
                ResultSet r = p.executeQuery()) {
            while (r.next()) {
                Feature f = decode(decoder, r, layer);
                if (plan.rest().evaluate(f)) {
                    found.put(decoder.fid(r), f);
                }
            }
        }
        for (long key : some) {
            Feature f = found.get(key);
            if (f != null && left > 0) {
                waiting.add(new Keyed(key, f));
                left--;
            }
        }
        nextKey += some.length;
        finished = nextKey == all.length;
        chunk = (int) Math.max(16, Math.min(KEYS_A_CHUNK, chunk * CHUNK_BYTES / (1 + decoder.bytes())));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            waiting.clear();
            atClose.run();
        }
    }
}
