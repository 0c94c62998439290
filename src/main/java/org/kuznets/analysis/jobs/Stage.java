package org.kuznets.analysis.jobs;

/** What a sector does with materials. */
public enum Stage {
    /** Takes them from the ground. */
    RAW,
    /** Makes goods of them. */
    PROCESSING,
    /** Neither. */
    OTHER;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
