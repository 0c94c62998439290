package org.kuznets.analysis.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kuznets.analysis.chance.Streams;

/**
 * Random weights that sum to 1, for asking how far a result depends on them: a Dirichlet distribution with the
 * parameters {@code 1 + certainty weight}. Its likeliest weights are the given ones, whatever the certainty; with a
 * certainty of 0 all weights are equally likely, which is SMAA-2 without preferences (Lahdelma and Salminen, 2001,
 * recalled). A weight of a criterion with share w has the standard deviation {@code sqrt(m (1 - m) / (certainty + n +
 * 1))} round its mean {@code m = (1 + certainty w) / (certainty + n)}.
 *
 * <p>Gamma numbers after Marsaglia and Tsang, "A simple method for generating gamma variables", 2000 (recalled; means and
 * deviations are tested).
 */
public final class Draws {
    private Draws() {}

    /**
     * @param weights that sum to 1
     * @param certainty 0 or more
     * @return {@code count} sets of weights; set k is the same whatever the count
     */
    public static List<double[]> of(double[] weights, double certainty, int count, long seed) {
        List<double[]> all = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            SplittableRandom random = Streams.of(seed, k);
            double[] g = new double[weights.length];
            for (int i = 0; i < g.length; i++) {
                g[i] = gamma(1 + certainty * weights[i], random);
            }
            all.add(Combination.normalised(g));
        }
        return all;
    }

    /** @param shape at least 1 */
    private static double gamma(double shape, SplittableRandom random) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
