package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The winds that a worst-wind search tries: every direction with every speed.
 *
 * @param directions how many, evenly round the compass from true north
 * @param speeds metres a second at 10 m, ascending, 0.5 or more
 */
public record Winds(int directions, List<Double> speeds) {
    /** The weakest wind that the method knows, m/s. */
    public static final double WEAKEST = 0.5;

    private static final double[] LADDER = {0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20};
    /** Speeds added where p has its knee, a quarter of the dangerous speed, for the most important sources. */
    private static final int MOST_KNEES = 4;

    private static final double SAME = 1.05;

    public Winds {
        speeds = List.copyOf(speeds);
        if (directions < 8 || speeds.isEmpty()) {
            throw new IllegalArgumentException(directions + " directions, speeds " + speeds);
        }
    }

    /**
     * One direction a degree; a fixed ladder of speeds up to {@code strongest}, and a quarter of u_m of the plumes that
     * matter most, wherever the ladder has no step near it. Beyond some eight x_m the worst wind is there, and the
     * usual 0.5, 1 and 1.5 u_m miss up to a third.
     */
    public static Winds of(List<Plume> plumes, double strongest) {
        TreeSet<Double> speeds = new TreeSet<>();
        for (double s : LADDER) {
            if (s < strongest) {
                speeds.add(s);
            }
        }
        speeds.add(Math.max(strongest, WEAKEST));
        List<Plume> byWeight = new ArrayList<>(plumes);
        byWeight.sort(Comparator.comparingDouble(Plume::maximum).reversed());
        int knees = 0;
        for (Plume p : byWeight) {
            double knee = 0.25 * p.windMetresPerSecond();
            if (knees < MOST_KNEES && knee > WEAKEST && knee < strongest && !near(speeds, knee)) {
                speeds.add(knee);
                knees++;
            }
        }
        return new Winds(360, new ArrayList<>(speeds));
    }

    private static boolean near(TreeSet<Double> speeds, double s) {
        Double below = speeds.floor(s);
        Double above = speeds.ceiling(s);
        return below != null && s / below < SAME || above != null && above / s < SAME;
    }

    /** Where wind {@code k} blows from, degrees clockwise from true north. */
    public double fromDegrees(int k) {
        return 360.0 * k / directions;
    }
}
