package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random plumes of all kinds. */
public final class Scenes {
    private Scenes() {}

    /** Within a square of side {@code wide} round the origin: low and high, heavy and light, x_m from 10 m to 3 km. */
    public static List<Plume> plumes(SplittableRandom r, int count, double wide) {
        List<Plume> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(plume(r, "s" + i, wide));
        }
        return all;
    }

    public static Plume plume(SplittableRandom r, String id, double wide) {
        boolean low = r.nextInt(3) == 0;
        return new Plume(
                id,
                (r.nextDouble() - 0.5) * wide,
                (r.nextDouble() - 0.5) * wide,
                r.nextInt(4) == 0 ? 4 * (r.nextDouble() - 0.5) : 0,
                Math.exp(-3 + 4 * r.nextDouble()),
                10 * Math.exp(Math.log(300) * r.nextDouble()),
                0.5 + (low ? 0 : Math.pow(r.nextDouble(), 2) * 9),
                r.nextInt(3) == 0,
                low ? 10 * r.nextDouble() : 10 + 140 * r.nextDouble());
    }

    /** Near, on and far from the plumes. */
    public static double[] place(SplittableRandom r, List<Plume> plumes, double wide) {
        Plume p = plumes.get(r.nextInt(plumes.size()));
        return switch (r.nextInt(4)) {
            case 0 -> new double[] {p.x(), p.y()};
            case 1 -> around(r, p, p.distanceMetres() * 3 * r.nextDouble());
            case 2 -> around(r, p, 40 * p.distanceMetres() * r.nextDouble());
            default -> new double[] {(r.nextDouble() - 0.5) * 2 * wide, (r.nextDouble() - 0.5) * 2 * wide};
        };
    }

    private static double[] around(SplittableRandom r, Plume p, double metres) {
        double a = 2 * Math.PI * r.nextDouble();
        return new double[] {p.x() + metres * Math.cos(a), p.y() + metres * Math.sin(a)};
    }
}
