package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.maximum.Worst;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.Profile;

/**
 * The worst wind at one place, closer than the candidates of {@link Winds} lie. Plumes that together cannot matter by
 * more than {@value #SLIGHT} of the strongest are left out of the search, never out of the sum. The candidates that no
 * neighbouring direction beats, as far as they come near the best, are starts; from each the search walks to the best of its
 * eight neighbours in direction and speed, then halves its step, down to 0.01 degree and 0.1 %. Measured against every
 * 0.05 degree and 1 % of speed on random cases the loss was 0.0001 at most, where the candidates alone
 * lost up to 0.055.
 */
final class FineWind {
    /** What the plumes left out of the search can add, as a share of the strongest. */
    static final double SLIGHT = 1e-4;

    /** What a candidate must reach of the best to be a start: more than the candidates alone lose. */
    private static final double NEAR = 0.92;

    private static final int MOST_STARTS = 24;
    private static final double FIRST_DEGREES = 1;
    private static final double FIRST_FACTOR = 1.2;
    private static final double LAST_DEGREES = 0.01;
    /** Winds are told to a hundredth of a degree and a millimetre a second, and reckoned as told. */
    private static final double TOLD_DEGREES = 100;

    private static final double TOLD_SPEED = 1000;

    private final double x;
    private final double y;
    private final Winds winds;
    private final double strongest;
    private final Edition edition;
    private final List<Plume> near;

    private record Bound(Plume plume, double most) {}

    private FineWind(double x, double y, Load load) {
        this.x = x;
        this.y = y;
        this.winds = load.winds();
        this.strongest = winds.speeds().get(winds.speeds().size() - 1);
        this.edition = load.rules().edition();
        this.near = near(load);
    }

    /** The wind, and the sum of the plumes that mattered in the search. */
    static Worst at(double x, double y, Load load) {
        return new FineWind(x, y, load).search();
    }

    private List<Plume> near(Load load) {
        List<Bound> bounds = new ArrayList<>();
        for (Contributor c : load.contributors()) {
            for (Plume p : c.plumes()) {
                bounds.add(new Bound(p, most(p)));
            }
        }
        bounds.sort(Comparator.comparingDouble(Bound::most));
        double slight =
                bounds.isEmpty() ? 0 : SLIGHT * bounds.get(bounds.size() - 1).most();
        int first = 0;
        for (double sum = 0; first < bounds.size(); first++) {
            sum += bounds.get(first).most();
            if (sum > slight) {
                break;
            }
        }
        List<Plume> near = new ArrayList<>();
        for (int i = bounds.size() - 1; i >= first; i--) {
            near.add(bounds.get(i).plume());
        }
        return near;
    }

    /** No candidate wind brings more of one plume here: straight downwind it is strongest. */
    private double most(Plume p) {
        double metres = Math.hypot(x - p.x(), y - p.y());
        double most = 0;
        for (double u : winds.speeds()) {
            double q = u / p.windMetresPerSecond();
            double rho = metres / (Profile.p(q) * p.distanceMetres());
            most = Math.max(most, Profile.r(q) * Profile.s1(rho, p.heavy(), edition, p.heightMetres()));
        }
        return most * p.maximum();
    }

    private Worst search() {
        List<Worst> starts = starts();
        Worst best = starts.get(0);
        for (Worst start : starts) {
            Worst w = refined(start);
            best = w.value() > best.value() ? w : best;
        }
        return told(best);
    }

    /** The candidates that no neighbour of their speed beats, as far as they are near the best; the best first. */
    private List<Worst> starts() {
        List<Worst> peaks = new ArrayList<>();
        for (double u : winds.speeds()) {
            double[] sums = new double[winds.directions()];
            for (int k = 0; k < sums.length; k++) {
                sums[k] = sum(winds.fromDegrees(k), u);
            }
            for (int k = 0; k < sums.length; k++) {
                double before = sums[(k + sums.length - 1) % sums.length];
                if (sums[k] > before && sums[k] >= sums[(k + 1) % sums.length]) {
                    peaks.add(new Worst(sums[k], winds.fromDegrees(k), u));
                }
            }
        }
        peaks.add(new Worst(0, 0, winds.speeds().get(0)));
        peaks.sort(Comparator.comparingDouble(Worst::value).reversed());
        double least = NEAR * peaks.get(0).value();
        return peaks.stream().filter(w -> w.value() >= least).limit(MOST_STARTS).toList();
    }

    private Worst refined(Worst start) {
        Worst best = start;
        double degrees = FIRST_DEGREES;
        double factor = FIRST_FACTOR;
        while (degrees > LAST_DEGREES) {
            Worst next = best;
            for (int i = -1; i <= 1; i++) {
                for (int k = -1; k <= 1; k++) {
                    Worst w = at(best.fromDegrees() + i * degrees, best.speed() * Math.pow(factor, k));
                    next = w.value() > next.value() ? w : next;
                }
            }
            if (next == best) {
                degrees /= 2;
                factor = Math.sqrt(factor);
            }
            best = next;
        }
        return best;
    }

    private Worst at(double fromDegrees, double speed) {
        double u = Math.min(strongest, Math.max(Winds.WEAKEST, speed));
        return new Worst(sum(fromDegrees, u), fromDegrees, u);
    }

    private double sum(double fromDegrees, double u) {
        double sum = 0;
        for (Plume p : near) {
            sum += p.at(x, y, fromDegrees, u, edition);
        }
        return sum;
    }

    private Worst told(Worst w) {
        double from = Math.rint(w.fromDegrees() * TOLD_DEGREES) / TOLD_DEGREES % 360;
        return at(from < 0 ? from + 360 : from, Math.rint(w.speed() * TOLD_SPEED) / TOLD_SPEED);
    }
}
