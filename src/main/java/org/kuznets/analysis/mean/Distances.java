package org.kuznets.analysis.mean;

/** The distances that radial tables are kept at: from the nearest to the farthest, each the same factor farther. */
final class Distances {
    static final int COUNT = 2048;

    private static final double PER_LOG = (COUNT - 1) / Math.log(UnitMean.FARTHEST_METRES / UnitMean.NEAREST_METRES);

    /** Metres: those of the table at even places, between them the middles of its bins. */
    static final double[] HALVES = halves();

    private Distances() {}

    private static double[] halves() {
        double[] all = new double[2 * COUNT - 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = UnitMean.NEAREST_METRES * Math.exp(i / (2 * PER_LOG));
        }
        all[all.length - 1] = UnitMean.FARTHEST_METRES;
        return all;
    }

    /** The place of {@code metres} in the table: its bin, and the fraction of it on a logarithmic scale. */
    static double position(double metres) {
        double p = Math.log(metres / UnitMean.NEAREST_METRES) * PER_LOG;
        return Math.max(0, Math.min(p, COUNT - 1.000001));
    }
}
