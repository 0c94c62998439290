package org.kuznets.analysis.receptor;

import java.util.List;
import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substances;
import org.kuznets.analysis.maximum.Background;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.analysis.maximum.Plumes;
import org.kuznets.analysis.maximum.Pollutants;
import org.kuznets.notice.Findings;

/** What a run's sources load the air with. */
final class Loads {
    private Loads() {}

    /** @throws org.kuznets.notice.Refusal when the background or the groups of summation make no sense */
    static List<Load> of(EmissionsIn in, MaximumRules rules, Inventory inventory, Findings findings) {
        Pollutants pollutants = Pollutants.of(inventory, rules);
        // an empty table knows no pollutant, and nothing is reckoned from it
        Background background = in.substances().features().isEmpty()
                ? Background.NONE
                : Background.parse(rules.background(), Substances.of(in.substances()));
        findings.addAll(pollutants.findings());
        findings.addAll(Plumes.findings(inventory, rules));
        return Load.of(
                inventory, pollutants.all(), background, rules, in.sources().crs());
    }
}
