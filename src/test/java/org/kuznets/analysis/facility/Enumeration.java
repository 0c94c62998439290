package org.kuznets.analysis.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Every plan of a small question: the oracle of the searches. */
public final class Enumeration {
    private Enumeration() {}

    /** All sets of sites that keep the rules. */
    public static List<int[]> plans(Rules rules) {
        List<int[]> all = new ArrayList<>();
        int sites = rules.state().length;
        for (int set = 1; set < 1 << sites; set++) {
            int[] open = new int[Integer.bitCount(set)];
            int n = 0;
            for (int j = 0; j < sites; j++) {
                if ((set >> j & 1) != 0) {
                    open[n++] = j;
                }
            }
            if (rules.allows(open)) {
                all.add(open);
            }
        }
        return all;
    }

    /** The least of what the plans cost; infinite where there are none. */
    public static double least(Rules rules, ToDoubleFunction<int[]> cost) {
        return plans(rules).stream().mapToDouble(cost).min().orElse(Double.POSITIVE_INFINITY);
    }
}
