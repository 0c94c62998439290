package org.kuznets.analysis.maximum;

import org.locationtech.jts.geom.Envelope;

/**
 * The numbers of the plumes and bunches that stand for all, seen from some places: those that a value is the sum of, and
 * fewer that a wind is chosen by. Scratch of one thread.
 */
final class Seen {
    private final Bunches bunches;
    private final float[] most;
    /** What a value is the sum of. */
    final int[] plume;

    int count;
    /** What a wind is chosen by. */
    final int[] guide;

    int guides;

    Seen(Bunches bunches) {
        this.bunches = bunches;
        this.plume = new int[bunches.most()];
        this.guide = new int[plume.length];
        this.most = new float[plume.length];
    }

    void from(Envelope places) {
        count = bunches.seen(places, plume);
        guides = count;
        System.arraycopy(plume, 0, guide, 0, count);
    }

    /** Takes fewer guides: larger bunches, and none of those that all together never give more than {@code slight}. */
    void weigh(Envelope places, RadialBound bound, double slight) {
        guides = bunches.choosing(places, guide);
        for (int k = 0; k < guides; k++) {
            most[k] = bound.over(guide[k], places);
        }
        // the weakest first, by halves of what counts as weak, which spares sorting
        double rest = 0;
        for (double least = slight / 64; least > 0 && least <= slight; least *= 2) {
            double sum = 0;
            for (int k = 0; k < guides; k++) {
                sum += most[k] <= least ? most[k] : 0;
            }
            if (rest + sum > slight) {
                return;
            }
            rest += sum;
            apart(least);
        }
    }

    private void apart(double least) {
        for (int k = guides - 1; k >= 0; k--) {
            if (most[k] <= least) {
                guides--;
                swap(k, guides);
            }
        }
    }

    private void swap(int a, int b) {
        int p = guide[a];
        float m = most[a];
        guide[a] = guide[b];
        most[a] = most[b];
        guide[b] = p;
        most[b] = m;
    }
}
