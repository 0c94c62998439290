package org.kuznets.analysis.autocorrelation;

/**
 * The one rule by which draws become a two-sided p: twice the smaller tail, 1 at most. Draws at random count the observed
 * one too, min(1, 2 (1 + min(at least, at most)) / (draws + 1)); where every arrangement was drawn, the observed is among
 * them already, min(1, 2 min(at least, at most) / draws). What equals the observed up to rounding counts in both tails, so
 * a reference that cannot differ gives 1.
 *
 * <p>Source: the permutation test of Hope (1968) and Davison and Hinkley (1997), recalled; doubling the smaller tail, and
 * not the "directed" half of it that esda used by default, is our choice.
 */
final class PseudoP {
    /** The rule's name in results. */
    static final String RULE = "two-sided: twice the smaller tail, at most 1";

    private PseudoP() {}

    static double of(long atLeast, long atMost, long draws, boolean exact) {
        double tail = Math.min(atLeast, atMost);
        return Math.min(1, exact ? 2 * tail / draws : 2 * (1 + tail) / (draws + 1));
    }
}
