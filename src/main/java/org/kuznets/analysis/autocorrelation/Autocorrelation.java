package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.List;
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
import org.kuznets.notice.Findings;
import org.kuznets.notice.Refusal.Reason;

/**
 * Whether like values lie near like: Moran's I, Geary's C and the general G of all units, and the local Moran and Geary of
 * each, with analytic moments and permutations. See {@link Moran}, {@link Geary}, {@link GeneralG}, {@link Local}, {@link
 * Conditional}, {@link PseudoP}, {@link FalseDiscovery} for formulas and sources.
 */
public final class Autocorrelation implements Analysis<AutocorrelationIn> {
    /** Below this nothing can be said. */
    static final int LEAST_UNITS = 3;

    static final String ALL_EQUAL = "all-equal";
    static final String TOO_FEW = "too-few-units";

    @Override
    public Card card() {
        return new Card(
                "autocorrelation",
                "Spatial autocorrelation: where like lies near like",
                "Do high values lie near high ones, where, and could it be chance?",
                "Moran 1950, Geary 1954, Cliff and Ord 1981, Getis and Ord 1992, Anselin 1995, Benjamini and Hochberg 1995"
                        + " (recalled; reproduces spdep 1.2-7)");
    }

    @Override
    public Class<AutocorrelationIn> input() {
        return AutocorrelationIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("local-autocorrelation", "global-autocorrelation");
    }

    @Override
    public Cost cost(AutocorrelationIn in) {
        return RunCost.of(in.units(), in.weights().neighbours(), in.chance().permutations(), 2);
    }

    @Override
    public Result run(AutocorrelationIn in, Work work) {
        work.progress(0, 1);
        Findings findings = new Findings();
        List<Reason> faults = new ArrayList<>();
        UnitsIn places = in.units().laidOut(work);
        Values values = Values.of(places, "column", places.column(), faults, findings);
        Values.refuse(faults);
        Studied studied = Studied.of(places.units(), in.weights().neighbours(), List.of(values), work);
        Remarks remarks = new Remarks(findings, studied);
        remarks.basis(places, values.name(), in.weights().convention());
        remarks.leftOut();
        double[] x = studied.of(values);
        String problem = problem(x);
        if (ALL_EQUAL.equals(problem)) {
            remarks.allEqual(values.name());
        }
        remarks.permutations(in.chance(), studied.size(), in.alpha());
        Globals globals = Globals.of(studied, x, values, in, problem, work.part(0, 2));
        Weights w = studied.raw().styled(in.weights().weightStyle());
        Locals locals = problem == null ? Locals.of(w, x, in, work.part(1, 2)) : null;
        List<Metric> metrics = new ArrayList<>(globals.metrics(studied, problem));
        metrics.addAll(Locals.metrics(locals, in.alpha(), problem));
        Layer local = Locals.layer(locals, studied, values, in, problem);
        Layer global = globals.layer(local.crs(), Quality.of(List.of(local)));
        work.progress(1, 1);
        return new Result(List.of(local, global), metrics, findings.list());
    }

    /** Why no statistic is defined over these values; null when they are. */
    static @Nullable String problem(double[] x) {
        return x.length < LEAST_UNITS ? TOO_FEW : Deviations.allEqual(x) ? ALL_EQUAL : null;
    }

    static Metric metric(String name, @Nullable Double value, String reading, @Nullable String problem) {
        return new Metric(name, value, Unit.ONE, reading, value != null ? "" : problem == null ? "undefined" : problem);
    }
}
