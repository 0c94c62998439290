package org.kuznets.analysis.specialisation;

import java.util.List;
import java.util.Map;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** Municipalities by the value of a column. */
record Grouping(int[] group, List<String> names) {
    private static final Message NO_GROUPS = new Message(
            "specialisation.no-groups",
            "the municipalities have no column {column}: Theil's measures have one group, and nothing lies between groups");

    static Grouping of(List<Place> places, SpecialisationIn in, Findings findings) {
        List<String> values =
                places.stream().map(p -> p.text(in.groups(), "other")).toList();
        List<String> names = values.stream().distinct().sorted().toList();
        if (!places.isEmpty() && names.equals(List.of("other"))) {
            findings.add(Finding.note(NO_GROUPS, null, Map.of("column", in.groups())));
        }
        return new Grouping(values.stream().mapToInt(names::indexOf).toArray(), names);
    }
}
