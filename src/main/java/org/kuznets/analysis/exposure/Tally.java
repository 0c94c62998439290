package org.kuznets.analysis.exposure;

import java.util.Arrays;
import org.kuznets.analysis.exposure.Areas.Part;

/** Counts the pieces of one window after another, and numbers the zones and sites that lie in it. One thread. */
final class Tally implements Sweep.Pieces {
    private final Sweep sweep;
    private final Areas areas;
    private final int zoneCount;
    private final int classes;

    /** The local owner of each zone and site, valid where {@link #stamp} is the current window's. */
    private final int[] local;

    private final int[] stamp;
    private int[] global = new int[16];
    /** For each local owner, the local owner of its site, or 0. */
    private int[] siteOf = new int[16];

    private int now;
    private int landClass;
    private double worth = 1;
    private double blocked;

    Tally(Sweep sweep, Areas areas, int zoneCount, int classes) {
        this.sweep = sweep;
        this.areas = areas;
        this.zoneCount = zoneCount;
        this.classes = classes;
        this.local = new int[2 * zoneCount];
        this.stamp = new int[2 * zoneCount];
    }

    /** What the pieces to come are of. */
    void land(int landClass, double worth) {
        this.landClass = landClass;
        this.worth = worth;
    }

    /** A new window, in which nothing has a number yet. */
    int begin() {
        return ++now;
    }

    /** All of a parcel lies in no zone. */
    void outside(double area) {
        areas.addOutside(landClass, area * worth);
    }

    /** What was blocked since this was last asked. */
    double takeBlocked() {
        double b = blocked;
        blocked = 0;
        return b;
    }

    /** The number of a zone or site in this window. */
    int localOf(int owner) {
        if (stamp[owner] == now) {
            return local[owner];
        }
        int k = sweep.owner();
        if (k >= global.length) {
            global = Arrays.copyOf(global, 2 * k);
            siteOf = Arrays.copyOf(siteOf, 2 * k);
        }
        stamp[owner] = now;
        local[owner] = k;
        global[k] = owner;
        siteOf[k] = 0;
        int twin = owner < zoneCount ? owner + zoneCount : owner - zoneCount;
        if (stamp[twin] == now) {
            siteOf[owner < zoneCount ? k : local[twin]] = owner < zoneCount ? local[twin] : k;
        }
        return k;
    }

    @Override
    public void piece(double area, int[] count, int owners) {
        double amount = area * worth;
        int depth = 0;
        boolean onSite = false;
        for (int k = Sweep.ZONES; k < owners; k++) {
            if (count[k] > 0 && global[k] < zoneCount) {
                boolean site = siteOf[k] > 0 && count[siteOf[k]] > 0;
                areas.addToZone(site ? Part.SITE : Part.RING, global[k], landClass, amount);
                onSite |= site;
                depth++;
            }
        }
        if (depth > 0) {
            areas.addCovered(onSite ? Part.SITE : Part.RING, depth, landClass, amount);
        } else if (landClass < classes) {
            areas.addOutside(landClass, amount);
        }
    }

    @Override
    public void blocked(double area) {
        blocked += area;
    }
}
