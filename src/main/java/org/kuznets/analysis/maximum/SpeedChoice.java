package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.Profile;

/**
 * Chooses wind speeds one by one, each time the one that brings the plumes, each alone and straight downwind at several
 * distances, nearest to their highest over all speeds offered. Plumes count by c_m times x_m: how high and how far.
 */
final class SpeedChoice {
    private static final double[] RHO = {1, 1.5, 3, 6, 10, 15, 25};
    private static final double LADDER = 1.1;
    private static final double[] MULTIPLES = {0.5, 1, 1.5};
    private static final int MOST_PLUMES = 48;
    /** Of so many plumes u_m and its quarter are offered. */
    private static final int MOST_OWN = 8;
    /** Less than this share of everything is not worth another speed. */
    private static final double LEAST_GAIN = 1e-6;

    private final double strongest;
    private final List<Double> offered;
    /** By speed offered and by plume and distance: the share of the highest, weighted. */
    private final double[][] share;

    SpeedChoice(List<Plume> plumes, double strongest) {
        this.strongest = strongest;
        List<Plume> heaviest = plumes.stream()
                .sorted(Comparator.comparingDouble(SpeedChoice::weight).reversed())
                .limit(MOST_PLUMES)
                .toList();
        offered = offered(plumes, heaviest);
        share = new double[offered.size()][heaviest.size() * RHO.length];
        for (int i = 0; i < heaviest.size(); i++) {
            for (int k = 0; k < RHO.length; k++) {
                shares(heaviest.get(i), RHO[k], i * RHO.length + k);
            }
        }
    }

    private static double weight(Plume p) {
        return p.maximum() * p.distanceMetres();
    }

    private List<Double> offered(List<Plume> plumes, List<Plume> heaviest) {
        TreeSet<Double> all = new TreeSet<>();
        for (double u = Winds.WEAKEST; u < strongest; u *= LADDER) {
            all.add(u);
        }
        double sum = 0;
        double speeds = 0;
        for (Plume p : plumes) {
            sum += p.maximum();
            speeds += p.maximum() * p.windMetresPerSecond();
        }
        for (double m : MULTIPLES) {
            all.add(sum > 0 ? m * speeds / sum : strongest);
        }
        heaviest.stream().limit(MOST_OWN).forEach(p -> {
            all.add(p.windMetresPerSecond());
            all.add(0.25 * p.windMetresPerSecond());
        });
        all.add(Math.max(strongest, Winds.WEAKEST));
        return new ArrayList<>(all.subSet(Winds.WEAKEST, true, Math.max(strongest, Winds.WEAKEST), true));
    }

    private void shares(Plume p, double rho, int column) {
        double highest = 0;
        for (int s = 0; s < share.length; s++) {
            double q = offered.get(s) / p.windMetresPerSecond();
            share[s][column] =
                    Profile.r(q) * Profile.s1(rho / Profile.p(q), p.heavy(), Edition.MRR_2017, p.heightMetres());
            highest = Math.max(highest, share[s][column]);
        }
        for (double[] ofSpeed : share) {
            ofSpeed[column] *= highest > 0 ? weight(p) / highest : 0;
        }
    }

    /** Adds to {@code chosen} until there are {@code most}. */
    void choose(TreeSet<Double> chosen, int most) {
        double[] best = new double[share[0].length];
        for (int s = 0; s < share.length; s++) {
            if (chosen.contains(offered.get(s))) {
                gain(best, share[s], true);
            }
        }
        while (chosen.size() < most) {
            int next = 0;
            double highest = 0;
            for (int s = 0; s < share.length; s++) {
                double gain = gain(best, share[s], false);
                if (gain > highest) {
                    highest = gain;
                    next = s;
                }
            }
            if (highest <= LEAST_GAIN * sum(best)) {
                return;
            }
            gain(best, share[next], true);
            chosen.add(offered.get(next));
        }
    }

    private static double gain(double[] best, double[] with, boolean take) {
        double gain = 0;
        for (int k = 0; k < best.length; k++) {
            if (with[k] > best[k]) {
                gain += with[k] - best[k];
                best[k] = take ? with[k] : best[k];
            }
        }
        return gain;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
