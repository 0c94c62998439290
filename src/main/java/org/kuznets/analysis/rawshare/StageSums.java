package org.kuznets.analysis.rawshare;

import java.util.List;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Stage;

/** Jobs by stage instead of by sector: a column each for raw material, processing and the rest. */
final class StageSums {
    private StageSums() {}

    /** A place is withheld in a stage when any sector of it is. */
    static Matrix of(Matrix m, List<Stage> stages) {
        int n = Stage.values().length;
        double[][] sums = new double[m.places()][n];
        for (int r = 0; r < sums.length; r++) {
            for (int i = 0; i < m.sectors(); i++) {
                sums[r][stages.get(i).ordinal()] += m.at(r, i);
            }
        }
        return new Matrix(sums, n);
    }
}
