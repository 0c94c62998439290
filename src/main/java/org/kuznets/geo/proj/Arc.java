package org.kuznets.geo.proj;

/**
 * The inverse tangent and sine, radians, within 2 units of the last digit. Java's own leave the compiled code for C and
 * take five times as long, which is most of the way from a sheet back to longitude and latitude.
 */
final class Arc {
    /** The angles whose tangents are 0, 1/8 ... 1. */
    private static final double[] EIGHTHS = new double[9];

    static {
        for (int k = 0; k < EIGHTHS.length; k++) {
            EIGHTHS[k] = Math.atan(k / 8.0);
        }
    }

    private Arc() {}

    /** As {@link Math#atan2}, without its signed zeros and infinities. */
    static double tan2(double y, double x) {
        double up = Math.abs(y);
        double along = Math.abs(x);
        double first = up <= along ? acute(up, along) : Math.PI / 2 - acute(along, up);
        double upper = x < 0 ? Math.PI - first : first;
        return y < 0 ? -upper : upper;
    }

    /** From -1 to 1; NaN beyond. */
    static double sin(double s) {
        return tan2(s, Math.sqrt((1 - s) * (1 + s)));
    }

    /** Turned by the nearest eighth, at most a sixteenth is left: the series ends below the last digit. */
    private static double acute(double y, double x) {
        if (y == 0) {
            return 0;
        }
        int k = (int) (8 * y / x + 0.5);
        double r = (8 * y - k * x) / (8 * x + k * y);
        double t = r * r;
        double series = 1 - t * (1. / 3 - t * (1. / 5 - t * (1. / 7 - t * (1. / 9 - t * (1. / 11 - t / 13)))));
        return EIGHTHS[k] + r * series;
    }
}
