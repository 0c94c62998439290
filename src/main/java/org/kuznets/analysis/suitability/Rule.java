package org.kuznets.analysis.suitability;

import org.kuznets.analysis.criteria.Where;

/**
 * One rule: land that an activity may not use, or where it is better or worse off.
 *
 * @param restriction what the land is, such as {@code protected-land}
 * @param layer the role of the layer that shows it, such as {@code restrictions}
 * @param activity for which activities, see {@link org.kuznets.analysis.criteria.Activity#isAmong}
 * @param metres how far from that land it still holds; 0: on it only
 * @param slopePercent of a slope rule, above which it holds; NaN for all others
 * @param scoreInside of a preference: how good it is where it holds, 0 to 1
 * @param scoreOutside of a preference: how good it is elsewhere
 * @param weight of a preference among the criteria
 * @param act where it is said, with its edition; a person's sentence
 * @param evidence how that is known: read, recalled, assumed
 * @param verified whether somebody compared it with the act
 */
public record Rule(
        String id,
        String restriction,
        String layer,
        Where where,
        String activity,
        Effect effect,
        double metres,
        double slopePercent,
        double scoreInside,
        double scoreOutside,
        double weight,
        String nameEn,
        String nameRu,
        String act,
        String edition,
        String evidence,
        boolean verified) {

    /** What a rule does. */
    public enum Effect {
        /** It forbids. */
        MASK,
        /** It counts among the criteria. */
        PREFERENCE
    }

    /** Whether it is about the slope of the ground and not about a kind of land. */
    public boolean isSlope() {
        return !Double.isNaN(slopePercent);
    }
}
