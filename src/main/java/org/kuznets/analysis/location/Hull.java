package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.List;

/** Which plans some price on exposure makes cheapest: those on the lower convex hull of cost and exposure. */
final class Hull {
    private static final double ROUNDING = 1e-9;

    private Hull() {}

    /** @param plans cheapest first, none dominated */
    static List<Boolean> supported(List<FrontierPlan> plans) {
        List<Boolean> all = new ArrayList<>();
        for (int k = 0; k < plans.size(); k++) {
            boolean on = true;
            for (int a = 0; a < k && on; a++) {
                for (int b = k + 1; b < plans.size() && on; b++) {
                    on = !above(plans.get(a), plans.get(k), plans.get(b));
                }
            }
            all.add(on);
        }
        return all;
    }

    private static boolean above(FrontierPlan a, FrontierPlan p, FrontierPlan b) {
        double share = (a.exposure() - p.exposure()) / (a.exposure() - b.exposure());
        double line = a.cost() + share * (b.cost() - a.cost());
        return p.cost() > line + ROUNDING * Math.abs(line);
    }
}
