package org.kuznets.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.format.geopackage.FeatureTable;
import org.kuznets.format.geopackage.Sql;

/** How many features a query matches, remembered so that paging does not count again. Thread-safe. */
final class Counts {
    private static final int KEPT = 500;

    private final Map<List<Object>, Long> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Long> eldest) {
            return size() > KEPT;
        }
    };

    /** The exact number, or -1 when only Java can tell which features match. */
    long matched(Readers readers, StoredLayer layer, TablePlan plan) {
        if (!plan.exact()) {
            return -1;
        }
        if (plan.everything()) {
            return layer.info().count();
        }
        List<Object> key = new ArrayList<>(plan.values(layer.table()));
        key.add(layer.info().version());
        key.add(plan.count(layer.table()));
        synchronized (known) {
            Long n = known.get(key);
            if (n != null) {
                return n;
            }
        }
        long n = readers.read(c -> count(c, layer, plan));
        synchronized (known) {
            known.put(key, n);
        }
        return n;
    }

    private static long count(Connection c, StoredLayer layer, TablePlan plan) throws SQLException {
        FeatureTable now = layer.table().named(TableRows.nameNow(c, layer));
        return Sql.number(c, 0, plan.count(now), plan.values(now).toArray());
    }
}
