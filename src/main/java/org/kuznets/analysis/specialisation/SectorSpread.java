package org.kuznets.analysis.specialisation;

import java.util.stream.IntStream;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.inequality.BetweenGroups;
import org.kuznets.analysis.inequality.Gini;
import org.kuznets.analysis.inequality.Lorenz;
import org.kuznets.analysis.inequality.Shares;
import org.kuznets.analysis.inequality.SpatialGini;
import org.kuznets.analysis.inequality.Theil;

/**
 * How one sector is spread over places, against a base. Only places with a base and a figure count.
 *
 * @param used the numbers of these places
 * @param spatial of those that are on the map
 */
record SectorSpread(
        int[] used,
        Lorenz lorenz,
        double hoover,
        double herfindahl,
        double giniOfQuotients,
        Theil.Parts theilT,
        Theil.Parts theilL,
        double betweenP,
        SpatialGini spatial) {

    /**
     * What all sectors have in common.
     *
     * @param shaped whether each place is on the map
     */
    record Setting(
            double[] base, int[] group, int groups, int[][] neighbours, boolean[] shaped, int orders, long seed) {}

    /**
     * @param jobs by place, NaN where withheld
     * @param part different for each sector and year
     */
    static SectorSpread of(double[] jobs, Setting s, long part, Work work) {
        int[] used = IntStream.range(0, jobs.length)
                .filter(r -> s.base()[r] > 0 && !Double.isNaN(jobs[r]))
                .toArray();
        double[] value = IntStream.of(used).mapToDouble(r -> jobs[r]).toArray();
        double[] base = IntStream.of(used).mapToDouble(r -> s.base()[r]).toArray();
        int[] group = IntStream.of(used).map(r -> s.group()[r]).toArray();
        double[] ratio = IntStream.range(0, used.length)
                .mapToDouble(k -> value[k] / base[k])
                .toArray();
        int[] shown = IntStream.of(used).filter(r -> s.shaped()[r]).toArray();
        double[] shownRatio =
                IntStream.of(shown).mapToDouble(r -> jobs[r] / s.base()[r]).toArray();
        int[][] near = among(shown, jobs.length, s.neighbours());
        return new SectorSpread(
                used,
                Lorenz.of(value, base),
                Shares.hoover(value, base),
                Shares.herfindahl(value),
                Gini.of(ratio),
                Theil.t(value, base, group, s.groups()),
                Theil.l(value, base, group, s.groups()),
                BetweenGroups.pseudoP(value, base, group, s.groups(), s.orders(), s.seed(), 2 * part, work),
                SpatialGini.of(shownRatio, near, s.orders(), s.seed(), 2 * part + 1, work));
    }

    /** Neighbours among the places used, by their new numbers. */
    private static int[][] among(int[] used, int places, int[][] neighbours) {
        int[] number = new int[places];
        java.util.Arrays.fill(number, -1);
        for (int k = 0; k < used.length; k++) {
            number[used[k]] = k;
        }
        return IntStream.of(used)
                .mapToObj(r -> IntStream.of(neighbours[r])
                        .map(j -> number[j])
                        .filter(k -> k >= 0)
                        .toArray())
                .toArray(int[][]::new);
    }
}
