package org.kuznets.analysis.suitability;

import org.kuznets.analysis.criteria.Membership;
import org.kuznets.analysis.criteria.Quantity;
import org.kuznets.geo.Unit;

/**
 * What adds to a score: a criterion, or a rule that is a preference.
 *
 * @param unit of the value; {@link Unit#NONE} when its layer says it
 * @param score how good a value is
 * @param weight as the table has it, not yet one of weights that sum to 1
 * @param why what it is for, or the act
 */
public record Term(
        String id,
        String nameEn,
        String nameRu,
        Quantity value,
        Unit unit,
        Membership score,
        double weight,
        String why,
        String evidence) {}
