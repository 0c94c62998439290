package org.kuznets.analysis.accessibility;

import java.util.Arrays;
import org.kuznets.analysis.Work;

/**
 * The doubly constrained gravity model: flows {@code T = A_i B_j f(c_ij)} whose rows sum to what leaves and whose columns
 * to what arrives, by Furness's iterations (also called IPF). No matrix is kept: each iteration asks all times again.
 *
 * <p>Checked against figures computed for the project, beta 0.1.
 *
 * @param a of each part of the origins
 * @param b of each object
 * @param error the largest of rows and columns, relative
 */
record Furness(double[] a, double[] b, int iterations, double error) {
    static final double ENOUGH = 1e-9;
    static final int MOST = 1000;

    private static final int CHUNKS = 8;

    /** @param leave of each part; @param arrive of each object; both with the same sum */
    static Furness of(double[] leave, double[] arrive, TravelTimes times, Decay decay, Work work) {
        double[] a = new double[leave.length];
        double[] b = new double[arrive.length];
        Arrays.fill(b, 1);
        double error = Double.POSITIVE_INFINITY;
        int done = 0;
        while (done < MOST && error > ENOUGH) {
            work.progress(done++, MOST);
            double[] before = a.clone();
            double[] columns = new double[arrive.length];
            for (double[] part : work.each(CHUNKS, k -> rows(k, leave, a, b, times, decay))) {
                for (int j = 0; j < columns.length; j++) {
                    columns[j] += part[j];
                }
            }
            error = 0;
            for (int p = 0; p < a.length; p++) {
                // columns were exact, so rows were off by as much as their factor now changed
                error = Math.max(error, a[p] > 0 ? Math.abs(before[p] / a[p] - 1) : 0);
            }
            for (int j = 0; j < b.length; j++) {
                b[j] = columns[j] > 0 ? arrive[j] / columns[j] : 0;
            }
        }
        return new Furness(a, b, done, a.length == 0 || b.length == 0 ? 0 : error);
    }

    /** Makes the rows of a chunk exact; gives what each object then gets, without its factor. */
    private static double[] rows(int k, double[] leave, double[] a, double[] b, TravelTimes times, Decay decay) {
        double[] row = new double[b.length];
        double[] columns = new double[b.length];
        int to = (int) ((long) leave.length * (k + 1) / CHUNKS);
        for (int p = (int) ((long) leave.length * k / CHUNKS); p < to; p++) {
            times.from(p, row);
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                row[j] = decay.at(row[j]);
                sum += b[j] * row[j];
            }
            a[p] = sum > 0 ? leave[p] / sum : 0;
            for (int j = 0; j < row.length; j++) {
                columns[j] += a[p] * row[j];
            }
        }
        return columns;
    }

    /** The flows of one part, and its minutes. */
    void flows(int p, TravelTimes times, Decay decay, double[] flows, double[] minutes) {
        times.from(p, minutes);
        for (int j = 0; j < flows.length; j++) {
            flows[j] = a[p] * b[j] * decay.at(minutes[j]);
        }
    }

    /** Sets to 0 what leaves where nothing can be reached, and what arrives where nobody can come from. */
    static void strike(double[] leave, double[] arrive, TravelTimes times, Decay decay, Work work) {
        boolean[] met = new boolean[arrive.length];
        double[] row = new double[arrive.length];
        for (int p = 0; p < leave.length; p++) {
            if (p % 256 == 0) {
                work.progress(0, MOST);
            }
            times.from(p, row);
            boolean any = false;
            for (int j = 0; j < row.length; j++) {
                boolean reached = leave[p] > 0 && arrive[j] > 0 && decay.at(row[j]) > 0;
                met[j] |= reached;
                any |= reached;
            }
            leave[p] = any ? leave[p] : 0;
        }
        for (int j = 0; j < arrive.length; j++) {
            arrive[j] = met[j] ? arrive[j] : 0;
        }
    }
}
