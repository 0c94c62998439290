package org.kuznets.analysis.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Weights from judgements how much more one criterion matters than another (the analytic hierarchy process): the
 * principal right eigenvector of the matrix of judgements, found by repeated multiplication.
 *
 * <p>Saaty, "A scaling method for priorities in hierarchical structures", 1977; consistency index (lambda - n) / (n - 1);
 * ratio by Saaty's random indices .58 .90 1.12 1.24 1.32 1.41 1.45 1.49 for 3 to 10 criteria; of one or two criteria 0 by
 * definition. Those of Alonso and Lamata (2006) beside them: .5247 .8816, and for 5 to 10 1.1086 1.2479 1.3417 1.4057
 * 1.4499 1.4854. The formulas and indices are recalled; results for 3 and 4 criteria reproduce vectors AHP-1 to AHP-GRP.
 */
public final class Pairwise {
    /** The most criteria for which a random index is known. */
    public static final int MOST = 10;

    /** Up to this ratio judgements are usually accepted. */
    public static final double ACCEPTED = 0.1;

    private static final double[] SAATY = {0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
    private static final double[] ALONSO_LAMATA = {0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854};
    private static final int MOST_STEPS = 100_000;

    private final double[][] matrix;
    private final double[] weights;
    private final double lambda;

    private Pairwise(double[][] matrix, double[] weights, double lambda) {
        this.matrix = matrix;
        this.weights = weights;
        this.lambda = lambda;
    }

    /**
     * Three judgements that contradict one another: {@code ab} times {@code bc} should be {@code ac}.
     *
     * @param error |ln(ab bc / ac)|, 0 where they agree
     */
    public record Triple(int a, int b, int c, double ab, double bc, double ac, double error) {}

    /** @param matrix square, positive; {@code matrix[j][i]} is 1 over {@code matrix[i][j]} */
    public static Pairwise of(double[][] matrix) {
        int n = matrix.length;
        double[][] own = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[] w = new double[n];
        Arrays.fill(w, 1.0 / Math.max(1, n));
        double lambda = n;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = times(own, w);
            lambda = Arrays.stream(next).sum();
            double change = 0;
            for (int k = 0; k < n; k++) {
                next[k] /= lambda;
                change = Math.max(change, Math.abs(next[k] - w[k]));
            }
            w = next;
            if (change < 1e-15) {
                break;
            }
        }
        return new Pairwise(own, w, lambda);
    }

    /** One matrix of the judgements of several people: their geometric means. */
    public static Pairwise group(List<double[][]> matrices) {
        int n = matrices.get(0).length;
        double[][] mean = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double log = 0;
                for (double[][] m : matrices) {
                    log += Math.log(m[i][j]);
                }
                mean[i][j] = Math.exp(log / matrices.size());
            }
        }
        return of(mean);
    }

    private static double[] times(double[][] m, double[] w) {
        double[] product = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                product[i] += m[i][j] * w[j];
            }
        }
        return product;
    }

    /** They sum to 1; a copy. */
    public double[] weights() {
        return weights.clone();
    }

    /** The weights by geometric means of the rows, for comparison. */
    public double[] geometricWeights() {
        double[] w = new double[weights.length];
        for (int i = 0; i < w.length; i++) {
            double log = 0;
            for (double v : matrix[i]) {
                log += Math.log(v);
            }
            w[i] = Math.exp(log / w.length);
        }
        return Combination.normalised(w);
    }

    /** The principal eigenvalue, at least the number of criteria. */
    public double lambda() {
        return lambda;
    }

    /** 0 for one or two criteria. */
    public double index() {
        int n = weights.length;
        return n < 3 ? 0 : (lambda - n) / (n - 1);
    }

    /** The consistency ratio by Saaty's random indices; NaN for more than {@link #MOST} criteria. */
    public double ratio() {
        return ratio(SAATY);
    }

    /** The same by the random indices of Alonso and Lamata. */
    public double ratioAlonsoLamata() {
        return ratio(ALONSO_LAMATA);
    }

    private double ratio(double[] random) {
        int n = weights.length;
        return n < 3 ? 0 : n > MOST ? Double.NaN : index() / random[n - 3];
    }

    /** Whether the ratio is known and no higher than {@link #ACCEPTED}. */
    public boolean accepted() {
        return ratio() <= ACCEPTED;
    }

    /** The three judgements that contradict one another most; empty for fewer than three criteria. */
    public Optional<Triple> worst() {
        List<Triple> all = new ArrayList<>();
        int n = weights.length;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                for (int c = b + 1; c < n; c++) {
                    double error = Math.abs(Math.log(matrix[a][b] * matrix[b][c] / matrix[a][c]));
                    all.add(new Triple(a, b, c, matrix[a][b], matrix[b][c], matrix[a][c], error));
                }
            }
        }
        return all.stream().reduce((p, q) -> q.error() > p.error() ? q : p);
    }
}
