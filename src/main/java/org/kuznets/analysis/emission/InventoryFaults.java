package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** Everything that is wrong with an inventory, in bounded memory: the first reasons of each kind, the rest counted. */
final class InventoryFaults {
    /** How many reasons of one message are kept. */
    static final int KEPT = 25;

    private static final Message MORE = new Message("emission.more-faults", "{count} more faults like these: {like}");

    private final Map<Message, List<Reason>> kept = new LinkedHashMap<>();
    private final Map<Message, Long> dropped = new LinkedHashMap<>();

    void add(Message message, String where, Map<String, Object> arguments) {
        List<Reason> same = kept.computeIfAbsent(message, m -> new ArrayList<>());
        if (same.size() < KEPT) {
            same.add(new Reason(message, where, arguments));
        } else {
            dropped.merge(message, 1L, Long::sum);
        }
    }

    /** @throws Refusal with all of them, when there are any */
    void refuse() {
        List<Reason> all = new ArrayList<>();
        kept.forEach((message, same) -> {
            all.addAll(same);
            if (dropped.containsKey(message)) {
                Map<String, Object> arguments = Map.of(
                        "count",
                        dropped.get(message),
                        "like",
                        same.get(same.size() - 1).text());
                all.add(new Reason(MORE, null, arguments));
            }
        });
        if (!all.isEmpty()) {
            throw new Refusal(all);
        }
    }
}
