package org.kuznets.run;

import java.util.Objects;

/** Which build this is. */
public final class Version {
    /** From the jar's manifest; {@code development} when run from classes. */
    public static final String ENGINE =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");

    private Version() {}
}
