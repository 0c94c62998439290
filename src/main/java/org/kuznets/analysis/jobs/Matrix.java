package org.kuznets.analysis.jobs;

/**
 * Jobs of one year: a row a municipality, a column a sector. NaN is a figure that was withheld; it counts in no total,
 * and is not nought.
 */
public final class Matrix {
    private final double[][] jobs;
    private final double[] ofPlace;
    private final double[] ofSector;
    private final double total;

    /** @param jobs at least nought each, or NaN; handed over, not copied */
    public Matrix(double[][] jobs, int sectors) {
        this.jobs = jobs;
        ofPlace = new double[jobs.length];
        ofSector = new double[sectors];
        double sum = 0;
        for (int r = 0; r < jobs.length; r++) {
            for (int i = 0; i < sectors; i++) {
                if (!Double.isNaN(jobs[r][i])) {
                    ofPlace[r] += jobs[r][i];
                    ofSector[i] += jobs[r][i];
                    sum += jobs[r][i];
                }
            }
        }
        total = sum;
    }

    public int places() {
        return jobs.length;
    }

    public int sectors() {
        return ofSector.length;
    }

    /** Jobs of sector {@code i} in place {@code r}; NaN where withheld. */
    public double at(int r, int i) {
        return jobs[r][i];
    }

    /** The same with nought for what was withheld. */
    public double known(int r, int i) {
        return Double.isNaN(jobs[r][i]) ? 0 : jobs[r][i];
    }

    public double ofPlace(int r) {
        return ofPlace[r];
    }

    public double ofSector(int i) {
        return ofSector[i];
    }

    public double total() {
        return total;
    }

    /** One sector over all places, nought for what was withheld. */
    public double[] sector(int i) {
        double[] all = new double[jobs.length];
        for (int r = 0; r < all.length; r++) {
            all[r] = known(r, i);
        }
        return all;
    }

    /** All jobs, by place. */
    public double[] placeTotals() {
        return ofPlace.clone();
    }

    /** All jobs, by sector. */
    public double[] sectorTotals() {
        return ofSector.clone();
    }
}
