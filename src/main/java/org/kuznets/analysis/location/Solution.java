package org.kuznets.analysis.location;

import org.jspecify.annotations.Nullable;

/**
 * Everything that was found.
 *
 * @param question that the answer's numbers are of; the Weber point's own when there are no candidates
 * @param exposures by candidate, person ug/m3; null where there are no winds
 * @param frontier null where none was looked for
 */
record Solution(Question question, Answer answer, double @Nullable [] exposures, Frontier.@Nullable Found frontier) {}
