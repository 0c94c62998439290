package org.kuznets.analysis.suitability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.criteria.Activity;
import org.kuznets.analysis.zone.HazardClass;
import org.kuznets.analysis.zone.IndustryClasses;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** Finds the hazard class of an industry whose class is not given. */
final class Classes {
    private static final Message FOUND = new Message(
            "suitability.class-found",
            "industry {code} was taken to be of class {class} by the table of industries ({evidence})");
    private static final Message UNKNOWN = new Message(
            "suitability.class-unknown",
            "the class of {activity} is not known; class I was taken, the strictest; give class=I to class=V");

    private static final Columns COLUMNS = Columns.of(
            Column.text("industryCode"),
            Column.text("sector"),
            Column.number("capacity", Unit.NONE),
            Column.text("capacityUnit"));

    private Classes() {}

    /** The activity with its class; homes, schools and recreation have none. */
    static Activity of(String text, @Nullable Layer table, Findings findings, List<Reason> faults) {
        Activity a;
        try {
            a = Activity.parse(text);
        } catch (Refusal e) {
            faults.addAll(e.reasons());
            return new Activity("industry", "", "I");
        }
        if (!a.word().equals("industry") || !a.hazardClass().isEmpty()) {
            return a;
        }
        Optional<IndustryClasses.Found> found =
                table == null || a.industryCode().isEmpty()
                        ? Optional.empty()
                        : new IndustryClasses(table).find(new Row(COLUMNS, a.industryCode(), null, null, null));
        Optional<HazardClass> c = found.flatMap(f -> HazardClass.find(f.hazardClass()));
        if (c.isEmpty()) {
            findings.add(Finding.warning(UNKNOWN, null, Map.of("activity", a.toString())));
            return a.of(HazardClass.I);
        }
        findings.add(Finding.note(
                FOUND,
                null,
                Map.of(
                        "code",
                        a.industryCode(),
                        "class",
                        c.get().name(),
                        "evidence",
                        found.get().evidence())));
        return a.of(c.get());
    }
}
