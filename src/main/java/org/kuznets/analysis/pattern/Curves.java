package org.kuznets.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.pattern.PointPatternIn.Weights;
import org.kuznets.analysis.points.Plants;
import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Window;

/** Reckons each curve asked for, and its simulations under the null that fits it. */
final class Curves {
    static final String EVEN = "even plants in the window (complete spatial randomness), as many as observed";
    static final String RELABELLED = "as many plants drawn from all sites without putting back (random labelling)";
    static final String REMARKED = "groups and weights shuffled together over all sites (random location)";
    private static final String AT_MOST = "pairs at most r apart; ";
    /** Streams of random numbers are numbered apart, so many a curve. */
    private static final long STREAMS = 1 << 20;
    /** In a square metre. */
    private static final double SQUARE_KILOMETRES = 1e-6;

    private static final double METRES_A_KILOMETRE = 1000;

    private final PointPatternIn in;
    private final Plants plants;
    private final Set<String> functions;
    private final Steps steps;
    private final Work work;
    private final List<Curve> all = new ArrayList<>();
    private long number;

    Curves(PointPatternIn in, Plants plants, Set<String> functions, Steps steps, Work work) {
        this.in = in;
        this.plants = plants;
        this.functions = functions;
        this.steps = steps;
        this.work = work;
    }

    List<Curve> list() {
        return all;
    }

    private boolean wanted(String function) {
        return functions.contains(function);
    }

    private double[][] simulate(java.util.function.BiFunction<java.util.SplittableRandom, Work, double[]> curve) {
        return Simulated.curves(in.simulations(), in.seed(), STREAMS * number++, work, curve);
    }

    /** K and L of all plants against even ones; of a group against as many of all sites. */
    void ripley(String group, int[] members, int[] inside, Window window) {
        if (!wanted("k") && !wanted("l")) {
            return;
        }
        FastK k = new FastK(window, in.edge(), steps);
        Points sites = plants.points().only(inside);
        boolean everyone = group.equals(PointPattern.ALL);
        Points own = plants.points().only(members);
        double[] observed = k.of(own, work);
        double[][] simulated = simulate((chance, w) -> k.of(
                everyone
                        ? window.even(own.size(), chance)
                        : sites.only(Simulated.chosen(own.size(), sites.size(), chance)),
                w));
        String convention = AT_MOST + "edge correction "
                + in.edge().name().toLowerCase(java.util.Locale.ROOT) + "; "
                + (in.edge() == Edge.BORDER ? "A / n" : "A / (n (n - 1))");
        for (String f : List.of("k", "l")) {
            if (wanted(f)) {
                UnaryOperator<double[]> as = f.equals("k") ? v -> times(v, SQUARE_KILOMETRES) : Curves::l;
                double[][] curves = Arrays.stream(simulated).map(as).toArray(double[][]::new);
                add(
                        f.equals("k") ? "K" : "L",
                        group,
                        group,
                        f.equals("k") ? "km2" : "m",
                        everyone ? EVEN : RELABELLED,
                        convention + (f.equals("k") ? "" : "; L = sqrt(K / pi)"),
                        own.size(),
                        everyone ? 0 : sites.size(),
                        as.apply(observed),
                        as.apply(even()),
                        curves);
            }
        }
    }

    private static double[] l(double[] k) {
        return Arrays.stream(k).map(Ripley::l).toArray();
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private double[] even() {
        double[] k = new double[steps.size()];
        Arrays.setAll(k, s -> Math.PI * steps.metres(s) * steps.metres(s));
        return k;
    }

    private double[] constant(double value) {
        double[] k = new double[steps.size()];
        Arrays.fill(k, value);
        return k;
    }

    /** Those of {@code members} that weigh something. */
    private int[] weighed(int[] members) {
        return in.weights() == Weights.NONE
                ? members
                : Arrays.stream(members).filter(i -> plants.at(i).jobs() > 0).toArray();
    }

    private double weight(int plant) {
        return in.weights() == Weights.NONE ? 1 : plants.at(plant).jobs();
    }

    private String weights() {
        return in.weights() == Weights.NONE ? "each plant weighs 1" : "weights: jobs, of plants where they are known";
    }

    /** M of a group against groups and weights shuffled over all sites. */
    void marconPuech(String group, String counted, int[] everyone) {
        if (!wanted("m")) {
            return;
        }
        int[] sites = weighed(everyone);
        MarconPuech m = new MarconPuech(plants.points().only(sites), steps);
        int[] asTheyAre = Simulated.inOrder(sites.length);
        double[] observed = m.of(marks(sites, asTheyAre, group, counted));
        double[][] simulated = simulate((chance, w) -> {
            w.progress(0, 1);
            int[] shuffled = Simulated.chosen(sites.length, sites.length, chance);
            return m.of(marks(sites, shuffled, group, counted));
        });
        int own = (int) Arrays.stream(sites)
                .filter(i -> plants.at(i).group().equals(group))
                .count();
        add(
                "M",
                group,
                counted,
                "1",
                REMARKED,
                AT_MOST + "relative to all plants; no edge correction is needed; " + weights(),
                own,
                sites.length,
                observed,
                constant(1),
                simulated);
    }

    /** Site {@code s} holds what stands at site {@code from[s]}. */
    private MarconPuech.Marks marks(int[] sites, int[] from, String group, String counted) {
        double[] w = new double[sites.length];
        boolean[] centre = new boolean[sites.length];
        boolean[] count = new boolean[sites.length];
        for (int s = 0; s < sites.length; s++) {
            Plants.Plant p = plants.at(sites[from[s]]);
            w[s] = weight(sites[from[s]]);
            centre[s] = p.group().equals(group);
            count[s] = p.group().equals(counted);
        }
        return new MarconPuech.Marks() {
            @Override
            public double weight(int site) {
                return w[site];
            }

            @Override
            public boolean centre(int site) {
                return centre[site];
            }

            @Override
            public boolean counted(int site) {
                return count[site];
            }
        };
    }

    /** Kd of a group against as many plants, with the same weights, at places drawn from all sites. */
    void durantonOverman(String group, int[] members, int[] everyone) {
        if (!wanted("kd")) {
            return;
        }
        int[] own = weighed(members);
        int[] sites = weighed(everyone);
        DurantonOverman kd = new DurantonOverman(steps, () -> work.progress(0, 1));
        double @Nullable [] weights = in.weights() == Weights.NONE
                ? null
                : Arrays.stream(own).mapToDouble(this::weight).toArray();
        Points places = plants.points().only(sites);
        double[] observed = times(kd.of(plants.points().only(own), weights), METRES_A_KILOMETRE);
        double[][] simulated = simulate((chance, w) -> times(
                kd.of(places.only(Simulated.chosen(own.length, places.size(), chance)), weights), METRES_A_KILOMETRE));
        add(
                "Kd",
                group,
                group,
                "1/km",
                RELABELLED,
                "Gaussian kernel reflected at 0, bandwidth nrd0 of distances up to twice the longest; " + weights(),
                own.length,
                sites.length,
                observed,
                constant(Double.NaN),
                simulated);
    }

    private void add(
            String function,
            String group,
            String counted,
            String symbol,
            String nullHypothesis,
            String convention,
            int own,
            int sites,
            double[] observed,
            double[] theoretical,
            double[][] simulated) {
        NullEnvelope envelope = NullEnvelope.of(observed, simulated, in.bandRank());
        all.add(new Curve(
                function,
                group,
                counted,
                symbol,
                nullHypothesis,
                convention,
                own,
                sites,
                observed,
                theoretical,
                envelope));
    }

    /** Where the greatest deviation of a curve is, metres; empty where the test is undefined. */
    static Optional<Double> atMetres(Curve c, Steps steps) {
        return c.envelope().at() < 0
                ? Optional.empty()
                : Optional.of(steps.metres(c.envelope().at()));
    }
}
