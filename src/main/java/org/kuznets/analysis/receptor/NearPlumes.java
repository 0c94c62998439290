package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.Profile;

/** The plumes that can matter at one place, the strongest first, ready to be summed in many winds. */
final class NearPlumes {
    private record Bound(Plume plume, double most) {}

    private final Plume[] plumes;
    private final double[] east;
    private final double[] north;
    private final Edition edition;

    private NearPlumes(double x, double y, List<Plume> near, Edition edition) {
        this.edition = edition;
        plumes = near.toArray(Plume[]::new);
        east = new double[plumes.length];
        north = new double[plumes.length];
        for (int i = 0; i < plumes.length; i++) {
            double turn = Math.toRadians(plumes[i].northDegrees());
            double dx = x - plumes[i].x();
            double dy = y - plumes[i].y();
            east[i] = dx * Math.cos(turn) - dy * Math.sin(turn);
            north[i] = dx * Math.sin(turn) + dy * Math.cos(turn);
        }
    }

    /** @param slight what those left out can add together, as a share of the strongest */
    static NearPlumes of(double x, double y, Load load, double slight) {
        List<Bound> bounds = new ArrayList<>();
        for (Contributor c : load.contributors()) {
            for (Plume p : c.plumes()) {
                bounds.add(new Bound(p, most(p, x, y, load.winds(), load.rules().edition())));
            }
        }
        bounds.sort(Comparator.comparingDouble(Bound::most).reversed());
        int count = bounds.size();
        double sum = 0;
        while (count > 1
                && sum + bounds.get(count - 1).most() <= slight * bounds.get(0).most()) {
            sum += bounds.get(--count).most();
        }
        List<Plume> near = bounds.subList(0, count).stream().map(Bound::plume).toList();
        return new NearPlumes(x, y, near, load.rules().edition());
    }

    /** No candidate wind brings more of one plume: straight downwind it is strongest. */
    private static double most(Plume p, double x, double y, Winds winds, Edition edition) {
        double metres = Math.hypot(x - p.x(), y - p.y());
        double most = 0;
        for (double u : winds.speeds()) {
            double q = u / p.windMetresPerSecond();
            double rho = metres / (Profile.p(q) * p.distanceMetres());
            most = Math.max(most, Profile.r(q) * Profile.s1(rho, p.heavy(), edition, p.heightMetres()));
        }
        return most * p.maximum();
    }

    int count() {
        return plumes.length;
    }

    /** The wind that blows from the source of plume {@code i} straight to the place, true azimuth. */
    double fromDegrees(int i) {
        return Math.toDegrees(Math.atan2(-east[i], -north[i]));
    }

    /** All of them in one wind; as {@link Plume#at} save rounding. */
    double sum(double fromDegrees, double speed) {
        double azimuth = Math.toRadians(fromDegrees);
        double toEast = -Math.sin(azimuth);
        double toNorth = -Math.cos(azimuth);
        double sum = 0;
        for (int i = 0; i < plumes.length; i++) {
            double along = east[i] * toEast + north[i] * toNorth;
            if (along > 0) {
                double across = north[i] * toEast - east[i] * toNorth;
                sum += at(plumes[i], along, across, speed);
            }
        }
        return sum;
    }

    private double at(Plume p, double along, double across, double speed) {
        double q = speed / p.windMetresPerSecond();
        double rho = along / (Profile.p(q) * p.distanceMetres());
        return p.maximum()
                * Profile.r(q)
                * Profile.s1(rho, p.heavy(), edition, p.heightMetres())
                * Profile.s2(Profile.t(along, across, speed));
    }
}
