package org.kuznets.analysis.decision;

/**
 * Net flows of pairwise preferences: PROMETHEE II (Brans and Vincke, 1985, recalled; reproduces vector PROM-1). Flows
 * depend on which alternatives there are, so leaving one out may turn the order of others round.
 *
 * @param leaving how much each is preferred to the others, 0 to 1
 * @param entering how much the others are preferred to it, 0 to 1
 */
public record Promethee(double[] leaving, double[] entering) {

    /** How a difference becomes a preference. */
    public enum Kind {
        /** Any difference above 0. */
        USUAL,
        /** A difference above q. */
        U_SHAPE,
        /** In proportion, up to p. */
        V_SHAPE,
        /** Half above q, all above p. */
        LEVEL,
        /** In proportion between q and p. */
        LINEAR,
        /** 1 - exp(-d2 / 2 s2). */
        GAUSSIAN
    }

    /**
     * How one criterion is compared.
     *
     * @param more whether more is better
     * @param q up to which a difference does not matter
     * @param p from which it decides
     * @param s of the Gaussian
     */
    public record Preference(Kind kind, boolean more, double q, double p, double s) {
        double of(double difference) {
            double d = more ? difference : -difference;
            if (d <= 0) {
                return 0;
            }
            return switch (kind) {
                case USUAL -> 1;
                case U_SHAPE -> d > q ? 1 : 0;
                case V_SHAPE -> Math.min(1, d / p);
                case LEVEL -> d > p ? 1 : d > q ? 0.5 : 0;
                case LINEAR -> d <= q ? 0 : d >= p ? 1 : (d - q) / (p - q);
                case GAUSSIAN -> 1 - Math.exp(-d * d / (2 * s * s));
            };
        }
    }

    /** @param values a row for each alternative, at least two */
    public static Promethee of(double[][] values, double[] weights, Preference[] preferences) {
        int n = values.length;
        double[] leaving = new double[n];
        double[] entering = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double preferred = 0;
                for (int k = 0; k < weights.length; k++) {
                    preferred += weights[k] * preferences[k].of(values[i][k] - values[j][k]);
                }
                leaving[i] += preferred / (n - 1);
                entering[j] += preferred / (n - 1);
            }
        }
        return new Promethee(leaving, entering);
    }

    /** From -1 to 1, the higher the better; they sum to 0. */
    public double[] net() {
        double[] net = new double[leaving.length];
        java.util.Arrays.setAll(net, i -> leaving[i] - entering[i]);
        return net;
    }
}
