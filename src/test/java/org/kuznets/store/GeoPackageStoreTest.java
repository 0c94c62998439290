package org.kuznets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Refusal;

class GeoPackageStoreTest extends LayerStoreContract {
    @TempDir
    Path folder;

    @Override
    LayerStore open() {
        return GeoPackageStore.open(folder);
    }

    private String text(String sql) throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(GeoPackageStore.FILE));
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            return r.next() ? r.getString(1) : "";
        }
    }

    @Test
    void aSecondStoreIsKeptOut() {
        assertThrows(Refusal.class, () -> GeoPackageStore.open(folder));
        store.close();
        store = open();
    }

    /** Else a browser that asks whether anything changed is told no after the data folder was made anew. */
    @Test
    void anotherFolderWithOtherContentHasOtherVersions(@TempDir Path another) {
        try (LayerStore other = GeoPackageStore.open(another)) {
            LayerDraft d = draft("parcels");
            LayerDraft changed = new LayerDraft(
                    d.id(),
                    d.title(),
                    d.titleRu(),
                    d.description(),
                    d.sourceCrs(),
                    d.quality(),
                    d.source(),
                    d.licence(),
                    d.integerIds(),
                    "another file");
            String here = put("parcels", new Parcels(10, 4, 1)).version();
            String there = other.put(changed, new Parcels(10, 4, 2), f -> {}).version();
            assertNotEquals(here, there);
        }
    }

    @Test
    void anOldVersionGoesWithItsLastReader() throws Exception {
        String old = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name LIKE '%kuznets_version%'";
        put("parcels", new Parcels(3_000, 4, 1));
        try (Rows reading = store.rows(Query.all("parcels"))) {
            reading.next();
            put("parcels", new Parcels(10, 4, 1));
            assertEquals("5", text(old), "the table, its index and the index's three tables");
        }
        assertEquals("0", text(old));
    }

    /** Three levels of nodes. */
    @Test
    void thePackedIndexIsSound() throws Exception {
        put("parcels", new Parcels(12_000, 4, 1));
        assertEquals("ok", text("SELECT rtreecheck('rtree_parcels_geom')"));
        assertEquals("12000", text("SELECT count(*) FROM \"rtree_parcels_geom\""));
        assertEquals("ok", text("PRAGMA integrity_check"));
    }

    /** A walk from the key on, whatever the page: no sorting and no skipping. */
    @Test
    void everyPageCostsTheSame() throws Exception {
        put("parcels", new Parcels(10, 4, 1));
        assertEquals(
                "SEARCH f USING INTEGER PRIMARY KEY (rowid>?)",
                plan("SELECT f.geom FROM parcels f WHERE 1 AND f.fid > 5 ORDER BY f.fid LIMIT 10"));
    }

    private String plan(String sql) throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(GeoPackageStore.FILE));
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            StringBuilder all = new StringBuilder();
            while (r.next()) {
                all.append(r.getString("detail"));
            }
            return all.toString();
        }
    }
}
