package org.kuznets.analysis.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kuznets.analysis.points.Plants;

/**
 * What plants consist of, by group: how many, and their known jobs. The location quotient of a group is its share here
 * over its share in the whole.
 */
record Composition(int plants, int withJobs, double jobs, Map<String, Part> parts) {
    /** Plants of one group, those with known jobs, and those jobs. */
    record Part(int plants, int withJobs, double jobs) {
        static final Part NONE = new Part(0, 0, 0);
    }

    static Composition of(Plants all, int[] members) {
        Map<String, Part> parts = new TreeMap<>();
        int known = 0;
        double jobs = 0;
        for (int i : members) {
            double own = all.at(i).jobs();
            boolean is = !Double.isNaN(own);
            known += is ? 1 : 0;
            jobs += is ? own : 0;
            parts.merge(
                    all.at(i).group(),
                    new Part(1, is ? 1 : 0, is ? own : 0),
                    (a, b) -> new Part(a.plants() + b.plants(), a.withJobs() + b.withJobs(), a.jobs() + b.jobs()));
        }
        return new Composition(members.length, known, jobs, parts);
    }

    /** By number of plants; empty where a share is undefined. */
    Optional<Double> plantQuotient(String group, Composition whole) {
        Part here = parts.getOrDefault(group, Part.NONE);
        Part there = whole.parts().getOrDefault(group, Part.NONE);
        return quotient(here.plants(), plants, there.plants(), whole.plants());
    }

    /** By jobs, of plants where they are known; empty where none here is, or a share is undefined. */
    Optional<Double> jobQuotient(String group, Composition whole) {
        Part here = parts.getOrDefault(group, Part.NONE);
        Part there = whole.parts().getOrDefault(group, Part.NONE);
        return here.withJobs() == 0 ? Optional.empty() : quotient(here.jobs(), jobs, there.jobs(), whole.jobs());
    }

    private static Optional<Double> quotient(double part, double all, double partOfWhole, double whole) {
        return all > 0 && partOfWhole > 0 && whole > 0
                ? Optional.of((part / all) / (partOfWhole / whole))
                : Optional.empty();
    }

    /** The group with most plants, the first in the alphabet where several have; empty without plants. */
    Optional<String> largest() {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Part> e : parts.entrySet()) {
            if (e.getValue().plants() > most) {
                most = e.getValue().plants();
                best = e.getKey();
            }
        }
        return Optional.ofNullable(best);
    }
}
