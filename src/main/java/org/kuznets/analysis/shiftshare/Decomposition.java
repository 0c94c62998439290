package org.kuznets.analysis.shiftshare;

import java.util.Arrays;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Reference;

/**
 * Shift-share of the change between two years, by place and sector. With g the growth of all jobs of the reference, g_i
 * that of a sector in it, g_ir that of the sector here, n_ir that of the sector in the neighbours' jobs added up:
 *
 * <ul>
 *   <li>Dunn 1960: national E g, mix E (g_i - g), regional E (g_ir - g_i);
 *   <li>Esteban-Marquillas 1972: with the homothetic jobs H = E_r E_i / E, competitive H (g_ir - g_i) and allocation
 *       (E - H) (g_ir - g_i), together the regional part;
 *   <li>Nazara and Hewings 2004, the variant on levels: neighbour E (n_ir - g), local E (g_ir - n_ir). Without
 *       neighbours, or where these had none of the sector, n_ir is g_i.
 * </ul>
 *
 * <p>Where there was nothing here (E = 0) the whole change is regional, competitive and local: a new industry. So it is
 * where the reference had nothing of the sector, after the national part. Peers divide by nought there.
 *
 * <p>Evidence: formulas recalled; figures agree with REAT's {@code shift} on its examples.
 */
public final class Decomposition {
    private final Matrix before;
    private final Matrix after;
    private final Reference from;
    private final Reference to;
    private final int[][] neighbours;
    private final double growth;

    /**
     * @param neighbours of each place
     * @param from the reference of the first year
     * @param to the reference of the last year
     */
    public Decomposition(Matrix before, Matrix after, Reference from, Reference to, int[][] neighbours) {
        this.before = before;
        this.after = after;
        this.from = from;
        this.to = to;
        this.neighbours = neighbours;
        this.growth = to.total() / from.total() - 1;
    }

    /** The parts of the change of sector {@code i} in place {@code r}. */
    public Effects at(int r, int i) {
        double was = before.at(r, i);
        double is = after.at(r, i);
        double change = is - was;
        if (Double.isNaN(change) || !Double.isFinite(growth)) {
            return Effects.UNKNOWN;
        }
        if (was == 0) {
            return new Effects(change, 0, 0, change, change, 0, 0, change);
        }
        double national = was * growth;
        if (!(from.sectors()[i] > 0)) {
            double own = change - national;
            return new Effects(change, national, 0, own, own, 0, 0, own);
        }
        double sector = to.sectors()[i] / from.sectors()[i] - 1;
        double here = is / was - 1;
        double homothetic = before.ofPlace(r) * from.sectors()[i] / from.total();
        double near = neighbourGrowth(r, i, sector);
        return new Effects(
                change,
                national,
                was * (sector - growth),
                was * (here - sector),
                homothetic * (here - sector),
                (was - homothetic) * (here - sector),
                was * (near - growth),
                was * (here - near));
    }

    /** What is odd about the cell: a new industry, one new to the reference, no neighbours that have it; else empty. */
    public String note(int r, int i) {
        if (Double.isNaN(after.at(r, i) - before.at(r, i))) {
            return "";
        }
        if (before.at(r, i) == 0) {
            return after.at(r, i) > 0 ? "new here" : "";
        }
        if (!(from.sectors()[i] > 0)) {
            return "new to the reference";
        }
        return Double.isNaN(neighbourGrowth(r, i, Double.NaN)) ? "no neighbour has it: reference growth taken" : "";
    }

    private double neighbourGrowth(int r, int i, double otherwise) {
        double was = 0;
        double is = 0;
        for (int j : neighbours[r]) {
            if (!Double.isNaN(before.at(j, i)) && !Double.isNaN(after.at(j, i))) {
                was += before.at(j, i);
                is += after.at(j, i);
            }
        }
        return was > 0 ? is / was - 1 : otherwise;
    }

    /**
     * Gerfin's indices of a place: of the mix (what its jobs would be with each sector growing as in the reference, over
     * what they would be growing as all jobs), of the region (what they are, over the former), and their product, the net
     * index. NaN where the place had no jobs, or a sector of it has no growth in the reference.
     */
    public double[] gerfin(int r) {
        double was = 0;
        double is = 0;
        double expected = 0;
        for (int i = 0; i < before.sectors(); i++) {
            if (!Double.isNaN(before.at(r, i)) && !Double.isNaN(after.at(r, i))) {
                was += before.at(r, i);
                is += after.at(r, i);
                expected += before.at(r, i) == 0 ? 0 : before.at(r, i) * to.sectors()[i] / from.sectors()[i];
            }
        }
        double[] all = {expected / was / (1 + growth), is / expected, is / was / (1 + growth)};
        return Arrays.stream(all).allMatch(Double::isFinite) ? all : new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
}
