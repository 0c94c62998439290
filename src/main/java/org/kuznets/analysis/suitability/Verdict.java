package org.kuznets.analysis.suitability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;

/**
 * What rules and criteria say of one place.
 *
 * @param bans the rules that forbid it, in the table's order; none when it is allowed
 * @param shares what adds to the score, in the table's order
 * @param score from 0 to 1, whether forbidden or not; null when a criterion is unknown there
 * @param unknown the terms without a value there, which is why there is no score
 */
public record Verdict(List<Ban> bans, List<Share> shares, @Nullable Double score, List<Term> unknown) {
    public Verdict {
        bans = List.copyOf(bans);
        shares = List.copyOf(shares);
        unknown = List.copyOf(unknown);
    }

    /** Whether no rule forbids it. */
    public boolean allowed() {
        return bans.isEmpty();
    }

    /** The scores of all terms in their order, NaN where unknown: what {@link Robust} asks for. */
    public double[] scores() {
        return shares.stream().mapToDouble(Share::score).toArray();
    }

    /**
     * A rule that forbids.
     *
     * @param features the land or the things that it is about here, in their layer's order; none for a slope
     * @param percent of the footprint that lies on that land or within the rule's distance of it; 100 for a point
     * @param value of a slope rule, percent; NaN for others
     */
    public record Ban(Rule rule, List<Feature> features, double percent, double value) {}

    /**
     * What one term adds.
     *
     * @param value as measured; NaN where unknown, infinite where there is nothing to measure to
     * @param word what is there, such as a land class; may be empty
     * @param score 0 to 1; NaN where unknown
     * @param weight of all weights, which sum to 1
     * @param points of the score, weight times score; all points sum to the score of a weighted linear combination
     */
    public record Share(Term term, double value, String word, double score, double weight, double points) {}
}
