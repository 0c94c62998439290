package org.kuznets.analysis.field;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Evaluates a quadtree's corners, and splits where a maximum may hide, until none may. */
final class Growth {
    /**
     * By what share the corners of a square of the wanted size may fall short of a maximum between them, where the field
     * is smooth: a fourth of it at half the size. Found by trial: with squares of a quarter and an eighth of x_m no zone of
     * 300 groups of one to four plumes, 0.05 to 10 % above the limit, was lost against 10 m cells.
     */
    static final double SMOOTH = 0.2;

    /** The same where the fall from the maximum is straight, as beyond x_m: half of it at half the size. */
    private static final double KINKED = 0.03;

    /** The border of a zone that is more than a sliver is not followed below this part of the wanted size. */
    private static final double FINE_ENOUGH = 0.25;

    private static final int BEAT = 4096;

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
        while (from < leaves.size()) {
            int before = leaves.size();
            corners.evaluate(from, asked.values(), work);
            BitSet split = new BitSet();
            nearMisses(split, work);
            hidden(split);
            for (int leaf = split.nextSetBit(0); leaf >= 0; leaf = split.nextSetBit(leaf + 1)) {
                split(leaf);
            }
            from = before;
        }
        return new Mesh(leaves, corners, peaks, seen());
    }

    private @Nullable Peak seen() {
        Peak top = null;
        for (int w = 0; w < witnessed.length; w++) {
            if (top == null || witnessed[w] > top.value()) {
                Coordinate at = asked.witnesses().get(w);
                top = new Peak(at.x, at.y, (float) witnessed[w]);
            }
        }
        return top;
    }

    private double[] witnesses(Work work) {
        List<Coordinate> places = asked.witnesses();
        double[] x = places.stream().mapToDouble(c -> c.x).toArray();
        double[] y = places.stream().mapToDouble(c -> c.y).toArray();
        return asked.values().at(x, y, work);
    }

    /** The squares that may be partly inside a level, where corners do not show it well enough. */
    private void nearMisses(BitSet split, Work work) {
        float[] round = corners.highestRound();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (leaf % BEAT == 0) {
                work.progress(leaf, leaves.size());
            }
            if (leaves.lives(leaf) && leaves.active(leaf) && leaves.side(leaf) > 1) {
                if (nearMiss(leaf, round[corners.top(leaf)])) {
                    split.set(leaf);
                }
            }
        }
    }

    private boolean nearMiss(int leaf, float round) {
        double ofWanted = 1;
        for (double level : asked.levels()) {
            // what cannot even be near at the wanted size is not worth asking how large that is
            if (near(leaf, SMOOTH, level)) {
                ofWanted = ofWanted == 1 ? ofWanted(leaf) : ofWanted;
                double within = Math.max(SMOOTH * ofWanted * ofWanted, KINKED * ofWanted);
                boolean sliver = round < level * (1 + within);
                if ((sliver || ofWanted > FINE_ENOUGH * (1 + 1e-9)) && mayHide(leaf, within, level)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A square's side, as a part of the largest that would show what the field does there. */
    private double ofWanted(int leaf) {
        double side = leaves.side(leaf) * leaves.unit;
        Envelope box = leaves.box(leaves.x(leaf), leaves.y(leaf), leaves.side(leaf));
        return side / Math.max(side, asked.scale().metres(box, side / FINE_ENOUGH));
    }

    private boolean near(int leaf, double within, double level) {
        return corners.lowest(leaf) < (float) level && corners.highest(leaf) >= level * (1 - within);
    }

    private boolean mayHide(int leaf, double within, double level) {
        return near(leaf, within, level)
                && asked.matters(
                        asked.bound().over(leaves.box(leaves.x(leaf), leaves.y(leaf), leaves.side(leaf))), level);
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
