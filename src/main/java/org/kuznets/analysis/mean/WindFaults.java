package org.kuznets.analysis.mean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** Every reason to refuse at once, of each kind the first few. */
final class WindFaults {
    private static final Message MORE =
            new Message("mean.more-faults", "{count} more faults of the wind table like {code} are not listed");
    private static final int LISTED = 20;

    private final List<Reason> reasons = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(Message message, @Nullable String where, Map<String, Object> arguments) {
        if (counts.merge(message.code(), 1, Integer::sum) <= LISTED) {
            reasons.add(new Reason(message, where, arguments));
        }
    }

    boolean none() {
        return reasons.isEmpty();
    }

    /** @throws Refusal with all of them, if there are any */
    void refuse() {
        if (!reasons.isEmpty()) {
            List<Reason> all = new ArrayList<>(reasons);
            counts.entrySet().stream()
                    .filter(e -> e.getValue() > LISTED)
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e -> all.add(new Reason(
                            MORE, "windStability", Map.of("count", e.getValue() - LISTED, "code", e.getKey()))));
            throw new Refusal(all);
        }
    }
}
