package org.kuznets.analysis.shiftshare;

/**
 * The parts of one change of jobs. {@code national + mix + regional}, {@code national + mix + competitive + allocation}
 * and {@code national + neighbour + local} each add up to the change. All NaN where the change is not known.
 *
 * @param regional Dunn's competitive part; what appears where there was nothing is all in it
 * @param competitive Esteban-Marquillas: the regional part of the homothetic jobs
 * @param allocation Esteban-Marquillas: what is left of the regional part
 * @param neighbour Nazara-Hewings: the neighbours' growth of the sector against the national growth of all
 * @param local Nazara-Hewings: the place's growth of the sector against its neighbours'
 */
public record Effects(
        double change,
        double national,
        double mix,
        double regional,
        double competitive,
        double allocation,
        double neighbour,
        double local) {
    /** Nothing changed. */
    public static final Effects NONE = new Effects(0, 0, 0, 0, 0, 0, 0, 0);

    static final Effects UNKNOWN =
            new Effects(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    public boolean known() {
        return !Double.isNaN(change);
    }

    /** The two added up; one that is not known counts for nothing. */
    public Effects plus(Effects other) {
        if (!other.known()) {
            return this;
        }
        return known()
                ? new Effects(
                        change + other.change,
                        national + other.national,
                        mix + other.mix,
                        regional + other.regional,
                        competitive + other.competitive,
                        allocation + other.allocation,
                        neighbour + other.neighbour,
                        local + other.local)
                : other;
    }

    /** By how much the three sums miss the change; rounding only. */
    public double error() {
        return Math.max(
                Math.abs(national + mix + regional - change),
                Math.max(
                        Math.abs(national + mix + competitive + allocation - change),
                        Math.abs(national + neighbour + local - change)));
    }
}
