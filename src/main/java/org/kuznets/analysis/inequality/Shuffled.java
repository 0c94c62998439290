package org.kuznets.analysis.inequality;

import java.util.SplittableRandom;

/** Random orders of the same values, by Fisher and Yates. */
final class Shuffled {
    private final double[] values;
    private final SplittableRandom random;

    Shuffled(double[] values, SplittableRandom random) {
        this.values = values.clone();
        this.random = random;
    }

    /** The next order; the array is used again by the call after. */
    double[] next() {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double v = values[i];
            values[i] = values[j];
            values[j] = v;
        }
        return values;
    }
}
