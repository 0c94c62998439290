package org.kuznets.analysis.criteria;

import org.kuznets.geo.Unit;

/**
 * One criterion, as a row of a table declares it: what is measured of which layer, and how good it is.
 *
 * @param id a word in camelCase
 * @param activity for which activities it counts, see {@link Activity}
 * @param layer the role of the layer: the name of an input such as {@code landUse}, or {@code people}
 * @param column of the layer, for a value or for the weight of what is counted; may be empty
 * @param radiusMetres of {@code DENSITY}, {@code AMOUNT} and {@code SHARE}; the distance of {@code INSIDE}
 * @param weight above 0; weights are made to sum to 1
 * @param why it matters, in a few words
 */
public record Criterion(
        String id,
        String nameEn,
        String nameRu,
        String activity,
        Kind kind,
        String layer,
        Where where,
        String column,
        double radiusMetres,
        Membership membership,
        double weight,
        String why,
        String evidence) {

    /** What is measured. */
    public enum Kind {
        /** Metres to the nearest feature. */
        DISTANCE(Unit.METRE),
        /** Weights within the radius, a square kilometre. */
        DENSITY(Unit.NONE),
        /** Weights within the radius. */
        AMOUNT(Unit.COUNT),
        /** Of the disc of the radius, covered by polygons. */
        SHARE(Unit.ONE),
        /** A column of the polygon that the place lies in. */
        VALUE(Unit.NONE),
        /** Of the ground, from heights. */
        SLOPE(Unit.PERCENT),
        /** 1 inside a feature or within the radius of one, else 0. */
        INSIDE(Unit.ONE);

        private final Unit unit;

        Kind(Unit unit) {
            this.unit = unit;
        }

        /** {@link Unit#NONE} where the layer says it. */
        public Unit unit() {
            return unit;
        }
    }
}
