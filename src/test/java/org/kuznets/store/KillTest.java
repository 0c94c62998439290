package org.kuznets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;

/** A process that imports is killed again and again; what it had acknowledged must be there, whole. */
class KillTest {
    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedOutlastsAKill() throws Exception {
        SplittableRandom random = new SplittableRandom(Long.getLong("seed", 1));
        Map<String, Integer> kept = new HashMap<>();
        int first = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (String line : killAfter(1 + random.nextInt(12), first)) {
                if (line.startsWith("kept ")) {
                    int n = Integer.parseInt(line.substring(5));
                    kept.put(KilledImport.layer(n), n);
                    first = n + 1;
                }
            }
            check(kept);
            first += KilledImport.LAYERS;
        }
        assertEquals(KilledImport.LAYERS, kept.size());
    }

    /** Starts importing, kills after so many lines, and gives all lines that were said. */
    private List<String> killAfter(int lines, int first) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process p = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        folder.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = p.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (said.size() == lines) {
                    p.destroyForcibly();
                }
            }
        } catch (IOException e) {
            // the pipe broke with the process: what was read until then is what was acknowledged
        } finally {
            p.destroyForcibly().waitFor();
        }
        assertTrue(said.size() >= lines, () -> "it ended by itself after " + said);
        return said;
    }

    private void check(Map<String, Integer> kept) throws Exception {
        try (GeoPackageStore store = GeoPackageStore.open(folder)) {
            for (Map.Entry<String, Integer> e : kept.entrySet()) {
                int n = Integer.parseInt(store.findFingerprint(e.getKey()).orElseThrow());
                assertTrue(n >= e.getValue(), () -> "import " + e.getValue() + " was acknowledged, there is " + n);
                List<Feature> found = new ArrayList<>();
                try (Rows rows = store.rows(Query.all(e.getKey()))) {
                    rows.forEachRemaining(found::add);
                }
                List<Feature> expected = LayerStoreContract.list(KilledImport.parcels(n));
                expected.sort(java.util.Comparator.comparing(Feature::id));
                found.sort(java.util.Comparator.comparing(Feature::id));
                LayerStoreContract.same(expected, found);
            }
        }
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(GeoPackageStore.FILE));
                Statement s = c.createStatement()) {
            assertEquals("ok", text(s, "PRAGMA integrity_check"));
            assertEquals(
                    "0",
                    text(
                            s,
                            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name LIKE '%kuznets_version%'"),
                    "orphans");
            assertEquals("0", text(s, "SELECT count(*) FROM kuznets_layers WHERE state <> 'current'"));
            for (String layer : kept.keySet()) {
                assertEquals("ok", text(s, "SELECT rtreecheck('rtree_" + layer + "_geom')"));
            }
        }
    }

    private static String text(Statement s, String sql) throws Exception {
        try (ResultSet r = s.executeQuery(sql)) {
            return r.next() ? r.getString(1) : "";
        }
    }
}
