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
import org.kuznets.notice.Findings;

/** Whether units of one kind lie next to their like more, or less, than by chance; see {@link Joins}. */
public final class JoinCounts implements Analysis<JoinCountsIn> {
    private static final String ONE_KIND = "one-kind";

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
        Shuffles shuffles =
                problem == null ? shuffles(studied, codes, kinds.names().size(), in, work) : null;
        Joins joins = new Joins(
                studied.raw().binary(),
                Arrays.stream(codes).mapToInt(d -> (int) d).toArray());
        JoinTable table = new JoinTable(in, studied);
        List<Sort> sorts = sorts(kinds.names().size());
        Moments last = null;
        for (int s = 0; s < sorts.size(); s++) {
            Sort sort = sorts.get(s);
            last = problem != null ? null : sort.moments(joins, in.sampling() == Sampling.FREE);
            String a = sort.a() < 0 ? "any" : kinds.names().get(sort.a());
            String b = sort.a() < 0 ? "different" : kinds.names().get(sort.b());
            table.add(a, b, last, shuffles, s, problem);
        }
        work.progress(1, 1);
        return new Result(List.of(table.layer()), metrics(last, studied, problem), findings.list());
    }

    private static Shuffles shuffles(Studied studied, double[] codes, int kinds, JoinCountsIn in, Work work) {
        Weights w = studied.raw().binary();
        return Shuffles.of(codes, v -> counts(w, v, kinds), in.permutations(), in.seed(), work);
    }

    private static List<Metric> metrics(@Nullable Moments different, Studied studied, @Nullable String problem) {
        return List.of(
                Autocorrelation.metric(
                        "joinsOfDifferentKinds",
                        different == null ? null : (Double) different.value(),
                        "fewer than expected: like lies next to like",
                        problem),
                Autocorrelation.metric(
                        "joinsExpected",
                        different == null ? null : (Double) different.expected(),
                        "by chance",
                        problem),
                Metric.of("unitsUsed", studied.size(), Unit.COUNT, "n: units with a place, a kind and a neighbour"),
                Metric.of("islands", studied.leftOut(Studied.ISLAND), Unit.COUNT, "units without a neighbour"));
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
}
