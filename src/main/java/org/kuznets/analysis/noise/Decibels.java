package org.kuznets.analysis.noise;

/** Levels and energies: levels never add, energies do. Source: {@code L = 10 lg E}, the definition of the decibel. */
public final class Decibels {
    private static final double NEPER = Math.log(10) / 10;

    private Decibels() {}

    /** The energy of a level, in units of the reference. */
    public static double energy(double level) {
        return Math.exp(NEPER * level);
    }

    /** The level of an energy, dB; minus infinity for none. */
    public static double level(double energy) {
        return 10 * Math.log10(energy);
    }

    /** The level of several sources together, dB. */
    public static double sum(double... levels) {
        double energy = 0;
        for (double l : levels) {
            energy += energy(l);
        }
        return level(energy);
    }
}
