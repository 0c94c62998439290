package org.kuznets.analysis.maximum;

import java.util.List;
import org.kuznets.analysis.plume.Profile;

/** Plumes and what each is in each wind speed, in flat arrays. */
final class PackedPlumes {
    /** Profiles: bit 0 heavy, bit 1 that of a source 2 m high. */
    static final int PROFILES = 4;

    final int count;
    final double[] x;
    final double[] y;
    final double[] north;
    final double[] sinNorth;
    final double[] cosNorth;
    final double[] height;
    final boolean[] heavy;
    /** Of the plain profile, 1 for 10 m and more; the rest is the profile of a source 2 m high. */
    final float[] plain;
    /** By speed and plume: the highest concentration in that wind, and where it is reached, metres. */
    final double[][] peak;

    final double[][] reach;
    final float[][] logReach;

    PackedPlumes(List<Plume> plumes, List<Double> speeds) {
        count = plumes.size();
        x = plumes.stream().mapToDouble(Plume::x).toArray();
        y = plumes.stream().mapToDouble(Plume::y).toArray();
        north = plumes.stream().mapToDouble(Plume::northDegrees).toArray();
        height = plumes.stream().mapToDouble(Plume::heightMetres).toArray();
        sinNorth = new double[count];
        cosNorth = new double[count];
        heavy = new boolean[count];
        plain = new float[count];
        peak = new double[speeds.size()][count];
        reach = new double[speeds.size()][count];
        logReach = new float[speeds.size()][count];
        for (int i = 0; i < count; i++) {
            Plume p = plumes.get(i);
            sinNorth[i] = Math.sin(Math.toRadians(p.northDegrees()));
            cosNorth[i] = Math.cos(Math.toRadians(p.northDegrees()));
            heavy[i] = p.heavy();
            plain[i] = (float) (0.125 * (Math.min(10, Math.max(2, p.heightMetres())) - 2));
            for (int s = 0; s < speeds.size(); s++) {
                double q = speeds.get(s) / p.windMetresPerSecond();
                peak[s][i] = p.maximum() * Profile.r(q);
                reach[s][i] = Profile.p(q) * p.distanceMetres();
                logReach[s][i] = (float) Math.log(reach[s][i]);
            }
        }
    }

    boolean has(boolean ofHeavy, boolean lowest) {
        for (int i = 0; i < count; i++) {
            if (heavy[i] == ofHeavy && (lowest ? plain[i] < 1 : plain[i] > 0)) {
                return true;
            }
        }
        return false;
    }
}
