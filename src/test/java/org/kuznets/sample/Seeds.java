package org.kuznets.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;

/** The middles of the cells to be: rows along the outline, rivers and railways first, then the rest at {@link Spacing}. */
final class Seeds {
    /** What a cell is made for. */
    enum Role {
        OUTSIDE,
        FREE,
        RIVER,
        BANK,
        RAILWAY
    }

    record Seed(Coordinate at, Role role) {}

    private static final double BUCKET = 1000;
    private final List<Seed> all = new ArrayList<>();
    private final Map<Long, List<Coordinate>> buckets = new HashMap<>();

    List<Seed> all() {
        return all;
    }

    /** Adds a seed unless another lies nearer than {@code clearance} metres. */
    boolean add(Coordinate p, Role role, double clearance) {
        if (crowded(p, clearance)) {
            return false;
        }
        Coordinate q = new Coordinate(Utm.centimetres(p.x), Utm.centimetres(p.y));
        all.add(new Seed(q, role));
        buckets.computeIfAbsent(bucket(q.x, q.y), k -> new ArrayList<>()).add(q);
        return true;
    }

    /** Fills the land between with free seeds, each {@code spacing} from its neighbours (Bridson's dart throwing). */
    void fill(Spacing spacing, Predicate<Coordinate> inside, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Coordinate> active = new ArrayList<>();
        all.stream().filter(s -> s.role != Role.OUTSIDE).forEach(s -> active.add(s.at));
        while (!active.isEmpty()) {
            int pick = chance.nextInt(active.size());
            Coordinate from = active.get(pick);
            double r = spacing.at(from.x, from.y);
            boolean found = false;
            for (int k = 0; k < 14 && !found; k++) {
                double angle = chance.nextDouble() * 2 * StrictMath.PI;
                double d = r * (1.0 + 0.6 * chance.nextDouble());
                Coordinate p = new Coordinate(from.x + d * StrictMath.cos(angle), from.y + d * StrictMath.sin(angle));
                found = inside.test(p) && add(p, Role.FREE, spacing.at(p.x, p.y));
                if (found) {
                    active.add(all.get(all.size() - 1).at);
                }
            }
            if (!found) {
                active.set(pick, active.get(active.size() - 1));
                active.remove(active.size() - 1);
            }
        }
    }

    private boolean crowded(Coordinate p, double clearance) {
        int reach = (int) StrictMath.ceil(clearance / BUCKET);
        for (int i = -reach; i <= reach; i++) {
            for (int j = -reach; j <= reach; j++) {
                for (Coordinate q : buckets.getOrDefault(bucket(p.x + i * BUCKET, p.y + j * BUCKET), List.of())) {
                    if (q.distance(p) < clearance) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static long bucket(double x, double y) {
        return (long) StrictMath.floor(x / BUCKET) * 100_000L + (long) StrictMath.floor(y / BUCKET);
    }
}
