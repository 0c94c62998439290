package org.kuznets.analysis.field;

import java.util.Arrays;
import java.util.BitSet;
import org.kuznets.analysis.Work;

/** The corners of the squares, and what the field is there. */
final class Corners {
    private final Leaves leaves;
    private final LongIndex index = new LongIndex();
    private final Ints x = new Ints();
    private final Ints y = new Ints();
    /** Four a leaf. */
    private final Ints corners = new Ints();

    private float[] values = new float[0];
    private final BitSet known = new BitSet();
    private int evaluations;

    Corners(Leaves leaves) {
        this.leaves = leaves;
    }

    int size() {
        return x.size();
    }

    int unitX(int node) {
        return x.get(node);
    }

    int unitY(int node) {
        return y.get(node);
    }

    float value(int node) {
        return values[node];
    }

    int evaluations() {
        return evaluations;
    }

    /** The node at a place of the lattice; -1 when there is none. */
    int find(int unitX, int unitY) {
        return index.find((long) unitX << 32 | unitY);
    }

    private int put(int unitX, int unitY) {
        int node = index.put((long) unitX << 32 | unitY);
        if (node == x.size()) {
            x.add(unitX);
            y.add(unitY);
        }
        return node;
    }

    /** South-west, south-east, north-west, north-east. */
    int corner(int leaf, int q) {
        return corners.get(4 * leaf + q);
    }

    void evaluate(int from, Values field, Work work) {
        Ints wanted = new Ints();
        for (int leaf = from; leaf < leaves.size(); leaf++) {
            for (int q = 0; q < 4; q++) {
                int side = leaves.side(leaf);
                int node = put(leaves.x(leaf) + (q & 1) * side, leaves.y(leaf) + (q >> 1) * side);
                corners.add(node);
                if (leaves.active(leaf) && !known.get(node)) {
                    known.set(node);
                    wanted.add(node);
                }
            }
        }
        values = Arrays.copyOf(values, x.size());
        double[] atX = new double[wanted.size()];
        double[] atY = new double[wanted.size()];
        for (int k = 0; k < atX.length; k++) {
            atX[k] = leaves.metresX(x.get(wanted.get(k)));
            atY[k] = leaves.metresY(y.get(wanted.get(k)));
        }
        double[] found = field.at(atX, atY, work);
        for (int k = 0; k < found.length; k++) {
            if (Double.isNaN(found[k])) {
                throw new IllegalArgumentException("no value at " + atX[k] + " " + atY[k]);
            }
            values[wanted.get(k)] = (float) found[k];
        }
        evaluations += found.length;
    }

    float highest(int leaf) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int q = 0; q < 4; q++) {
            highest = Math.max(highest, values[corner(leaf, q)]);
        }
        return highest;
    }

    /** For each node the highest of the squares that it is a corner of. */
    float[] highestRound() {
        float[] round = new float[x.size()];
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (leaves.lives(leaf) && leaves.active(leaf)) {
                float highest = highest(leaf);
                for (int q = 0; q < 4; q++) {
                    int node = corner(leaf, q);
                    round[node] = Math.max(round[node], highest);
                }
            }
        }
        return round;
    }
}
