package org.kuznets.analysis.mean;

/** Where a bearing lies among the sectors of a table. */
final class Sectors {
    private Sectors() {}

    /**
     * The sector whose wind blows towards a bearing, with the fraction of the way to the middle of the next: at least 0
     * and less than the number of sectors.
     */
    static double position(WindTable winds, double towardsDegrees) {
        double from = (towardsDegrees + 180 - winds.firstDegrees()) / winds.widthDegrees();
        double p = from - winds.sectors() * Math.floor(from / winds.sectors());
        return p < winds.sectors() ? p : 0;
    }
}
