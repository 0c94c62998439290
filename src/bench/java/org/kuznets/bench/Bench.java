package org.kuznets.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.*;
import org.locationtech.jts.geom.Geometry;

public final class Bench {
    public static void main(String[] args) {
        for (int[] s : new int[][] {{50, 40}, {200, 100}, {500, 400}}) {
            List<Geometry> shapes = Parcels.coverage(s[0], s[1], 7);
            List<Geometry> zones = Parcels.discs(s[0] * s[1] / 20, s[0] * 100, s[1] * 100, 50, 250, 5);
            List<Geometry> none = new ArrayList<>(Collections.nCopies(zones.size(), null));
            int[] cls = new int[shapes.size()];
            for (int i = 0; i < cls.length; i++) cls[i] = i * 31 % 6;
            var pool = new java.util.concurrent.ForkJoinPool(2);
            Work work = new Work() {
                public void progress(long d, long t) {}
                public <T> List<T> each(int n, java.util.function.IntFunction<T> f) {
                    List<java.util.concurrent.ForkJoinTask<T>> l = new ArrayList<>();
                    for (int i = 0; i < n; i++) { int k = i; l.add(pool.submit(() -> f.apply(k))); }
                    List<T> r = new ArrayList<>();
                    for (var t : l) r.add(t.join());
                    return r;
                }
                public <T> T remember(String k, long b, Supplier<T> m) { return m.get(); }
            };
            for (int k = 0; k < 8; k++) {
                long t0 = System.nanoTime();
                Land land = Land.of(shapes, cls, 6, work);
                long t1 = System.nanoTime();
                Areas a = SweptAreas.of(land, zones, none, work);
                long t2 = System.nanoTime();
                System.out.printf("%d %d land %.3f areas %.3f s  %.6f%n", shapes.size(), zones.size(), (t1 - t0) / 1e9, (t2 - t1) / 1e9, a.covered(0));
            }
            System.out.println(LAST);
        }
    }
    static String LAST = "";
}
