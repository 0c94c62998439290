package org.kuznets.analysis.pattern;

/**
 * One function of one group beside its null.
 *
 * @param function K, L, M or Kd
 * @param group whose plants are the centres, or {@link PointPattern#ALL}
 * @param counted whose plants are counted round them
 * @param symbol the unit of its values
 * @param nullHypothesis what the simulations draw
 * @param convention how it is reckoned
 * @param plants of the group, that entered
 * @param sites that entered: places that plants of the null may take, or 0 where it draws new places
 * @param theoretical its value at each step where plants do not crowd; NaN where there is none
 * @param envelope of the simulations
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Curve(
        String function,
        String group,
        String counted,
        String symbol,
        String nullHypothesis,
        String convention,
        int plants,
        int sites,
        double[] observed,
        double[] theoretical,
        NullEnvelope envelope) {

    String id() {
        return function + "/" + group + (counted.equals(group) ? "" : "/" + counted);
    }
}
