package org.kuznets.analysis.receptor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** What both analyses of places say about themselves and about their limits. */
final class Said {
    /** What every row says of itself. */
    static final String BASIS = "screening estimate";

    private static final Message SCREENING = new Message(
            "receptor.screening",
            "these concentrations are a screening estimate by the formulas of OND-86 and MRR-2017, on flat ground and"
                    + " without buildings; they stand for no approved calculation");
    private static final Message RECALLED = new Message(
            "receptor.recalled",
            "recalled, not read in the order: A = {stratification}, the strongest wind of {strongest} m/s");
    private static final Message LIMITS =
            new Message("receptor.limits", "limits of {substances}: {act}, edition {edition}; {evidence}");
    private static final Message NOBODY =
            new Message("receptor.nobody", "no source emits any of the pollutants asked for; nothing was reckoned");

    private Said() {}

    static Findings of(EmissionsIn in, MaximumRules rules, Inventory inventory) {
        Findings findings = new Findings();
        findings.add(Finding.note(SCREENING, null, Map.of()));
        findings.add(Finding.note(
                RECALLED, null, Map.of("stratification", rules.stratification(), "strongest", rules.strongestWind())));
        if (inventory.substances().isEmpty()) {
            findings.add(Finding.warning(NOBODY, null, Map.of()));
        }
        limits(inventory, in.substances(), findings);
        findings.addAll(inventory.findings());
        return findings;
    }

    private static void limits(Inventory inventory, Layer substances, Findings findings) {
        Map<Map<String, Object>, Set<String>> by = new LinkedHashMap<>();
        for (Feature f : substances.features()) {
            String code = f.row().text("code", "");
            if (inventory.find(code).isPresent()) {
                Map<String, Object> known = Map.of(
                        "act", f.row().text("act", "act not named"),
                        "edition", f.row().text("edition", "not named").replace(".0", ""),
                        "evidence", f.row().text("evidence", "evidence not named"));
                by.computeIfAbsent(known, k -> new LinkedHashSet<>())
                        .add(f.row().text("id", code));
            }
        }
        by.forEach((known, ids) -> {
            Map<String, Object> all = new LinkedHashMap<>(known);
            all.put("substances", String.join(", ", ids));
            findings.add(Finding.note(LIMITS, null, all));
        });
    }
}
