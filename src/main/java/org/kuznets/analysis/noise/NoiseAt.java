package org.kuznets.analysis.noise;

import java.util.List;

/**
 * How loud it is at one place in one period.
 *
 * @param dba the equivalent level of all sources; minus infinity when none works
 * @param parts of each source that works in the period, in their order
 */
public record NoiseAt(double dba, List<Part> parts) {
    public NoiseAt {
        parts = List.copyOf(parts);
    }

    /**
     * One source's part.
     *
     * @param dba its own equivalent level over the period, with its working hours
     * @param metres to its nearest point on the ground; beyond {@link Propagation#VALID_METRES} the level is extrapolated
     */
    public record Part(NoiseSource source, double dba, double metres) {
        public boolean extrapolated() {
            return metres > Propagation.VALID_METRES;
        }
    }
}
