package org.kuznets.analysis.gauss;

import java.util.Optional;

/** How readily air mixes upwards: Pasquill's classes, from very unstable to stable. */
public enum Stability {
    A,
    B,
    C,
    D,
    E,
    F;

    /** The class called {@code name}, such as {@code D}. */
    public static Optional<Stability> find(String name) {
        for (Stability s : values()) {
            if (s.name().equals(name)) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    /** Whether air resists rising: classes E and F. */
    public boolean stable() {
        return this == E || this == F;
    }

    /**
     * The gain of potential temperature with height in a stable class, K/m; 0 in the others. Source: ISC3 user's guide II
     * (EPA-454/B-95-003b), 1.1.4.4; checked against an independent public implementation.
     */
    public double potentialGradient() {
        return this == E ? 0.020 : this == F ? 0.035 : 0;
    }
}
