package org.kuznets.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.geopackage.FeatureTable;
import org.kuznets.format.geopackage.Sql;
import org.kuznets.layer.Feature;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * Gives each row its primary key. A feature that the version before had keeps its key, so that a reader who pages across
 * an import neither repeats nor skips it; new ones are numbered on from the largest key.
 */
final class Keys implements ToLongFunction<Feature>, AutoCloseable {
    static final Message TWICE = new Message(
            "store.id-twice", "two rows of {layer} have the id '{id}'; choose a column whose values differ");
    private static final Message NOT_WHOLE =
            new Message("store.id-not-whole", "the id '{id}' of {layer} is not a whole number");

    private final LayerDraft draft;
    private final @Nullable PreparedStatement lookUp;
    private final BitSet seen = new BitSet();
    private long next = 1;

    /** @param before the current version, or null */
    Keys(Connection c, LayerDraft draft, @Nullable StoredLayer before) throws SQLException {
        this.draft = draft;
        FeatureTable t = before == null ? null : before.table();
        if (t == null || draft.integerIds() || t.id() == null) {
            lookUp = null;
            return;
        }
        String fid = Sql.name(t.fid());
        String from = " FROM " + Sql.name(t.name());
        next = 1 + Sql.number(c, 0, "SELECT max(" + fid + ")" + from);
        lookUp = c.prepareStatement("SELECT " + fid + from + " WHERE " + Sql.name(t.id()) + " = ?");
    }

    @Override
    public long applyAsLong(Feature f) {
        if (draft.integerIds()) {
            return once(whole(f.id()), f);
        }
        if (lookUp == null) {
            return next++;
        }
        try {
            lookUp.setString(1, f.id());
            try (ResultSet r = lookUp.executeQuery()) {
                return r.next() ? once(r.getLong(1), f) : next++;
            }
        } catch (SQLException e) {
            throw Sql.broken(e);
        }
    }

    private long whole(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Refusal.of(NOT_WHOLE, "id", Map.of("layer", draft.id(), "id", id));
        }
    }

    private long once(long key, Feature f) {
        if (key >= 0 && key < Integer.MAX_VALUE) {
            if (seen.get((int) key)) {
                throw twice(draft.id(), f.id());
            }
            seen.set((int) key);
        }
        return key;
    }

    static Refusal twice(String layer, String id) {
        return Refusal.of(TWICE, "id", Map.of("layer", layer, "id", id));
    }

    @Override
    public void close() throws SQLException {
        if (lookUp != null) {
            lookUp.close();
        }
    }
}
