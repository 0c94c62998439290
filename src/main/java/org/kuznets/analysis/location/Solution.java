package org.kuznets.analysis.location;

import org.jspecify.annotations.Nullable;

/**
 * Everything that was found.
 *
 * @param question that the answer's numbers are of; the Weber point's own when there are no candidates
 * @param exposures by candidate, person ug/m3; null where there are no winds
 * @param frontier null where none was looked for
 */
record Solution(Question question, Answer answer, double @Nullable [] exposures, Frontier.@Nullable Found frontier) {
    /** Of the sites opened; 0 without winds. */
    double exposure() {
        double sum = 0;
        for (int j : answer.open()) {
            sum += exposures == null || question.existing(j) ? 0 : exposures[j];
        }
        return sum;
    }

    /** Fixed costs of the sites opened. */
    double fixed() {
        double sum = 0;
        for (int j : answer.open()) {
            sum += question.rules().fixed()[j];
        }
        return sum;
    }
}
