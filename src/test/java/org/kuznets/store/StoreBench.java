package org.kuznets.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;

public final class StoreBench {
    static LayerDraft draft(String id) {
        return new LayerDraft(id, "T " + id, "", "", Crs.CRS84, "", "", "", false, "f");
    }

    public static void main(String[] a) throws Exception {
        Path dir = Files.createTempDirectory("bench");
        long t = System.nanoTime();
        GeoPackageStore s = GeoPackageStore.open(dir);
        System.out.printf("open %.3f%n", (System.nanoTime() - t) / 1e9);
        t = System.nanoTime();
        for (int i = 0; i < 11; i++) s.put(draft("small-" + i), new Parcels(2300, 24, i), f -> {});
        System.out.printf("11 small %.3f%n", (System.nanoTime() - t) / 1e9);
        for (int k = 0; k < 3; k++) {
            t = System.nanoTime();
            s.put(draft("big"), new Parcels(200_000, 24, 5), f -> {});
            System.out.printf("put 200k %.3f%n", (System.nanoTime() - t) / 1e9);
            for (int r = 0; r < 3; r++) {
                t = System.nanoTime();
                double area = 0;
                int n = 0;
                try (Rows rows = s.rows(Query.all("big"))) {
                    while (rows.hasNext()) {
                        area += rows.next().geometry().getEnvelopeInternal().getArea();
                        n++;
                    }
                }
                System.out.printf("read %d %.3f%n", n, (System.nanoTime() - t) / 1e9);
            }
        }
        for (int r = 0; r < 4; r++) {
            t = System.nanoTime();
            int n = 0;
            for (int k = 0; k < 200; k++) {
                double w = 85 + k * 0.015, so = 52 + k * 0.015;
                n += s.page(new Query(
                                "big",
                                new org.kuznets.geo.Bbox(w, so, w + 0.05, so + 0.05),
                                org.geotools.api.filter.Filter.INCLUDE,
                                java.util.List.of(),
                                10000,
                                null))
                        .features()
                        .size();
            }
            System.out.printf("200 small boxes %d rows %.3f%n", n, (System.nanoTime() - t) / 1e9);
            t = System.nanoTime();
            var big = s.page(new Query(
                    "big",
                    new org.kuznets.geo.Bbox(85.5, 52.5, 88.5, 55.5),
                    org.geotools.api.filter.Filter.INCLUDE,
                    java.util.List.of(),
                    10,
                    "1000"));
            System.out.printf("big box page of 10 matched %d %.3f%n", big.matched(), (System.nanoTime() - t) / 1e9);
            t = System.nanoTime();
            for (int k = 0; k < 20; k++) s.page(Query.all("big").after("" + k * 9999, 10));
            System.out.printf("20 pages %.3f%n", (System.nanoTime() - t) / 1e9);
        }
        s.close();
        System.out.println(dir + " " + Files.size(dir.resolve("layers.gpkg")));
    }
}
