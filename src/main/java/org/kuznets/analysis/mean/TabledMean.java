package org.kuznets.analysis.mean;

import java.util.BitSet;
import org.kuznets.analysis.gauss.GaussRules;
import org.kuznets.analysis.gauss.PlumeKernel;
import org.kuznets.analysis.gauss.Vent;

/**
 * The mean round a source from a table: one radial profile a sector, looked up and blended. Where half-way between two
 * distances of the table the formula is more than 0.1 % off the straight line, because a curve has a step there, the
 * formula itself is used; so the table is within 0.5 % of {@link PlainMean}, far tails below a millionth of the peak
 * aside.
 */
public final class TabledMean implements UnitMean {
    private static final double MOST_OFF = 1e-3;
    private static final double TAIL = 1e-6;
    private static final double MILLIGRAMS = 1000;

    private final PlainMean plain;
    private final WindTable winds;
    /** By distance and sector. */
    private final float[] table;

    private final BitSet rough = new BitSet();

    private TabledMean(PlainMean plain) {
        this.plain = plain;
        this.winds = plain.winds();
        this.table = new float[Distances.COUNT * winds.sectors()];
    }

    public static TabledMean of(Vent vent, WindTable winds, GaussRules rules) {
        return of(new PlainMean(vent, winds, rules), PlumeKernel.best());
    }

    static TabledMean of(PlainMean plain, PlumeKernel kernel) {
        TabledMean mean = new TabledMean(plain);
        double[][] columns = RadialColumns.of(plain, kernel);
        double[] profile = new double[Distances.HALVES.length];
        for (int k = 0; k < mean.winds.sectors(); k++) {
            mean.profile(columns, k, profile);
            mean.keep(k, profile);
        }
        return mean;
    }

    /** What it holds. */
    public static long bytes(WindTable winds) {
        return 4L * Distances.COUNT * winds.sectors()
                + 512
                + 150L * winds.weathers().size();
    }

    private void profile(double[][] columns, int k, double[] to) {
        java.util.Arrays.fill(to, 0);
        for (int w = 0; w < columns.length; w++) {
            double f = winds.frequency(k, w) * MILLIGRAMS;
            if (f > 0) {
                double[] c = columns[w];
                for (int i = 0; i < to.length; i++) {
                    to[i] += f * c[i];
                }
            }
        }
    }

    private void keep(int k, double[] profile) {
        double peak = 0;
        for (double v : profile) {
            peak = Math.max(peak, v);
        }
        for (int i = 0; i < Distances.COUNT; i++) {
            table[i * winds.sectors() + k] = (float) profile[2 * i];
            if (i + 1 < Distances.COUNT) {
                double line = (profile[2 * i] + profile[2 * i + 2]) / 2;
                double middle = profile[2 * i + 1];
                if (Math.abs(line - middle) > MOST_OFF * Math.max(middle, TAIL * peak)) {
                    rough.set(i);
                }
            }
        }
    }

    /** How many bins of the table the formula answers for. */
    int roughBins() {
        return rough.cardinality();
    }

    @Override
    public double at(double metres, double towardsDegrees) {
        if (metres > FARTHEST_METRES) {
            return 0;
        }
        double p = Distances.position(Math.max(metres, NEAREST_METRES));
        int i = (int) p;
        if (rough.get(i)) {
            return plain.at(metres, towardsDegrees);
        }
        double middle = Sectors.position(winds, towardsDegrees);
        int k = (int) middle;
        int next = k + 1 == winds.sectors() ? 0 : k + 1;
        double share = middle - k;
        int near = i * winds.sectors();
        int far = near + winds.sectors();
        double here = (1 - share) * table[near + k] + share * table[near + next];
        double there = (1 - share) * table[far + k] + share * table[far + next];
        return here + (p - i) * (there - here);
    }
}
