package org.kuznets.analysis.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.points.Points;

/** Against the exact sum of kernels, and laws; dbmss is off by up to 1e-3. */
class DurantonOvermanTest {
    private static final Runnable QUIET = () -> {};

    @Test
    void binnedKernelsEqualTheExactSum() {
        Chance.tries(20, chance -> {
            int n = 3 + chance.nextInt(40);
            double[] x = new double[n];
            double[] y = new double[n];
            double[] w = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = 1000 * chance.nextDouble();
                y[i] = 1000 * chance.nextDouble();
                w[i] = 1 + chance.nextInt(9);
            }
            Points p = new Points(x, y);
            Steps steps = Steps.even(100 + 900 * chance.nextDouble(), 7);
            DurantonOverman kd = new DurantonOverman(steps, QUIET);
            double h = kd.bandwidthMetres(p);
            if (Double.isNaN(h)) {
                return;
            }
            assertEquals(nrd0(p, 2 * steps.most()), h, 1e-12 * h);
            double[] got = kd.of(p, w);
            for (int k = 0; k < steps.size(); k++) {
                assertEquals(exact(p, w, h, steps.metres(k)), got[k], 1e-10 / h);
            }
        });
    }

    private static double exact(Points p, double[] w, double h, double r) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = i + 1; j < w.length; j++) {
                double d = p.distance(i, j);
                double pair = w[i] * w[j];
                all += pair;
                sum += pair * (Math.exp(-(r - d) * (r - d) / (2 * h * h)) + Math.exp(-(r + d) * (r + d) / (2 * h * h)));
            }
        }
        return sum / (all * h * Math.sqrt(2 * Math.PI));
    }

    private static double nrd0(Points p, double farthest) {
        double[] d = new double[p.size() * (p.size() - 1) / 2];
        int count = 0;
        for (int i = 0; i < p.size(); i++) {
            for (int j = i + 1; j < p.size(); j++) {
                if (p.distance(i, j) <= farthest) {
                    d[count++] = p.distance(i, j);
                }
            }
        }
        double[] sorted = Arrays.copyOf(d, count);
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        double variance =
                Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum() / (count - 1);
        double range = (quartile(sorted, 0.75) - quartile(sorted, 0.25)) / 1.34;
        double least = Math.min(Math.sqrt(variance), range);
        return 0.9 * (least > 0 ? least : Math.sqrt(variance)) * Math.pow(count, -0.2);
    }

    private static double quartile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int k = (int) at;
        return k + 1 == sorted.length ? sorted[k] : sorted[k] + (at - k) * (sorted[k + 1] - sorted[k]);
    }

    @Test
    void theDensityOfAllDistancesIsOne() {
        Points p = new Points(new double[] {0, 3, 10, 12}, new double[] {0, 4, 0, 9});
        Steps steps = Steps.even(100, 512);
        double sum =
                Arrays.stream(new DurantonOverman(steps, QUIET).of(p, null)).sum() * 100 / 512;
        assertEquals(1, sum, 0.02);
    }

    @Test
    void noDistancesThatDifferNoDensity() {
        DurantonOverman kd = new DurantonOverman(Steps.even(10, 2), QUIET);
        assertTrue(Double.isNaN(kd.of(new Points(new double[] {1}, new double[] {1}), null)[0]));
        assertTrue(Double.isNaN(kd.of(new Points(new double[] {1, 1, 1}, new double[] {2, 2, 2}), null)[0]));
    }

    @Test
    void ranksAreThoseOfTheSortedValues() {
        Chance.tries(20, chance -> {
            int n = 1 + chance.nextInt(3000);
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                v[i] = chance.nextBoolean() ? chance.nextInt(5) : 5 * chance.nextDouble();
            }
            double[] sorted = v.clone();
            Arrays.sort(sorted);
            int rank = chance.nextInt(n);
            assertEquals(
                    sorted[rank], new Ranks(5, rank).find(c -> Arrays.stream(v).forEach(c)));
        });
    }
}
