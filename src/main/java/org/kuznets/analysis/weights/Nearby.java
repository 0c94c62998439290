package org.kuznets.analysis.weights;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.kuznets.analysis.Work;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * Neighbours by distance. Nothing is kept for pairs that are no neighbours. Raw weights; {@link Weights#styled} scales
 * them.
 */
public final class Nearby {
    /** The most ordered pairs: some 120 MB when packed. */
    public static final int MOST_LINKS = 10_000_000;

    private static final Message TOO_MANY = new Message(
            "weights.too-many",
            "more than {most} pairs of units are neighbours; choose a shorter distance, fewer nearest neighbours or fewer"
                    + " units");
    /** A distance counts as within one that differs by rounding only. */
    private static final double SLACK = 1 + 1e-12;

    private static final int CHUNK = 512;

    private final Places places;
    private final NearTree tree;
    private final Work work;

    public Nearby(Places places, Work work) {
        this.places = places;
        this.tree = new NearTree(places);
        this.work = work;
    }

    private interface Row {
        void of(int unit, Nearest near, Links links);
    }

    /** @param most of the nearest that {@code row} needs */
    private Weights rows(int most, Row row) {
        int n = places.size();
        AtomicLong all = new AtomicLong();
        List<Links> parts = work.each((n + CHUNK - 1) / CHUNK, c -> {
            int to = Math.min(n, (c + 1) * CHUNK);
            Links links = new Links(to - c * CHUNK);
            Nearest near = new Nearest(places, Math.min(most, n - 1));
            for (int i = c * CHUNK; i < to; i++) {
                work.progress(c, (n + CHUNK - 1) / CHUNK);
                int before = links.count();
                row.of(i, near, links);
                links.endRow();
                if (all.addAndGet(links.count() - before) > MOST_LINKS) {
                    throw Refusal.of(TOO_MANY, null, Map.of("most", MOST_LINKS));
                }
            }
            return links;
        });
        return Links.joined(parts);
    }

    /**
     * The {@code count} nearest of each unit, or all others if there are no more. Of equally far ones those with the
     * smaller id. Not symmetric.
     */
    public Weights nearest(int count) {
        return rows(count, (i, near, links) -> {
            for (int j : found(i, near)) {
                links.add(j, 1);
            }
        });
    }

    private int[] found(int unit, Nearest near) {
        near.start(unit);
        tree.nearest(unit, near);
        return near.found();
    }

    /** All within {@code metres}, that distance included. */
    public Weights band(double metres) {
        return rows(0, (i, near, links) -> tree.within(i, metres * SLACK, j -> add(links, j, 1)));
    }

    private static void add(Links links, int neighbour, double weight) {
        links.add(neighbour, weight);
        if (links.count() > MOST_LINKS) {
            throw Refusal.of(TOO_MANY, null, Map.of("most", MOST_LINKS));
        }
    }

    /** The kernel's values up to {@code metres}, the same bandwidth for all. What weighs nothing is no neighbour. */
    public Weights kernel(KernelShape shape, double metres) {
        return rows(
                0,
                (i, near, links) -> tree.within(i, metres, j -> {
                    double w = shape.at(Math.sqrt(places.squared(i, j)) / metres);
                    if (w > 0) {
                        add(links, j, w);
                    }
                }));
    }

    /**
     * The kernel's values for the {@code count} nearest of each unit, whose bandwidth is the distance of the one after
     * them, so that all of them weigh something; with no more than {@code count} others, the distance of the farthest, and
     * a kernel that is 0 there loses it. Where that distance is 0, all of them weigh as at no distance. Not symmetric.
     */
    public Weights adaptiveKernel(KernelShape shape, int count) {
        return rows(count + 1, (i, near, links) -> {
            int[] found = found(i, near);
            double bandwidth = found.length == 0 ? 0 : near.metres(found.length - 1);
            for (int k = 0; k < Math.min(count, found.length); k++) {
                double w = shape.at(bandwidth > 0 ? near.metres(k) / bandwidth : 0);
                if (w > 0) {
                    links.add(found[k], w);
                }
            }
        });
    }

    /** The largest distance from a unit to its nearest other, metres: no unit is an island within it. 0 for one unit. */
    public double farthestNearest() {
        int n = places.size();
        if (n < 2) {
            return 0;
        }
        List<Double> parts = work.each((n + CHUNK - 1) / CHUNK, c -> {
            Nearest near = new Nearest(places, 1);
            double most = 0;
            for (int i = c * CHUNK; i < Math.min(n, (c + 1) * CHUNK); i++) {
                found(i, near);
                most = Math.max(most, near.metres(0));
            }
            return most;
        });
        return parts.stream().mapToDouble(d -> d).max().orElse(0);
    }
}
