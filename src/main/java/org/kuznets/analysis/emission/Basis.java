package org.kuznets.analysis.emission;

/** How the two figures of an {@link Emission} are known. */
public enum Basis {
    /** The highest rate and the yearly mass were both given. */
    GIVEN("given"),
    /** Only the highest rate was given; the yearly mass is that rate held for the hours a year. */
    YEAR_RECKONED("t/yr from g/s"),
    /**
     * Only the yearly mass was given: a source with conditional parameters. The rate is that mass spread over the hours
     * a year, which a real maximum exceeds.
     */
    CONDITIONAL("conditional parameters");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** As result columns say it. */
    public String words() {
        return words;
    }
}
