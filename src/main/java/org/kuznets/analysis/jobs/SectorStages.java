package org.kuznets.analysis.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * Which sectors are raw material and which processing, by a table: a sector's own row, else the row with the longest
 * beginning of its industry code.
 */
public final class SectorStages {
    private static final Message STAGE =
            new Message("jobs.stage", "row {row} of the stages: the stage is '{was}'; give raw, processing or other");
    private static final Message UNKNOWN = new Message(
            "jobs.stage-unknown",
            "{sectors}: in no row of the stages, by name or code; they count as neither raw material nor processing");

    private SectorStages() {}

    /**
     * The stage of each sector of {@code table}.
     *
     * @throws Refusal naming every row without a stage
     */
    public static List<Stage> of(Layer stages, JobsTable table, Findings findings) {
        Map<String, Stage> bySector = new HashMap<>();
        Map<String, Stage> byCode = new HashMap<>();
        List<Reason> faults = new ArrayList<>();
        for (Feature f : stages.features()) {
            String word = f.row().text("stage", "");
            if (!List.of("raw", "processing", "other").contains(word)) {
                faults.add(new Reason(STAGE, "stages", Map.of("row", f.id(), "was", word)));
                continue;
            }
            Stage stage = Stage.valueOf(word.toUpperCase(java.util.Locale.ROOT));
            String sector = f.row().text("sector", "").strip();
            String code = f.row().text("industryCode", "").strip();
            if (!sector.isEmpty()) {
                bySector.putIfAbsent(sector, stage);
            }
            if (!code.isEmpty()) {
                byCode.putIfAbsent(code, stage);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return all(bySector, byCode, table, findings);
    }

    private static List<Stage> all(
            Map<String, Stage> bySector, Map<String, Stage> byCode, JobsTable table, Findings findings) {
        List<Stage> all = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < table.sectors().size(); i++) {
            Stage stage = bySector.get(table.sectors().get(i));
            String code = table.codes().get(i);
            while (stage == null && !code.isEmpty()) {
                stage = byCode.get(code);
                code = code.substring(0, code.length() - 1);
            }
            if (stage == null) {
                unknown.add(table.sectors().get(i));
            }
            all.add(stage == null ? Stage.OTHER : stage);
        }
        if (!unknown.isEmpty()) {
            findings.add(Finding.warning(UNKNOWN, null, Map.of("sectors", String.join(", ", unknown))));
        }
        return all;
    }
}
