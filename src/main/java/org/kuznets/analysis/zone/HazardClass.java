package org.kuznets.analysis.zone;

import java.util.Locale;
import java.util.Optional;

/**
 * The sanitary hazard class of an enterprise and the radius of its protection zone.
 * Source: SanPiN 2.2.1/2.1.1.1200-03, section VII.
 */
public enum HazardClass {
    I(1000),
    II(500),
    III(300),
    IV(100),
    V(50);

    private final double metres;

    HazardClass(double metres) {
        this.metres = metres;
    }

    /** The orienting size of the zone, metres from the boundary of the site. */
    public double metres() {
        return metres;
    }

    /** Reads {@code I} to {@code V} or {@code 1} to {@code 5}; empty for anything else. */
    public static Optional<HazardClass> find(String text) {
        String t = text.strip().toUpperCase(Locale.ROOT);
        for (HazardClass c : values()) {
            if (c.name().equals(t) || Integer.toString(c.ordinal() + 1).equals(t)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }
}
