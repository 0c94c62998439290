package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.weights.Weights;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Layer;

/** The local Moran and Geary of every studied unit, and the class each falls in. */
record Locals(Local local, List<Counts> counts, Significance moran, @Nullable Double[] gearyAdjusted) {
    static final String AT_THE_MEAN = "at-the-mean";
    /** All others are neighbours and weigh the same. */
    static final String CANNOT_VARY = "cannot-vary";

    static Locals of(Weights w, double[] x, AutocorrelationIn in, Work work) {
        Deviations z = Deviations.of(x);
        Local local = new Local(w, z, in.localScale());
        List<Counts> counts = new Conditional(
                        w,
                        z.each(),
                        z.each(),
                        in.chance().permutations(),
                        in.chance().seed())
                .all(work);
        List<Double> p = new ArrayList<>();
        @Nullable Double[] deviates = new @Nullable Double[x.length];
        @Nullable Double[] geary = new @Nullable Double[x.length];
        for (int i = 0; i < x.length; i++) {
            // at the mean the statistic is 0 whoever the neighbours are
            p.add(z.each()[i] == 0 ? 1 : counts.get(i).lagP());
            deviates[i] = local.z(i);
            geary[i] = counts.get(i).gearyP();
        }
        return new Locals(local, counts, Significance.of(p, deviates, in.chance()), FalseDiscovery.adjusted(geary));
    }

    String quadrant(int i) {
        return Cluster.quadrant(local.deviations().each()[i], local.lag(i));
    }

    String cluster(int i, double alpha) {
        return moran.significant(i, alpha) ? quadrant(i) : Cluster.NOT_SIGNIFICANT;
    }

    static List<Metric> metrics(@Nullable Locals found, double alpha, @Nullable String problem) {
        List<Metric> all = new ArrayList<>();
        String[][] classes = {
            {"HH", "clustersHighHigh", "significant units: high among high"},
            {"LL", "clustersLowLow", "significant units: low among low"},
            {"HL", "outliersHighLow", "significant units: high among low"},
            {"LH", "outliersLowHigh", "significant units: low among high"}
        };
        for (String[] c : classes) {
            Double count = null;
            if (found != null) {
                int units = found.counts().size();
                count = (double) java.util.stream.IntStream.range(0, units)
                        .filter(i -> found.cluster(i, alpha).equals(c[0]))
                        .count();
            }
            all.add(new Metric(c[1], count, Unit.COUNT, c[2], count != null ? "" : String.valueOf(problem)));
        }
        return all;
    }

    static Layer layer(
            @Nullable Locals found, Studied studied, Values values, AutocorrelationIn in, @Nullable String problem) {
        List<Column> columns = columns(values.unit());
        double[] x = studied.of(values);
        return new LocalTable(studied, columns, in.units())
                .layer(
                        "local-autocorrelation",
                        "Local Moran: " + values.name(),
                        k -> java.util.Objects.requireNonNull(found).row(k, x[k], in.alpha()),
                        LocalTable.missing(columns.size(), values, studied),
                        problem);
    }

    private static List<Column> columns(Unit unit) {
        return List.of(
                new Column("value", Type.NUMBER, unit, "what is studied"),
                new Column("standardised", Type.NUMBER, Unit.ONE, "deviation from the mean over the deviation over n"),
                new Column("lagStandardised", Type.NUMBER, Unit.ONE, "the same of the neighbours, weighted"),
                Column.integer("neighbours", Unit.COUNT),
                new Column("quadrant", Type.TEXT, Unit.NONE, "of the Moran scatter plot"),
                Column.number("localMoran", Unit.ONE),
                Column.number("expected", Unit.ONE),
                Column.number("zAnalytic", Unit.ONE),
                Column.number("pAnalytic", Unit.ONE),
                Column.number("pPermutation", Unit.ONE),
                Column.integer("draws", Unit.COUNT),
                new Column("exact", Type.BOOLEAN, Unit.NONE, "whether these are all there are"),
                new Column("pAdjusted", Type.NUMBER, Unit.ONE, "Benjamini and Hochberg, of those that classes rest on"),
                new Column("localGeary", Type.NUMBER, Unit.ONE, "over n - 1"),
                Column.number("gearyP", Unit.ONE),
                Column.number("gearyPAdjusted", Unit.ONE),
                new Column("cluster", Type.TEXT, Unit.NONE, "HH, LL, HL, LH, not-significant, island or undefined"));
    }

    /** The figures, and at the end why one is missing. */
    private List<@Nullable Object> row(int i, double value, double alpha) {
        Deviations z = local.deviations();
        double s = Math.sqrt(z.meanSquare());
        Counts c = counts.get(i);
        return Arrays.asList(
                value,
                z.each()[i] / s,
                local.lag(i) / s,
                (long) local.weights().degree(i),
                quadrant(i),
                local.moran(i),
                local.expected(i),
                local.z(i),
                moran.analytic()[i],
                moran.permutation()[i],
                c.draws(),
                c.exact(),
                moran.adjusted()[i],
                local.geary(i),
                c.gearyP(),
                gearyAdjusted[i],
                cluster(i, alpha),
                local.z(i) != null ? null : z.each()[i] == 0 ? AT_THE_MEAN : CANNOT_VARY);
    }
}
