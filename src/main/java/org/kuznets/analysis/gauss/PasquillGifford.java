package org.kuznets.analysis.gauss;

/**
 * ISC3's fits of Pasquill and Gifford's curves. Source: ISC3 user's guide II (EPA-454/B-95-003b), tables 1-1 to 1-3;
 * checked against two independent public implementations. Fitted from 100 m to 100 km; nearer they are extrapolated.
 */
final class PasquillGifford {
    /** No plume is thicker than this, metres. */
    static final double THICKEST = 5000;

    private static final double[][] CROSSWIND = {
        {24.1670, 2.5334},
        {18.3330, 1.8096},
        {12.5000, 1.0857},
        {8.3330, 0.72382},
        {6.2500, 0.54287},
        {4.1667, 0.36191}
    };
    private static final double END = Double.POSITIVE_INFINITY;
    /** By class: up to how many kilometres, a, b. */
    private static final double[][][] UPWARDS = {
        {
            {0.10, 122.8, 0.9447},
            {0.15, 158.08, 1.0542},
            {0.20, 170.22, 1.0932},
            {0.25, 179.52, 1.1262},
            {0.30, 217.41, 1.2644},
            {0.40, 258.89, 1.4094},
            {0.50, 346.75, 1.7283},
            {3.11, 453.85, 2.1166},
            {END, THICKEST, 0}
        },
        {{0.20, 90.673, 0.93198}, {0.40, 98.483, 0.98332}, {END, 109.3, 1.0971}},
        {{END, 61.141, 0.91465}},
        {
            {0.30, 34.459, 0.86974},
            {1, 32.093, 0.81066},
            {3, 32.093, 0.64403},
            {10, 33.504, 0.60486},
            {30, 36.65, 0.56589},
            {END, 44.053, 0.51179}
        },
        {
            {0.10, 24.26, 0.8366},
            {0.30, 23.331, 0.81956},
            {1, 21.628, 0.7566},
            {2, 21.628, 0.63077},
            {4, 22.534, 0.57154},
            {10, 24.703, 0.50527},
            {20, 26.97, 0.46713},
            {40, 35.42, 0.37615},
            {END, 47.618, 0.29592}
        },
        {
            {0.20, 15.209, 0.81558},
            {0.70, 14.457, 0.78407},
            {1, 13.953, 0.68465},
            {2, 13.953, 0.63227},
            {3, 14.823, 0.54503},
            {7, 16.187, 0.4649},
            {15, 17.836, 0.41507},
            {30, 22.651, 0.32681},
            {60, 27.074, 0.27436},
            {END, 34.219, 0.21716}
        }
    };

    private PasquillGifford() {}

    static double sigmaY(Stability s, double x) {
        double[] k = CROSSWIND[s.ordinal()];
        double kilometres = x / 1000;
        return 465.11628 * kilometres * Math.tan(0.017453293 * (k[0] - k[1] * Math.log(kilometres)));
    }

    static double sigmaZ(Stability s, double x) {
        for (double[] piece : UPWARDS[s.ordinal()]) {
            if (x <= piece[0] * 1000) {
                return Math.min(THICKEST, piece[1] * Math.pow(x / 1000, piece[2]));
            }
        }
        throw new IllegalArgumentException("distance " + x);
    }

    /** A stretch where {@code sigma_z = a x^b}, all in metres; it ends where the fit changes or the plume is thickest. */
    record Piece(double endMetres, double a, double b) {}

    /** The stretch that holds {@code x} metres downwind. */
    static Piece piece(Stability s, double x) {
        for (double[] p : UPWARDS[s.ordinal()]) {
            double end = p[0] * 1000;
            if (x <= end) {
                double thickest = p[2] > 0 ? 1000 * Math.pow(THICKEST / p[1], 1 / p[2]) : END;
                return x > thickest
                        ? new Piece(end, THICKEST, 0)
                        : new Piece(Math.min(end, thickest), p[1] / Math.pow(1000, p[2]), p[2]);
            }
        }
        throw new IllegalArgumentException("distance " + x);
    }
}
