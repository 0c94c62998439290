package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.weights.Weights;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal.Reason;

/**
 * Whether one quantity here goes with another next door: the bivariate Moran of all units and of each, and Lee's L (see
 * {@link Bivariate}). Chance throws the second over the places and leaves the first where it is.
 */
public final class BivariateAutocorrelation implements Analysis<BivariateIn> {
    private static final Message MIXED = new Message(
            "autocorrelation.mixed",
            "{one} and {other} correlate by {correlation} within the same units; the bivariate Moran mixes that in and says"
                    + " nothing of cause");

    @Override
    public Card card() {
        return new Card(
                "bivariate-autocorrelation",
                "One quantity here, another next door",
                "Do high values of one quantity lie near high values of another?",
                "bivariate Moran (Anselin, Syabri and Smirnov 2002), Lee 2001 (recalled; L reproduces spdep 1.2-7)");
    }

    @Override
    public Class<BivariateIn> input() {
        return BivariateIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("local-bivariate", "global-bivariate");
    }

    @Override
    public Cost cost(BivariateIn in) {
        return RunCost.of(in.units(), in.weights().neighbours(), in.chance().permutations(), 2);
    }

    @Override
    public Result run(BivariateIn in, Work work) {
        work.progress(0, 1);
        Findings findings = new Findings();
        List<Reason> faults = new ArrayList<>();
        UnitsIn places = in.units().laidOut(work);
        Values first = Values.of(places, "column", places.column(), faults, findings);
        UnitsIn others = new UnitsIn(places.units(), in.against(), in.againstDivideBy(), null, null);
        Values second = Values.of(others, "against", in.against(), faults, findings);
        Values.refuse(faults);
        Studied studied = Studied.of(places.units(), in.weights().neighbours(), List.of(first, second), work);
        Remarks remarks = new Remarks(findings, studied);
        String names = first.name() + " x " + second.name();
        remarks.basis(places, names, in.weights().convention());
        remarks.leftOut();
        remarks.permutations(in.chance(), studied.size(), in.alpha());
        double[] x = studied.of(first);
        double[] y = studied.of(second);
        String problem = Autocorrelation.problem(x) != null ? Autocorrelation.problem(x) : Autocorrelation.problem(y);
        if (Autocorrelation.ALL_EQUAL.equals(problem)) {
            remarks.allEqual(Autocorrelation.problem(x) != null ? first.name() : second.name());
        }
        Weights w = studied.raw().styled(in.weights().weightStyle());
        Pair pair = problem == null ? new Pair(w, Deviations.of(x), Deviations.of(y)) : null;
        if (pair != null) {
            mixed(pair, first, second, findings);
        }
        Global global = global(pair, studied, names, in, problem, work.part(0, 2));
        Pairs locals = pair == null ? null : Pairs.of(pair, in, work.part(1, 2));
        Layer local = Pairs.layer(locals, studied, first, second, in, problem);
        Layer table = global.table()
                .layer(
                        "global-bivariate",
                        "One quantity here, another next door: all units",
                        in.units().units().crs(),
                        Quality.of(List.of(local)));
        work.progress(1, 1);
        return new Result(List.of(local, table), metrics(pair, global, studied, problem), findings.list());
    }

    /** Two quantities of the same units. */
    record Pair(Weights weights, Deviations x, Deviations y) {}

    private record Global(GlobalTable table, @Nullable Shuffles shuffles) {}

    private static void mixed(Pair pair, Values first, Values second, Findings findings) {
        double r = Math.round(1000 * Bivariate.inPlace(pair.x(), pair.y())) / 1000.0;
        findings.add(Finding.note(MIXED, null, Map.of("one", first.name(), "other", second.name(), "correlation", r)));
    }

    private static Global global(
            @Nullable Pair pair, Studied studied, String names, BivariateIn in, @Nullable String problem, Work work) {
        GlobalTable table = new GlobalTable(studied);
        List<String> statistics = List.of("bivariate-moran", "lee-l", "correlation");
        String convention = in.weights().convention();
        if (pair == null) {
            statistics.forEach(s -> table.add(s, names, convention, null, null, 0, problem));
            return new Global(table, null);
        }
        Shuffles shuffles = Shuffles.of(
                pair.y().each(),
                v -> statistics(pair, v),
                in.chance().permutations(),
                in.chance().seed(),
                work);
        double[] observed = statistics(pair, pair.y().each());
        for (int s = 0; s < observed.length; s++) {
            Moments m = new Moments(observed[s], 0, null, null);
            table.add(statistics.get(s), names, convention, m, shuffles, s, null);
        }
        return new Global(table, shuffles);
    }

    private static double[] statistics(Pair pair, double[] y) {
        Deviations moved =
                new Deviations(pair.y().mean(), y, pair.y().squares(), pair.y().kurtosis());
        return new double[] {
            Bivariate.moran(pair.weights(), pair.x(), moved),
            Bivariate.lee(pair.weights(), pair.x(), moved),
            Bivariate.inPlace(pair.x(), moved)
        };
    }

    private static List<Metric> metrics(@Nullable Pair pair, Global global, Studied studied, @Nullable String problem) {
        double @Nullable [] v = pair == null ? null : statistics(pair, pair.y().each());
        Shuffles shuffles = global.shuffles();
        return List.of(
                Autocorrelation.metric(
                        "bivariateMoran",
                        v == null ? null : (Double) v[0],
                        "above 0 the second is high next to where the first is high; not symmetric",
                        problem),
                Autocorrelation.metric(
                        "bivariateMoranP",
                        v == null
                                ? null
                                : (Double) Objects.requireNonNull(shuffles).p(0, v[0]),
                        "two-sided, by permutation of the second",
                        problem),
                Autocorrelation.metric("leeL", v == null ? null : (Double) v[1], "Lee's L, symmetric", problem),
                Autocorrelation.metric(
                        "correlation",
                        v == null ? null : (Double) v[2],
                        "Pearson's correlation of the two within units",
                        problem),
                Metric.of(
                        "unitsUsed", studied.size(), Unit.COUNT, "n: units with a place, both values and a neighbour"),
                Metric.of("islands", studied.leftOut(Studied.ISLAND), Unit.COUNT, "units without a neighbour"));
    }
}
