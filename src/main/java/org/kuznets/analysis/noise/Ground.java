package org.kuznets.analysis.noise;

/**
 * How porous the ground is: G from 0 (hard: paving, water, ice) to 1 (porous: grass, trees, farmland), for each of the
 * three regions of ISO 9613-2:1996, 7.3.1. Where the ground varies within a region, its G is the mean weighted by length
 * along the path (ISO/TR 17534-3:2015, 6.2.5): one G of the place at hand is 0.4 dB off in its case T04.
 *
 * @param source within 30 source heights of the source
 * @param middle between the two other regions
 * @param receiver within 30 receiver heights of the receiver
 */
public record Ground(double source, double middle, double receiver) {
    /** The same everywhere. */
    public static Ground of(double g) {
        return new Ground(g, g, g);
    }

    /** Which of the standard's two ways to reckon the ground. */
    public enum Method {
        /** By band (7.3.1) where the spectrum is known, else the alternative for A-weighted levels (7.3.2). */
        AUTO,
        /** By band for all; a source without a spectrum takes the attenuations at 500 Hz. */
        BANDS,
        /** For A-weighted levels over mostly porous ground, all sources (7.3.2); G plays no part. */
        ALTERNATIVE
    }
}
