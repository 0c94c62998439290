package org.kuznets.analysis.autocorrelation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.autocorrelation.BivariateAutocorrelation.Pair;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Layer;

/**
 * The local bivariate Moran of every studied unit, z_xi sum_j w_ij z_yj with both standardised over n: what the unit has
 * of the first, times what its neighbours have of the second.
 */
record Pairs(Pair pair, List<Counts> counts, Significance p) {
    static Pairs of(Pair pair, BivariateIn in, Work work) {
        int n = pair.x().size();
        List<Counts> counts = new Conditional(
                        pair.weights(),
                        pair.x().each(),
                        pair.y().each(),
                        in.chance().permutations(),
                        in.chance().seed())
                .all(work);
        List<Double> p = new java.util.ArrayList<>();
        @Nullable Double[] z = new @Nullable Double[n];
        Lag lag = new Lag(pair.weights(), pair.y());
        for (int i = 0; i < n; i++) {
            double own = pair.x().each()[i];
            Double deviate = lag.z(i);
            p.add(own == 0 ? 1 : counts.get(i).lagP());
            z[i] = own == 0 || deviate == null ? null : (Double) (Math.signum(own) * deviate);
        }
        return new Pairs(pair, counts, Significance.of(p, z, in.chance()));
    }

    private String cluster(int i, double alpha) {
        return p.significant(i, alpha) ? quadrant(i) : Cluster.NOT_SIGNIFICANT;
    }

    private String quadrant(int i) {
        return Cluster.quadrant(
                pair.x().each()[i], pair.weights().lag(i, pair.y().each()));
    }

    static Layer layer(
            @Nullable Pairs found,
            Studied studied,
            Values first,
            Values second,
            BivariateIn in,
            @Nullable String problem) {
        List<Column> columns = List.of(
                new Column("value", Type.NUMBER, first.unit(), "of the first quantity"),
                new Column(
                        "standardised",
                        Type.NUMBER,
                        Unit.ONE,
                        "the first: deviation from its mean over the one over n"),
                new Column("otherValue", Type.NUMBER, second.unit(), "of the second quantity, in the same unit"),
                new Column("lagStandardised", Type.NUMBER, Unit.ONE, "the second of the neighbours, weighted"),
                Column.integer("neighbours", Unit.COUNT),
                new Column("quadrant", Type.TEXT, Unit.NONE, "the first here, the second next door"),
                Column.number("localMoran", Unit.ONE),
                Column.number("pAnalytic", Unit.ONE),
                Column.number("pPermutation", Unit.ONE),
                Column.integer("draws", Unit.COUNT),
                new Column("exact", Type.BOOLEAN, Unit.NONE, "whether these are all there are"),
                new Column("pAdjusted", Type.NUMBER, Unit.ONE, "Benjamini and Hochberg, of those that classes rest on"),
                new Column("cluster", Type.TEXT, Unit.NONE, "HH, LL, HL, LH, not-significant, island or undefined"));
        double[] x = studied.of(first);
        double[] y = studied.of(second);
        return new LocalTable(studied, columns, in.units())
                .layer(
                        "local-bivariate",
                        "Local bivariate Moran: " + first.name() + " x " + second.name(),
                        k -> Objects.requireNonNull(found).row(k, x[k], y[k], in.alpha()),
                        LocalTable.missing(columns.size(), first, studied),
                        problem);
    }

    private List<@Nullable Object> row(int i, double x, double y, double alpha) {
        double here = pair.x().each()[i] / Math.sqrt(pair.x().meanSquare());
        double around =
                pair.weights().lag(i, pair.y().each()) / Math.sqrt(pair.y().meanSquare());
        Counts c = counts.get(i);
        boolean fixed = p.analytic()[i] == null;
        return Arrays.asList(
                x,
                here,
                y,
                around,
                (long) pair.weights().degree(i),
                quadrant(i),
                here * around,
                p.analytic()[i],
                p.permutation()[i],
                c.draws(),
                c.exact(),
                p.adjusted()[i],
                cluster(i, alpha),
                !fixed ? null : here == 0 ? Locals.AT_THE_MEAN : Locals.CANNOT_VARY);
    }
}
