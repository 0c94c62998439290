package org.kuznets.analysis.location;

/** What "best" means. Sources: placement of facilities as in Daskin, Network and Discrete Location (recalled). */
public enum Model {
    /** A given number of sites, the sum of weighted distances least (Hakimi 1964). */
    P_MEDIAN("person m"),
    /** A given number of sites, the longest distance of anybody least; demands count alike (Hakimi 1965). */
    P_CENTER("m"),
    /** As few sites as reach every demand within a radius (Toregas et al. 1971). */
    LSCP("sites"),
    /** A given number of sites, the people within a radius most (Church and ReVelle 1974). */
    MCLP("persons"),
    /** As the p-median, and no site serves more than it can hold; each demand is served by one site. */
    CAPACITATED("person m"),
    /** Any number of sites, fixed costs and transport least, with a price on exposure (Balinski 1965). */
    UFLP("roubles a year"),
    /** One place anywhere, the sum of weighted distances least. */
    WEBER("person m");

    private final String unit;

    Model(String unit) {
        this.unit = unit;
    }

    /** Of its objective. */
    String unit() {
        return unit;
    }
}
