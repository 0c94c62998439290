package org.kuznets.analysis.shiftshare;

/**
 * What became of one sector in one place.
 *
 * @param before jobs, NaN where withheld
 * @param after jobs, NaN where withheld
 * @param effects between the first year and the last
 * @param dynamic added up over the steps between the years of the table
 * @param note see {@link Decomposition#note}
 */
record Cell(double before, double after, Effects effects, Effects dynamic, String note) {
    static final Cell NONE = new Cell(0, 0, Effects.NONE, Effects.NONE, "");

    /** The two added up; a cell whose change is not known counts for nothing, neither before nor after. */
    Cell plus(Cell other) {
        return new Cell(
                known(before) + other.known(other.before),
                known(after) + other.known(other.after),
                effects.plus(other.effects),
                dynamic.plus(other.dynamic),
                "");
    }

    private double known(double jobs) {
        return effects.known() ? jobs : 0;
    }
}
