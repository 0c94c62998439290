package org.kuznets.analysis.weights;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A sparse matrix of weights in packed rows: 12 bytes a link and 4 a unit. The neighbours of a row are in ascending order.
 * A unit whose row is empty is an island. Immutable.
 */
public final class Weights {
    private final int[] start;
    private final int[] to;
    private final double[] weight;

    /** Takes the arrays over: row i is from {@code start[i]} to before {@code start[i + 1]}, ascending in {@code to}. */
    Weights(int[] start, int[] to, double[] weight) {
        this.start = start;
        this.to = to;
        this.weight = weight;
    }

    /** Every link counts 1. */
    static Weights binary(int[] start, int[] to) {
        double[] ones = new double[to.length];
        Arrays.fill(ones, 1);
        return new Weights(start, to, ones);
    }

    /** From rows of neighbours, each weighing 1; the numbers of a row need no order. */
    public static Weights of(int[][] rows) {
        int[] start = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            start[i + 1] = start[i] + rows[i].length;
        }
        int[] to = new int[start[rows.length]];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, to, start[i], rows[i].length);
            Arrays.sort(to, start[i], start[i + 1]);
        }
        return binary(start, to);
    }

    /** From a full matrix, for a few units; what is 0 is no link. */
    public static Weights of(double[][] matrix) {
        Links links = new Links(matrix.length);
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                if (row[j] != 0) {
                    links.add(j, row[j]);
                }
            }
            links.endRow();
        }
        return Links.joined(java.util.List.of(links));
    }

    /** How many units there are. */
    public int size() {
        return start.length - 1;
    }

    /** How many weights there are: an ordered pair each. */
    public int links() {
        return to.length;
    }

    public int degree(int unit) {
        return start[unit + 1] - start[unit];
    }

    /** Where the row of {@code unit} begins; it ends before that of the next. */
    public int from(int unit) {
        return start[unit];
    }

    /** The neighbour of link {@code k}. */
    public int to(int k) {
        return to[k];
    }

    public double weight(int k) {
        return weight[k];
    }

    public int[] islands() {
        return IntStream.range(0, size()).filter(i -> degree(i) == 0).toArray();
    }

    public double rowSum(int unit) {
        double sum = 0;
        for (int k = start[unit]; k < start[unit + 1]; k++) {
            sum += weight[k];
        }
        return sum;
    }

    /** Of the squares of a row's weights. */
    public double rowSquares(int unit) {
        double sum = 0;
        for (int k = start[unit]; k < start[unit + 1]; k++) {
            sum += weight[k] * weight[k];
        }
        return sum;
    }

    /** The weighted sum of {@code values} over the neighbours of {@code unit}. */
    public double lag(int unit, double[] values) {
        double sum = 0;
        for (int k = start[unit]; k < start[unit + 1]; k++) {
            sum += weight[k] * values[to[k]];
        }
        return sum;
    }

    /** Sums of the columns. */
    public double[] columnSums() {
        double[] sums = new double[size()];
        for (int k = 0; k < to.length; k++) {
            sums[to[k]] += weight[k];
        }
        return sums;
    }

    /** The weight of j in the row of i; 0 when it is none of its neighbours. */
    public double between(int i, int j) {
        int k = Arrays.binarySearch(to, start[i], start[i + 1], j);
        return k < 0 ? 0 : weight[k];
    }

    public Sums sums() {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double[] columns = columnSums();
        for (int i = 0; i < size(); i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                s0 += weight[k];
                s1 += weight[k] * (weight[k] + between(to[k], i));
            }
            double both = rowSum(i) + columns[i];
            s2 += both * both;
        }
        return new Sums(s0, s1, s2);
    }

    /** The same links with their weights scaled. */
    public Weights styled(Style style) {
        double[] scaled = weight.clone();
        int filled = 0;
        double total = 0;
        for (int i = 0; i < size(); i++) {
            filled += degree(i) > 0 ? 1 : 0;
            double by =
                    switch (style) {
                        case BINARY, GLOBALLY_STANDARDISED -> 1;
                        case ROW_STANDARDISED -> rowSum(i);
                        case VARIANCE_STABILISED -> Math.sqrt(rowSquares(i));
                    };
            for (int k = start[i]; k < start[i + 1]; k++) {
                scaled[k] = weight[k] / by;
                total += scaled[k];
            }
        }
        if (style == Style.GLOBALLY_STANDARDISED || style == Style.VARIANCE_STABILISED) {
            double factor = filled / total;
            for (int k = 0; k < scaled.length; k++) {
                scaled[k] *= factor;
            }
        }
        return new Weights(start, to, scaled);
    }

    /** The same links, each weighing 1. */
    public Weights binary() {
        return binary(start, to);
    }

    /** Each unit also its own neighbour with {@code self}; it must not be one yet. */
    public Weights withSelf(double self) {
        int n = size();
        int[] newStart = new int[n + 1];
        int[] newTo = new int[to.length + n];
        double[] newWeight = new double[to.length + n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            boolean put = false;
            for (int k = start[i]; k <= start[i + 1]; k++) {
                if (!put && (k == start[i + 1] || to[k] > i)) {
                    newTo[at] = i;
                    newWeight[at++] = self;
                    put = true;
                }
                if (k < start[i + 1]) {
                    newTo[at] = to[k];
                    newWeight[at++] = weight[k];
                }
            }
            newStart[i + 1] = at;
        }
        return new Weights(newStart, newTo, newWeight);
    }

    /** Only the units {@code kept}, ascending, numbered anew; links to others are gone. */
    public Weights only(int[] kept) {
        int[] number = new int[size()];
        Arrays.fill(number, -1);
        for (int i = 0; i < kept.length; i++) {
            number[kept[i]] = i;
        }
        int[] newStart = new int[kept.length + 1];
        int[] newTo = new int[to.length];
        double[] newWeight = new double[to.length];
        int at = 0;
        for (int i = 0; i < kept.length; i++) {
            for (int k = start[kept[i]]; k < start[kept[i] + 1]; k++) {
                if (number[to[k]] >= 0) {
                    newTo[at] = number[to[k]];
                    newWeight[at++] = weight[k];
                }
            }
            newStart[i + 1] = at;
        }
        return new Weights(newStart, Arrays.copyOf(newTo, at), Arrays.copyOf(newWeight, at));
    }
}
