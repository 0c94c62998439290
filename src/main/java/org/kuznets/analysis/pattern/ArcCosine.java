package org.kuznets.analysis.pattern;

/**
 * The arc cosine of 0 to 1, several times faster than the library's: acos q = 2 asin sqrt((1 - q) / 2), with asin from a
 * table of cubics. Within 4e-14 of the library's.
 */
final class ArcCosine {
    private static final int CELLS = 2048;
    private static final double END = 0.7072;
    private static final double SCALE = CELLS / END;
    private static final double[] CUBICS = cubics();

    private ArcCosine() {}

    private static double[] cubics() {
        double[] all = new double[4 * (CELLS + 1)];
        double h = END / CELLS;
        for (int c = 0; c <= CELLS; c++) {
            double a = c * h;
            double b = a + h;
            double fa = 2 * Math.asin(a);
            double fb = 2 * Math.asin(b);
            double da = 2 * h / Math.sqrt(1 - a * a);
            double db = 2 * h / Math.sqrt(1 - b * b);
            all[4 * c] = fa;
            all[4 * c + 1] = da;
            all[4 * c + 2] = 3 * (fb - fa) - 2 * da - db;
            all[4 * c + 3] = 2 * (fa - fb) + da + db;
        }
        return all;
    }

    /** @param q 0 to 1 */
    static double of(double q) {
        double s = Math.sqrt(0.5 - 0.5 * q) * SCALE;
        int c = (int) s;
        double t = s - c;
        int at = 4 * c;
        return CUBICS[at] + t * (CUBICS[at + 1] + t * (CUBICS[at + 2] + t * CUBICS[at + 3]));
    }
}
