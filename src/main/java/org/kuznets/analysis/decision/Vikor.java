package org.kuznets.analysis.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A compromise between the sum of regrets and the largest one: VIKOR (Opricovic and Tzeng, 2004, recalled). Where all
 * alternatives have the same sum, or the same largest regret, that term is 0 and not 0/0. The ideal is made of the
 * alternatives themselves, so leaving one out may turn the order of others round.
 *
 * @param sums of weighted regrets, 0 to 1, the lower the better
 * @param largest weighted regrets
 * @param compromise of both, 0 to 1, the lower the better
 */
public record Vikor(double[] sums, double[] largest, double[] compromise) {
    /**
     * @param values a row for each alternative
     * @param more for each criterion whether more is better
     * @param sumShare how much the sum of regrets counts in the compromise, usually 0.5
     */
    public static Vikor of(double[][] values, double[] weights, boolean[] more, double sumShare) {
        int n = values.length;
        double[] sums = new double[n];
        double[] largest = new double[n];
        for (int k = 0; k < weights.length; k++) {
            int column = k;
            double high =
                    Arrays.stream(values).mapToDouble(r -> r[column]).max().orElse(0);
            double low = Arrays.stream(values).mapToDouble(r -> r[column]).min().orElse(0);
            for (int i = 0; i < n && high > low; i++) {
                double regret = weights[k] * (more[k] ? high - values[i][k] : values[i][k] - low) / (high - low);
                sums[i] += regret;
                largest[i] = Math.max(largest[i], regret);
            }
        }
        double[] s = scaled(sums);
        double[] r = scaled(largest);
        double[] q = new double[n];
        Arrays.setAll(q, i -> sumShare * s[i] + (1 - sumShare) * r[i]);
        return new Vikor(sums, largest, q);
    }

    private static double[] scaled(double[] v) {
        double low = Arrays.stream(v).min().orElse(0);
        double high = Arrays.stream(v).max().orElse(0);
        return Arrays.stream(v)
                .map(x -> high > low ? (x - low) / (high - low) : 0)
                .toArray();
    }

    /** Alternatives from the best to the worst compromise; of equal ones the first one first. */
    public int[] order() {
        return order(compromise);
    }

    private static int[] order(double[] v) {
        return IntStream.range(0, v.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> v[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /**
     * The alternatives among which there is no clear best. One alone when it leads by at least 1/(n - 1) and also leads
     * by sum or largest regret; the first two when it leads by enough only; else all that it does not lead by enough.
     */
    public List<Integer> compromiseSet() {
        int[] order = order();
        int n = order.length;
        List<Integer> set = new ArrayList<>();
        if (n == 0) {
            return set;
        }
        set.add(order[0]);
        if (n == 1) {
            return set;
        }
        double lead = 1.0 / (n - 1);
        boolean enough = compromise[order[1]] - compromise[order[0]] >= lead;
        boolean stable = order(sums)[0] == order[0] || order(largest)[0] == order[0];
        if (enough && !stable) {
            set.add(order[1]);
        }
        for (int k = 1; !enough && k < n && compromise[order[k]] - compromise[order[0]] < lead; k++) {
            set.add(order[k]);
        }
        return set;
    }
}
