package org.kuznets.analysis.plume;

/**
 * The mouth that a mixture of gas and air leaves.
 *
 * @param heightMetres above the ground, 0 or more
 * @param diameterMetres of a round mouth; 0 where there is none, such as an open pit or a dump
 * @param velocityMetresPerSecond of the mixture in the mouth; 0 where there is no organised flow
 * @param excessKelvin by how much the mixture is warmer than the air; may be negative
 */
public record Stack(double heightMetres, double diameterMetres, double velocityMetresPerSecond, double excessKelvin) {
    /** Sources lower than this count as this high. Source: OND-86, 2.1, recalled. */
    public static final double LOWEST_METRES = 2;

    /**
     * A rectangular mouth as the round one that the method puts in its place: diameter 2 L b / (L + b), velocity that of
     * the real mouth.
     *
     * @param flow cubic metres a second
     */
    public static Stack rectangular(
            double heightMetres, double lengthMetres, double widthMetres, double flow, double excessKelvin) {
        double diameter = 2 * lengthMetres * widthMetres / (lengthMetres + widthMetres);
        return new Stack(heightMetres, diameter, flow / (lengthMetres * widthMetres), excessKelvin);
    }

    /** The flow V1, cubic metres a second. */
    public double flow() {
        return Math.PI * diameterMetres * diameterMetres / 4 * velocityMetresPerSecond;
    }

    /** The height used in the formulas: at least {@link #LOWEST_METRES}. */
    public double formulaHeight() {
        return Math.max(heightMetres, LOWEST_METRES);
    }
}
