package org.kuznets.analysis.field;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Coordinate;

/** Evaluates a quadtree's corners, and splits where a maximum may hide, until none may. */
final class Growth {
    /** By how much a local maximum may fall short of a level and still be looked at closer, in the first round. */
    private static final double SHORT = 0.25;

    private static final int NONE = -1;

    private final Refinement asked;
    private final Leaves leaves;
    private final Corners corners;
    private final Map<Integer, Peak> peaks = new HashMap<>();
    private double[] witnessed = new double[0];

    Growth(Refinement asked, Leaves leaves) {
        this.asked = asked;
        this.leaves = leaves;
        this.corners = new Corners(leaves);
    }

    Mesh mesh(Work work) {
        witnessed = witnesses(work);
        int from = 0;
        double within = SHORT;
        while (from < leaves.size()) {
            int before = leaves.size();
            corners.evaluate(from, asked.values(), work);
            BitSet split = new BitSet();
            nearMisses(within, split);
            hidden(split);
            for (int leaf = split.nextSetBit(0); leaf >= 0; leaf = split.nextSetBit(leaf + 1)) {
                split(leaf);
            }
            from = before;
            within /= 2;
        }
        return new Mesh(leaves, corners, peaks);
    }

    private double[] witnesses(Work work) {
        List<Coordinate> places = asked.witnesses();
        double[] x = places.stream().mapToDouble(c -> c.x).toArray();
        double[] y = places.stream().mapToDouble(c -> c.y).toArray();
        return asked.values().at(x, y, work);
    }

    /** The squares about local maxima that are just below a level. */
    private void nearMisses(double within, BitSet split) {
        float[] round = corners.highestRound();
        for (int node = 0; node < corners.size(); node++) {
            float v = corners.value(node);
            if (v > 0 && v >= round[node]) {
                for (double level : asked.levels()) {
                    if (v < (float) level && v >= level * (1 - within)) {
                        about(node, level, split);
                    }
                }
            }
        }
    }

    private void about(int node, double level, BitSet split) {
        for (int q = 0; q < 4; q++) {
            int leaf = leaves.at(corners.unitX(node) - (q & 1), corners.unitY(node) - (q >> 1));
            if (leaf != NONE && leaves.side(leaf) > 1 && leaves.active(leaf) && !split.get(leaf)) {
                double highest = asked.bound().over(leaves.box(leaves.x(leaf), leaves.y(leaf), leaves.side(leaf)));
                split.set(leaf, asked.matters(highest, level));
            }
        }
    }

    /** The squares whose witness reaches a level that none of their corners does. */
    private void hidden(BitSet split) {
        for (int w = 0; w < witnessed.length; w++) {
            Coordinate at = asked.witnesses().get(w);
            int leaf = leaves.at((int) Math.floor((at.x - leaves.west) / leaves.unit), (int)
                    Math.floor((at.y - leaves.south) / leaves.unit));
            float value = (float) witnessed[w];
            if (leaf == NONE || reached(value) <= reached(corners.highest(leaf))) {
                continue;
            }
            if (leaves.side(leaf) > 1) {
                split.set(leaf);
            } else if (!peaks.containsKey(leaf) || peaks.get(leaf).value() < value) {
                peaks.put(leaf, new Peak(at.x, at.y, value));
            }
        }
    }

    private int reached(float value) {
        int k = 0;
        while (k < asked.levels().size() && value >= asked.levels().get(k).floatValue()) {
            k++;
        }
        return k;
    }

    private void split(int leaf) {
        int half = leaves.side(leaf) / 2;
        leaves.kill(leaf);
        for (int q = 0; q < 4; q++) {
            int x = leaves.x(leaf) + (q & 1) * half;
            int y = leaves.y(leaf) + (q >> 1) * half;
            leaves.add(x, y, half, asked.matters(leaves, x, y, half));
        }
        if (leaves.living() > asked.mostCells()) {
            throw asked.tooMany();
        }
    }
}
