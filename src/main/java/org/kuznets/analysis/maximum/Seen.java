package org.kuznets.analysis.maximum;

import org.locationtech.jts.geom.Envelope;

/** The numbers of the plumes and bunches that stand for all, seen from some places. Scratch of one thread. */
final class Seen {
    private final Bunches bunches;
    private final float[] most;
    final int[] plume;
    int count;
    /** The first so many decide which wind is the worst, the others are too weak. */
    int strong;

    Seen(Bunches bunches) {
        this.bunches = bunches;
        this.plume = new int[bunches.most()];
        this.most = new float[plume.length];
    }

    void from(Envelope places) {
        count = bunches.seen(places, plume);
        strong = count;
    }

    /** Sets those apart that all together never give more than {@code slight} at the places. */
    void weigh(Envelope places, RadialBound bound, double slight) {
        for (int k = 0; k < count; k++) {
            most[k] = bound.over(plume[k], places);
        }
        // the weakest first, by halves of what counts as weak, which spares sorting
        double rest = 0;
        for (double least = slight / 64; least <= slight; least *= 2) {
            double sum = 0;
            for (int k = 0; k < strong; k++) {
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
        for (int k = strong - 1; k >= 0; k--) {
            if (most[k] <= least) {
                strong--;
                swap(k, strong);
            }
        }
    }

    private void swap(int a, int b) {
        int p = plume[a];
        float m = most[a];
        plume[a] = plume[b];
        most[a] = most[b];
        plume[b] = p;
        most[b] = m;
    }
}
