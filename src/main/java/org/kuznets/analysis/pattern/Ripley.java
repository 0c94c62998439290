package org.kuznets.analysis.pattern;

/** What follows from Ripley's K. */
final class Ripley {
    private Ripley() {}

    /** Besag's L = sqrt(K / pi), metres: r itself for even points. */
    static double l(double squareMetres) {
        return Math.sqrt(squareMetres / Math.PI);
    }
}
