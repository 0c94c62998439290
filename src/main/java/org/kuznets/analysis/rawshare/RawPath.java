package org.kuznets.analysis.rawshare;

/**
 * The raw share R / (R + P), and the path that brings it to a target s in T years while raw materials change at a fixed
 * rate: P must reach R_T (1 - s) / s, so it must grow by (R_T (1 - s) / (s P))^(1/T) - 1 a year. Plain arithmetic, no
 * model of the economy; jobs, output or value added alike.
 *
 * @param raw now
 * @param processing now
 * @param target share of raw, above 0 and below 1
 * @param years above 0
 * @param rawGrowth a year, above -1: -0.01 is one per cent less each year
 */
public record RawPath(double raw, double processing, double target, int years, double rawGrowth) {
    /** NaN where there is neither raw material nor processing. */
    public double share() {
        return raw + processing > 0 ? raw / (raw + processing) : Double.NaN;
    }

    /** Raw material after {@code t} years. */
    public double rawAfter(double t) {
        return raw * Math.pow(1 + rawGrowth, t);
    }

    /** What processing must be at the end. */
    public double needed() {
        return rawAfter(years) * (1 - target) / target;
    }

    /** The growth of processing a year that gets there; NaN where it starts or must end at nought. */
    public double requiredGrowth() {
        return processing > 0 && needed() > 0 ? Math.pow(needed() / processing, 1.0 / years) - 1 : Double.NaN;
    }

    /** Whether the target is met at the end even when processing stays as it is. */
    public boolean reached() {
        return processing >= needed();
    }
}
