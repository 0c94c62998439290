package org.kuznets.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects findings in bounded memory: of each message the first {@value #KEPT} are kept, the rest are counted and
 * reported as one more finding. Not thread-safe.
 */
public final class Findings {
    /** How many findings of one message are kept word for word. */
    public static final int KEPT = 100;

    private static final Message MORE = new Message("notice.more", "{count} more findings like {code} are not listed");

    private final Map<String, List<Finding>> kept = new LinkedHashMap<>();
    private final Map<String, Long> dropped = new LinkedHashMap<>();

    public void add(Finding finding) {
        String code = finding.message().code();
        List<Finding> same = kept.computeIfAbsent(code, c -> new ArrayList<>());
        if (same.size() < KEPT) {
            same.add(finding);
        } else {
            dropped.merge(code, 1L, Long::sum);
        }
    }

    public void addAll(Iterable<Finding> findings) {
        findings.forEach(this::add);
    }

    /** Everything collected so far, grouped by message in the order of first appearance. */
    public List<Finding> list() {
        List<Finding> all = new ArrayList<>();
        kept.forEach((code, same) -> {
            all.addAll(same);
            if (dropped.containsKey(code)) {
                all.add(Finding.note(MORE, null, Map.of("count", dropped.get(code), "code", code)));
            }
        });
        return List.copyOf(all);
    }
}
