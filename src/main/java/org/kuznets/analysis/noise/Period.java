package org.kuznets.analysis.noise;

/** The parts of a day that have their own norms: 7 to 23 and 23 to 7 o'clock (SanPiN 1.2.3685-21, recalled). */
public enum Period {
    DAY(7, 16),
    NIGHT(23, 8);

    private static final double DAY_HOURS = 24;

    private final double from;
    private final double hours;

    Period(double from, double hours) {
        this.from = from;
        this.hours = hours;
    }

    /** As the API spells it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Which part of this period is worked, 0 to 1.
     *
     * @param start o'clock, 0 to 24
     * @param end o'clock, 0 to 24; before {@code start} when work goes on past midnight
     */
    public double share(double start, double end) {
        double length = end > start ? end - start : end - start + DAY_HOURS;
        double worked = 0;
        for (int day = -1; day <= 1; day++) {
            double begin = from + day * DAY_HOURS;
            worked += Math.max(0, Math.min(begin + hours, start + length) - Math.max(begin, start));
        }
        return Math.min(1, worked / hours);
    }
}
