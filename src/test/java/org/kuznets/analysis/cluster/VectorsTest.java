package org.kuznets.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Vectors;

/** DBSCAN and HDBSCAN against R's dbscan 1.1-11. */
class VectorsTest {
    private static final Vectors R = Vectors.r();

    @Test
    void dbscan() {
        Partition p = Dbscan.of(Vectors.points(R.in("DBSCAN-1")), 1, 3, Work.PLAIN);
        samePartition(R.expected("DBSCAN-1").get("cluster"), p.cluster());
    }

    @Test
    void hdbscan() {
        JsonNode e = R.expected("HDBSCAN-1");
        Partition p = Hdbscan.of(Vectors.points(R.in("HDBSCAN-1")), 3, Work.PLAIN);
        Map<Integer, Integer> names = samePartition(e.get("cluster"), p.cluster());
        Vectors.same(e.get("prob"), p.membership(), 1e-8, "membership");
        Vectors.same(e.get("outlier"), p.outlier(), 1e-8, "outlier");
        names.forEach((peer, ours) -> {
            if (peer > 0) {
                double stability = e.get("stability").get(peer.toString()).asDouble();
                assertEquals(stability, p.stability()[ours - 1], 1e-8, "stability " + peer);
            }
        });
    }

    /** The same points together; the numbers of clusters may differ. */
    private static Map<Integer, Integer> samePartition(JsonNode expected, int[] actual) {
        Map<Integer, Integer> names = new HashMap<>(Map.of(0, 0));
        Map<Integer, Integer> back = new HashMap<>(Map.of(0, 0));
        for (int i = 0; i < actual.length; i++) {
            int peer = expected.get(i).asInt();
            names.putIfAbsent(peer, actual[i]);
            back.putIfAbsent(actual[i], peer);
            assertEquals(names.get(peer), actual[i], "point " + i);
            assertEquals(back.get(actual[i]), peer, "point " + i);
        }
        return names;
    }
}
