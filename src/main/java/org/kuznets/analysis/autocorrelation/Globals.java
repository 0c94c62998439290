package org.kuznets.analysis.autocorrelation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.weights.Sums;
import org.kuznets.analysis.weights.Weights;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;

/**
 * Moran, Geary and the general G of one set of values, permuted together.
 *
 * @param g null where it is not defined
 * @param withoutG why it is not
 */
record Globals(
        @Nullable Moments moran,
        @Nullable Moments geary,
        @Nullable Moments g,
        @Nullable String withoutG,
        @Nullable Shuffles shuffles,
        GlobalTable table) {
    private static final String NEGATIVE = "negative-values";
    /** No product of two of them is above 0. */
    private static final String ONE_POSITIVE = "one-value-above-0";

    static Globals of(
            Studied studied, double[] x, Values values, AutocorrelationIn in, @Nullable String problem, Work work) {
        GlobalTable table = new GlobalTable(studied);
        String convention = in.weights().convention();
        if (problem != null) {
            for (String statistic : List.of("moran", "geary", "general-g")) {
                table.add(statistic, values.name(), convention, null, null, 0, problem);
            }
            return new Globals(null, null, null, problem, null, table);
        }
        Deviations z = Deviations.of(x);
        Weights w = studied.raw().styled(in.weights().weightStyle());
        Weights binary = studied.raw().binary();
        String withoutG = withoutG(x);
        boolean positive = withoutG == null;
        Moments moran = Moran.moments(w, z);
        Moments geary = Geary.moments(w, z);
        Moments g = positive ? GeneralG.moments(binary, x) : null;
        Shuffles shuffles = shuffles(w, binary, z, positive, in.chance(), work);
        table.add("moran", values.name(), convention, moran, shuffles, 0, null);
        table.add("geary", values.name(), convention, geary, shuffles, 1, null);
        table.add(
                "general-g",
                values.name(),
                in.weights().neighbours().convention() + ", binary",
                g,
                shuffles,
                2,
                withoutG);
        return new Globals(moran, geary, g, withoutG, shuffles, table);
    }

    /** Why there is no general G of {@code x}; null when there is. */
    private static @Nullable String withoutG(double[] x) {
        if (Arrays.stream(x).min().orElse(0) < 0) {
            return NEGATIVE;
        }
        return Arrays.stream(x).filter(v -> v > 0).count() < 2 ? ONE_POSITIVE : null;
    }

    /** Moran, Geary and G from one permutation: the first two share their cross products. */
    private static Shuffles shuffles(
            Weights w, Weights binary, Deviations z, boolean positive, InferenceIn in, Work work) {
        Sums sums = w.sums();
        int n = z.size();
        double[] both = Geary.rowsAndColumns(w);
        double moran = n / sums.s0() / z.squares();
        double geary = (n - 1) / (2 * sums.s0()) / z.squares();
        double whole = n * z.mean();
        double pairs = whole * whole - z.squares() - n * z.mean() * z.mean();
        double[] ones = Geary.rowsAndColumns(binary);
        double total = Arrays.stream(ones).sum() / 2 * z.mean() * z.mean();
        return Shuffles.of(
                z.each(),
                v -> {
                    double cross = Moran.cross(w, v, v);
                    double g = 0;
                    if (positive) {
                        double linear = 0;
                        for (int i = 0; i < n; i++) {
                            linear += ones[i] * v[i];
                        }
                        g = (Moran.cross(binary, v, v) + z.mean() * linear + total) / pairs;
                    }
                    return new double[] {moran * cross, geary * Geary.differences(both, v, cross), g};
                },
                in.permutations(),
                in.seed(),
                work);
    }

    List<Metric> metrics(Studied studied, @Nullable String problem) {
        return List.of(
                Autocorrelation.metric(
                        "moranI",
                        moran == null ? null : (Double) moran.value(),
                        "Moran's I; above its expectation -1/(n-1) like lies near like",
                        problem),
                Autocorrelation.metric(
                        "moranP",
                        moran == null || shuffles == null ? null : (Double) shuffles.p(0, moran.value()),
                        "the chance of an I at least as far out, two-sided, by permutation",
                        problem),
                Autocorrelation.metric(
                        "gearyC",
                        geary == null ? null : (Double) geary.value(),
                        "Geary's C; below 1 like lies near like",
                        problem),
                Autocorrelation.metric(
                        "generalG",
                        g == null ? null : (Double) g.value(),
                        "Getis and Ord's G on binary weights; above its expectation high lies near high",
                        withoutG),
                Metric.of("unitsUsed", studied.size(), Unit.COUNT, "n: units with a place, a value and a neighbour"),
                Metric.of("islands", studied.leftOut(Studied.ISLAND), Unit.COUNT, "units without a neighbour"));
    }

    Layer layer(Crs crs, String quality) {
        return table.layer("global-autocorrelation", "Spatial autocorrelation of all units", crs, quality);
    }
}
