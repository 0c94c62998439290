package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.autocorrelation.JoinCountsIn.Sampling;
import org.kuznets.analysis.weights.Weights;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.kuznets.notice.Findings;

/** Whether units of one kind lie next to their like more, or less, than by chance; see {@link Joins}. */
public final class JoinCounts implements Analysis<JoinCountsIn> {
    private static final String ONE_KIND = "one-kind";
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("kindA"),
            new Column("kindB", Type.TEXT, Unit.NONE, "different: of any two kinds that differ"),
            new Column("joins", Type.NUMBER, Unit.COUNT, "pairs of neighbours; one that only one of them sees is half"),
            Column.number("expected", Unit.COUNT),
            Column.number("variance", Unit.ONE),
            Column.number("zAnalytic", Unit.ONE),
            Column.number("pAnalytic", Unit.ONE),
            Column.number("permutationMean", Unit.ONE),
            Column.number("pPermutation", Unit.ONE),
            Column.integer("draws", Unit.COUNT),
            new Column("exact", Type.BOOLEAN, Unit.NONE, "whether these are all there are"),
            new Column("sampling", Type.TEXT, Unit.NONE, "of expectation and variance"),
            Column.integer("unitsUsed", Unit.COUNT),
            Column.integer("islands", Unit.COUNT),
            Column.text("weights"),
            Column.text("pRule"),
            Column.text("reason"));

    @Override
    public Card card() {
        return new Card(
                "join-counts",
                "Join counts: which kinds lie next to which",
                "Do units of one kind lie together more than by chance?",
                "Moran 1948, Cliff and Ord 1981 (recalled; non-free sampling reproduces spdep 1.2-7)");
    }

    @Override
    public Class<JoinCountsIn> input() {
        return JoinCountsIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("join-counts");
    }

    @Override
    public Cost cost(JoinCountsIn in) {
        return RunCost.of(
                new UnitsIn(in.units(), in.column(), null, null, null), in.neighbours(), in.permutations(), 1);
    }

    /** Two kinds to count joins between, by number; below 0 for all that differ. */
    private record Sort(int a, int b) {
        Moments moments(Joins joins, boolean free) {
            return a < 0 ? joins.different(free) : joins.of(a, b, free);
        }
    }

    @Override
    public Result run(JoinCountsIn in, Work work) {
        work.progress(0, 1);
        Kinds kinds = Kinds.of(in);
        Studied studied = Studied.of(in.units(), in.neighbours(), List.of(kinds.values()), work);
        Findings findings = new Findings();
        Remarks remarks = new Remarks(findings, studied);
        UnitsIn units = new UnitsIn(in.units(), in.column(), null, null, null);
        remarks.basis(units, in.column(), in.neighbours().convention() + ", binary");
        remarks.leftOut();
        double[] codes = studied.of(kinds.values());
        long different = Arrays.stream(codes).distinct().count();
        String problem =
                codes.length < Autocorrelation.LEAST_UNITS ? Autocorrelation.TOO_FEW : different < 2 ? ONE_KIND : null;
        List<Sort> sorts = sorts(kinds.names().size());
        Weights w = studied.raw().binary();
        Shuffles shuffles = problem != null
                ? null
                : Shuffles.of(codes, v -> counts(w, v, kinds.names().size()), in.permutations(), in.seed(), work);
        List<Feature> rows = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        Joins joins = new Joins(w, Arrays.stream(codes).mapToInt(d -> (int) d).toArray());
        for (int s = 0; s < sorts.size(); s++) {
            Moments m = problem != null ? null : sorts.get(s).moments(joins, in.sampling() == Sampling.FREE);
            rows.add(row(sorts.get(s), kinds, studied, in, m, shuffles, s, problem));
            if (s == sorts.size() - 1) {
                metrics.add(Autocorrelation.metric(
                        "joinsOfDifferentKinds",
                        m == null ? null : (Double) m.value(),
                        "fewer than expected: like lies next to like",
                        problem));
                metrics.add(Autocorrelation.metric(
                        "joinsExpected", m == null ? null : (Double) m.expected(), "by chance", problem));
            }
        }
        metrics.add(
                Metric.of("unitsUsed", studied.size(), Unit.COUNT, "n: units with a place, a kind and a neighbour"));
        metrics.add(Metric.of("islands", studied.leftOut(Studied.ISLAND), Unit.COUNT, "units without a neighbour"));
        String quality = Quality.of(List.of(in.units()));
        Layer layer = new Layer(
                "join-counts", "Join counts: " + in.column(), in.units().crs(), COLUMNS, quality, rows);
        work.progress(1, 1);
        return new Result(List.of(layer), metrics, findings.list());
    }

    private static List<Sort> sorts(int kinds) {
        List<Sort> all = new ArrayList<>();
        for (int a = 0; a < kinds; a++) {
            for (int b = a; b < kinds; b++) {
                all.add(new Sort(a, b));
            }
        }
        all.add(new Sort(-1, -1));
        return all;
    }

    /** Of every sort at once, in their order. */
    private static double[] counts(Weights w, double[] codes, int kinds) {
        double[] counts = new double[kinds * (kinds + 1) / 2 + 1];
        for (int i = 0; i < codes.length; i++) {
            for (int k = w.from(i); k < w.from(i + 1); k++) {
                int a = (int) Math.min(codes[i], codes[w.to(k)]);
                int b = (int) Math.max(codes[i], codes[w.to(k)]);
                counts[a * kinds - a * (a - 1) / 2 + b - a] += 0.5;
                counts[counts.length - 1] += a == b ? 0 : 0.5;
            }
        }
        return counts;
    }

    private static Feature row(
            Sort sort,
            Kinds kinds,
            Studied studied,
            JoinCountsIn in,
            @Nullable Moments m,
            @Nullable Shuffles shuffles,
            int index,
            @Nullable String problem) {
        String a = sort.a() < 0 ? "any" : kinds.names().get(sort.a());
        String b = sort.a() < 0 ? "different" : kinds.names().get(sort.b());
        Double z = m == null ? null : m.zRandom();
        boolean drawn = m != null && shuffles != null;
        Row row = new Row(
                COLUMNS,
                a + "/" + b,
                a,
                b,
                m == null ? null : (Object) m.value(),
                m == null ? null : (Object) m.expected(),
                m == null ? null : m.varianceRandom(),
                z,
                z == null ? null : (Object) Normal.twoSided(z),
                drawn ? (Object) shuffles.mean(index) : null,
                drawn ? (Object) shuffles.p(index, m.value()) : null,
                drawn ? (Object) (long) shuffles.draws() : null,
                drawn ? (Object) shuffles.exact() : null,
                org.kuznets.schema.RecordSchema.word(in.sampling()),
                (long) studied.size(),
                studied.leftOut(Studied.ISLAND),
                in.neighbours().convention() + ", binary",
                PseudoP.RULE,
                problem != null ? problem : z == null ? Locals.CANNOT_VARY : null);
        return new Feature(a + "/" + b, null, row);
    }
}
