package org.kuznets.analysis.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** What is wrong with the changes asked for, collected so that all is said at once. */
final class EditFaults {
    static final Message FORM = new Message(
            "what-if.form",
            "'{was}' is no change; write scale ID FACTOR, off ID, move ID LON LAT or add ID LON LAT height=30 ... {pollutant}=1.5");
    static final Message NUMBER =
            new Message("what-if.number", "'{where}': {name} must be a number from {min} to {max}, was '{was}'");
    static final Message MISSING = new Message("what-if.missing", "'{where}': {name} is missing");
    static final Message UNKNOWN_KEY =
            new Message("what-if.unknown-key", "'{where}': {name} is unknown; a new source has {known}");
    static final Message NO_SOURCE = new Message(
            "what-if.no-source", "'{where}': there is no source {source} that emits {pollutant}; there are {known}");
    static final Message TAKEN = new Message("what-if.taken", "'{where}': there already is a source {source}");
    static final Message NO_PLACE = new Message("what-if.no-place", "'{where}': the point of the new place is missing");

    static final Message TOO_MANY = new Message("what-if.too-many", "at most {most} changes at a time, was {count}");

    private final List<Reason> reasons = new ArrayList<>();

    void add(Message message, String where, Map<String, Object> arguments) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put("where", where);
        reasons.add(new Reason(message, where, all));
    }

    /** Takes over what {@code step} refuses. */
    void in(Runnable step) {
        try {
            step.run();
        } catch (Refusal e) {
            reasons.addAll(e.reasons());
        }
    }

    /** The number that {@code text} is; a fault and NaN where it is none within bounds. */
    double number(String where, String name, String text, double min, double max) {
        double v;
        try {
            v = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            v = Double.NaN;
        }
        return number(where, name, v, text, min, max);
    }

    double number(String where, String name, double v, Object was, double min, double max) {
        if (v >= min && v <= max) {
            return v;
        }
        add(NUMBER, where, Map.of("name", name, "was", was, "min", min, "max", max));
        return Double.NaN;
    }

    /** @throws Refusal with everything collected, where there is anything */
    void refuse() {
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
