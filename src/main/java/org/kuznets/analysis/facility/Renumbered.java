package org.kuznets.analysis.facility;

import java.util.Arrays;

/** Rules for some of the sites only. */
final class Renumbered {
    private Renumbered() {}

    /**
     * @param kept old numbers, ascending
     * @param fresh new numbers by old, -1 for those left out
     */
    static Rules rules(Rules rules, byte[] states, int[] kept, int[] fresh) {
        double[] fixed = new double[kept.length];
        byte[] state = new byte[kept.length];
        double[] load = new double[kept.length];
        int[][] apart = new int[kept.length][];
        for (int j = 0; j < kept.length; j++) {
            fixed[j] = rules.fixed()[kept[j]];
            state[j] = states[kept[j]];
            load[j] = rules.loadOf(kept[j]);
            apart[j] = Arrays.stream(rules.near(kept[j]))
                    .map(k -> fresh[k])
                    .filter(k -> k >= 0)
                    .toArray();
        }
        return new Rules(
                rules.least(),
                Math.min(rules.most(), kept.length),
                fixed,
                state,
                rules.apart() == null ? null : apart,
                rules.load() == null ? null : load,
                rules.budget());
    }
}
