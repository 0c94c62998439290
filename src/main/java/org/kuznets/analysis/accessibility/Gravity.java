package org.kuznets.analysis.accessibility;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.Work;

/**
 * How origins and objects reach one another, in two looks over all pairs; no pair is kept, so memory is linear.
 *
 * <p>Sources: Hansen's potential {@code sum S f(c)}; Harris's market potential {@code sum P / c}; Huff's choice
 * {@code S^g c^-l / sum}; floating catchments 2SFCA (Luo and Wang), E2SFCA (Luo and Qi), 3SFCA (Wan, Zou and Sternberg),
 * checked against figures of PySAL access and REAT; M2SFCA (Delamater), recalled and checked against nothing.
 */
record Gravity(List<Reached> reached, List<Access> access, Demand demand) {
    /** Pairs between two hearings of a cancel, about half a second's. */
    private static final long PAIRS = 8_000_000;

    /** Bytes that parts' demands may take together. */
    private static final long BYTES = 64L << 20;

    private static final int MOST_PARTS = 8;

    static Gravity of(
            Places origins, Places objects, TravelTimes toObjects, TravelTimes toOrigins, Rules rules, Work work) {
        int n = origins.size();
        // fixed by the input, not by the cores: sums come out the same
        int parts = (int) Math.max(1, Math.min(MOST_PARTS, BYTES / (40L * Math.max(1, objects.size()))));
        long pairs = (long) (objects.size() + origins.parts()) * Math.max(1, origins.parts() / Math.max(1, n));
        int batch = (int) Math.max(parts, Math.min(n, PAIRS / Math.max(1, pairs)));
        Demand demand = new Demand(objects.size());
        List<Reached> reached = new ArrayList<>(n);
        for (int from = 0; from < n; from += batch) {
            int first = from;
            int count = Math.min(batch, n - from);
            work.progress(from, 2L * n);
            record Part(List<Reached> reached, Demand demand) {}
            List<Part> done = work.each(parts, p -> {
                Outward out = new Outward(origins, objects, toObjects, toOrigins, rules);
                List<Reached> all = new ArrayList<>();
                for (int i = first + share(count, p, parts); i < first + share(count, p + 1, parts); i++) {
                    all.add(out.from(i));
                }
                return new Part(all, out.demand);
            });
            for (Part p : done) {
                reached.addAll(p.reached());
                demand.add(p.demand());
            }
        }
        return new Gravity(reached, access(batch, origins, objects, toObjects, demand, rules, work), demand);
    }

    private static List<Access> access(
            int batch, Places origins, Places objects, TravelTimes toObjects, Demand demand, Rules rules, Work work) {
        int n = origins.size();
        List<Access> access = new ArrayList<>(n);
        for (int from = 0; from < n; from += batch) {
            int first = from;
            int count = Math.min(batch, n - from);
            work.progress((long) n + from, 2L * n);
            work.each(MOST_PARTS, p -> {
                        double[] minutes = new double[objects.size()];
                        List<Access> all = new ArrayList<>();
                        for (int i = first + share(count, p, MOST_PARTS);
                                i < first + share(count, p + 1, MOST_PARTS);
                                i++) {
                            all.add(Access.of(i, origins, objects, toObjects, demand, rules, minutes));
                        }
                        return all;
                    })
                    .forEach(access::addAll);
        }
        return access;
    }

    private static int share(int whole, int part, int parts) {
        return (int) ((long) whole * part / parts);
    }
}
