package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.autocorrelation.HotSpotsIn.Statistic;
import org.kuznets.analysis.weights.Weights;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Refusal.Reason;

/**
 * Where high values, or low ones, crowd together: Getis and Ord's Gi and Gi* (see {@link Getis}), classed by the confidence
 * of 90, 95 and 99 % that planners' maps use.
 */
public final class HotSpots implements Analysis<HotSpotsIn> {
    @Override
    public Card card() {
        return new Card(
                "hot-spots",
                "Hot and cold spots: Getis and Ord's Gi and Gi*",
                "Where do high values crowd together, and where low ones?",
                "Getis and Ord 1992, Ord and Getis 1995 (recalled; reproduces spdep 1.2-7)");
    }

    @Override
    public Class<HotSpotsIn> input() {
        return HotSpotsIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("hot-spots");
    }

    @Override
    public Cost cost(HotSpotsIn in) {
        return RunCost.of(in.units(), in.neighbours(), in.chance().permutations(), 0);
    }

    @Override
    public Result run(HotSpotsIn in, Work work) {
        work.progress(0, 1);
        Findings findings = new Findings();
        List<Reason> faults = new ArrayList<>();
        UnitsIn places = in.units().laidOut(work);
        Values values = Values.of(places, "column", places.column(), faults, findings);
        Values.refuse(faults);
        Studied studied = Studied.of(places.units(), in.neighbours(), List.of(values), work);
        Remarks remarks = new Remarks(findings, studied);
        remarks.basis(places, values.name(), in.neighbours().convention());
        remarks.leftOut();
        remarks.permutations(in.chance(), studied.size(), HotSpotClass.WEAKEST);
        double[] x = studied.of(values);
        String problem = Autocorrelation.problem(x);
        if (Autocorrelation.ALL_EQUAL.equals(problem)) {
            remarks.allEqual(values.name());
        }
        Spots spots = problem == null ? Spots.of(studied.raw(), x, in, work) : null;
        Layer layer = layer(spots, studied, values, in, problem);
        work.progress(1, 1);
        return new Result(List.of(layer), metrics(spots, studied, problem), findings.list());
    }

    /** @param p those of the statistic that classes rest on */
    private record Spots(
            double[] x,
            Weights weights,
            @Nullable Double[] gi,
            @Nullable Double[] star,
            @Nullable Double[] deciding,
            List<Counts> counts,
            Significance p,
            boolean permuted) {
        static Spots of(Weights raw, double[] x, HotSpotsIn in, Work work) {
            Deviations z = Deviations.of(x);
            Weights self = raw.withSelf(in.neighbours().self());
            @Nullable Double[] gi = new @Nullable Double[x.length];
            @Nullable Double[] star = new @Nullable Double[x.length];
            for (int i = 0; i < x.length; i++) {
                gi[i] = Getis.gi(raw, z, i);
                star[i] = Getis.giStar(self, z, i);
            }
            List<Counts> counts = new Conditional(
                            raw,
                            z.each(),
                            z.each(),
                            in.chance().permutations(),
                            in.chance().seed())
                    .all(work);
            @Nullable Double[] deciding = in.statistic() == Statistic.GI ? gi : star;
            List<Double> p = counts.stream().map(Counts::lagP).toList();
            boolean permuted = in.chance().inference() == InferenceIn.Source.PERMUTATION;
            return new Spots(x, raw, gi, star, deciding, counts, Significance.of(p, deciding, in.chance()), permuted);
        }

        /** The figures, and at the end why one is missing. */
        List<@Nullable Object> row(int i) {
            Counts c = counts.get(i);
            boolean missing = gi[i] == null || star[i] == null;
            return Arrays.asList(
                    x[i],
                    (long) weights.degree(i),
                    gi[i],
                    star[i],
                    p.analytic()[i],
                    p.permutation()[i],
                    c.draws(),
                    c.exact(),
                    p.adjusted()[i],
                    hotSpot(i),
                    missing ? Locals.CANNOT_VARY : null);
        }

        /** A permutation's p is of the neighbours alone: where they and Gi* point different ways, nothing is said. */
        String hotSpot(int i) {
            Counts c = counts.get(i);
            Double deviate = deciding[i];
            boolean high = c.lagAtLeast() <= c.lagAtMost();
            boolean split = permuted && deviate != null && high != deviate > 0;
            return split ? Cluster.NOT_SIGNIFICANT : HotSpotClass.of(deviate, p.deciding()[i]);
        }

        long count(Predicate<String> wanted) {
            return java.util.stream.IntStream.range(0, x.length)
                    .mapToObj(this::hotSpot)
                    .filter(wanted)
                    .count();
        }
    }

    private static Layer layer(
            @Nullable Spots found, Studied studied, Values values, HotSpotsIn in, @Nullable String problem) {
        List<Column> columns = List.of(
                new Column("value", Type.NUMBER, values.unit(), "what is studied"),
                Column.integer("neighbours", Unit.COUNT),
                new Column("gi", Type.NUMBER, Unit.ONE, "standard deviate, the unit itself left out"),
                new Column("giStar", Type.NUMBER, Unit.ONE, "standard deviate, the unit itself among them"),
                new Column("pAnalytic", Type.NUMBER, Unit.ONE, "of the one that classes rest on"),
                Column.number("pPermutation", Unit.ONE),
                Column.integer("draws", Unit.COUNT),
                new Column("exact", Type.BOOLEAN, Unit.NONE, "whether these are all there are"),
                new Column("pAdjusted", Type.NUMBER, Unit.ONE, "Benjamini and Hochberg, of those that classes rest on"),
                new Column(
                        "hotSpot",
                        Type.TEXT,
                        Unit.NONE,
                        "hot or cold with the confidence in percent, not-significant, island or undefined"));
        LocalTable.Found missing = LocalTable.missing(columns.size(), values, studied);
        return new LocalTable(studied, columns, in.units())
                .layer(
                        "hot-spots",
                        "Hot and cold spots: " + values.name(),
                        k -> Objects.requireNonNull(found).row(k),
                        missing,
                        problem);
    }

    private static List<Metric> metrics(@Nullable Spots found, Studied studied, @Nullable String problem) {
        String why = problem == null ? "" : problem;
        Double hot = found == null ? null : (Double) (double) found.count(c -> c.startsWith("hot"));
        Double cold = found == null ? null : (Double) (double) found.count(c -> c.startsWith("cold"));
        return List.of(
                new Metric("hotSpots", hot, Unit.COUNT, "units hot with a confidence of 90 % or more", why),
                new Metric("coldSpots", cold, Unit.COUNT, "units cold with a confidence of 90 % or more", why),
                Metric.of("unitsUsed", studied.size(), Unit.COUNT, "n: units with a place, a value and a neighbour"),
                Metric.of("islands", studied.leftOut(Studied.ISLAND), Unit.COUNT, "units without a neighbour"));
    }
}
