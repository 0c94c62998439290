package org.kuznets.analysis.autocorrelation;

import java.util.Map;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** What the reader should know before trusting a statistic of autocorrelation. */
final class Remarks {
    private static final Message BASIS = new Message(
            "autocorrelation.basis",
            "{values} of {count} units of {collection} ({quality}); neighbours: {weights}; p {rule}");
    private static final Message COUNTED = new Message(
            "autocorrelation.counted",
            "the values are sums over the {count} things of the layer {collection}, not official statistics of the units");
    private static final Message ISLANDS = new Message(
            "autocorrelation.islands", "units without a neighbour: {count}; they are left out of every mean and test");
    private static final Message NO_VALUE = new Message(
            "autocorrelation.no-value", "units without a value: {count}; they are left out, and nobody's neighbours");
    private static final Message NO_PLACE =
            new Message("autocorrelation.no-place", "units without a place on the map: {count}; they are left out");
    private static final Message ALL_EQUAL =
            new Message("autocorrelation.all-equal", "all values of {values} are equal: no statistic is defined");
    private static final Message FEW = new Message(
            "autocorrelation.few", "only {count} units have a value and a neighbour; tests of so few say little");
    private static final Message PERMUTATIONS = new Message(
            "autocorrelation.permutations",
            "with {permutations} permutations no p is below {least}, too coarse for {count} tests at {alpha}; ask for"
                    + " {wanted} or more");
    private static final int FEW_UNITS = 30;

    private final Findings all;
    private final Studied studied;

    Remarks(Findings all, Studied studied) {
        this.all = all;
        this.studied = studied;
    }

    /** @param weights their convention */
    void basis(UnitsIn in, String values, String weights) {
        Layer layer = studied.layer();
        String quality = Quality.of(java.util.List.of(layer));
        all.add(Finding.note(
                BASIS,
                null,
                Map.of(
                        "values",
                        values,
                        "count",
                        studied.size(),
                        "collection",
                        layer.id(),
                        "quality",
                        quality.isEmpty() ? "unknown quality" : quality,
                        "weights",
                        weights,
                        "rule",
                        PseudoP.RULE)));
        Layer points = in.points();
        if (points != null) {
            all.add(Finding.note(
                    COUNTED, null, Map.of("count", points.features().size(), "collection", points.id())));
        }
    }

    void leftOut() {
        count(ISLANDS, studied.leftOut(Studied.ISLAND));
        count(NO_VALUE, studied.leftOut(Studied.NO_VALUE));
        count(NO_PLACE, studied.leftOut(Studied.NO_PLACE));
        if (studied.size() < FEW_UNITS) {
            all.add(Finding.note(FEW, null, Map.of("count", studied.size())));
        }
    }

    private void count(Message message, long count) {
        if (count > 0) {
            all.add(Finding.warning(message, null, Map.of("count", count)));
        }
    }

    void allEqual(String values) {
        all.add(Finding.warning(ALL_EQUAL, null, Map.of("values", values)));
    }

    /** Whether so many permutations can tell significance among so many tests. */
    void permutations(InferenceIn in, int tests, double alpha) {
        double least = 2.0 / (in.permutations() + 1);
        boolean many = in.multiplicity() == InferenceIn.Multiplicity.FALSE_DISCOVERY_RATE;
        if (in.inference() == InferenceIn.Source.PERMUTATION && many && least > alpha / Math.max(1, tests)) {
            all.add(Finding.warning(
                    PERMUTATIONS,
                    null,
                    Map.of(
                            "permutations",
                            in.permutations(),
                            "least",
                            least,
                            "count",
                            tests,
                            "alpha",
                            alpha,
                            "wanted",
                            (long) Math.ceil(2 * tests / alpha))));
        }
    }
}
