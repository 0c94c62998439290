package org.kuznets.analysis.zone;

import java.util.List;
import java.util.Locale;

/** Which enterprises do not work: retired, mothballed, or not built yet. */
public final class Idle {
    private static final List<String> STATUSES =
            List.of("retired", "announced", "proposed", "planned", "shelved", "mothballed", "cancelled", "closed");

    private Idle() {}

    /** Whether an enterprise with this status does not work; one of unknown status is taken to. */
    public static boolean is(String status) {
        String s = status.strip().toLowerCase(Locale.ROOT);
        return STATUSES.stream().anyMatch(s::startsWith);
    }
}
