package org.kuznets.analysis.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** Collects what several steps refuse, so that all is said at once. */
final class Checks {
    private final List<Reason> reasons = new ArrayList<>();

    /** What the step gives; empty where it refuses. */
    <T> Optional<T> of(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (Refusal e) {
            reasons.addAll(e.reasons());
            return Optional.empty();
        }
    }

    /** @throws Refusal with all of them, where there are any */
    void refuse() {
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
