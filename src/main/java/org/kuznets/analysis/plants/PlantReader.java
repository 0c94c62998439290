package org.kuznets.analysis.plants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kuznets.analysis.jobs.Places;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** Reads plants off the layer of enterprises: those whose status is wanted and whose municipality is known. */
public final class PlantReader {
    private static final Message NOWHERE = new Message(
            "plants.nowhere",
            "{count} plants name no municipality of the map or of the table of jobs and are left out: {ids}");
    private static final Message OF_LAYER = new Message(
            "plants.of-layer", "plants are the {count} of the layer with the status {statuses}, not a register of all");

    private static final Message NEGATIVE =
            new Message("plants.negative", "{plant} has {jobs} jobs; the number must not be below nought");
    private static final Message STATUS =
            new Message("plants.status", "no enterprise has the status '{was}'; the statuses of the layer are {known}");
    /** Faults told one by one. */
    private static final int MOST_FAULTS = 20;

    private PlantReader() {}

    /**
     * @param statuses separated by commas, such as {@code operating}; a plant without a status counts too; empty for all
     * @throws Refusal naming every plant with fewer than no jobs
     */
    public static List<Plant> read(Layer enterprises, Places places, String statuses, Findings findings) {
        check(enterprises);
        Set<String> wanted = Arrays.stream(statuses.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        tellUnknown(enterprises, wanted, findings);
        List<Plant> all = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        for (Feature f : enterprises.features()) {
            String status = f.row().text("status", "").strip();
            String sector = f.row().text("sector", "").strip();
            if (sector.isEmpty() || !wanted.isEmpty() && !status.isEmpty() && !wanted.contains(status)) {
                continue;
            }
            Optional<Integer> place =
                    places.find(f.row().text("municipality", "").strip());
            if (place.isEmpty()) {
                nowhere.add(f.row().text("id", f.id()));
            } else {
                double jobs = f.row().number("jobs", Double.NaN);
                String code = f.row().text("industryCode", "").strip();
                String id = f.row().text("id", f.id());
                all.add(new Plant(id, place.get(), sector, code, jobs > 0 ? jobs : Double.NaN));
            }
        }
        if (!nowhere.isEmpty()) {
            String ids = nowhere.stream().limit(10).collect(Collectors.joining(", "));
            findings.add(Finding.warning(NOWHERE, null, Map.of("count", nowhere.size(), "ids", ids)));
        }
        String told = wanted.isEmpty() ? "any" : statuses;
        findings.add(Finding.note(OF_LAYER, null, Map.of("count", all.size(), "statuses", told)));
        return all;
    }

    private static void check(Layer enterprises) {
        List<Reason> faults = enterprises.features().stream()
                .filter(f -> f.row().number("jobs", 0) < 0)
                .limit(MOST_FAULTS)
                .map(f -> {
                    String plant = f.row().text("id", f.id());
                    double jobs = f.row().number("jobs", 0);
                    return new Reason(NEGATIVE, "enterprises", Map.of("plant", plant, "jobs", jobs));
                })
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    /** A layer without a single status takes any: its plants all count. */
    private static void tellUnknown(Layer enterprises, Set<String> wanted, Findings findings) {
        Set<String> known = enterprises.features().stream()
                .map(f -> f.row().text("status", "").strip())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        String was = wanted.stream().filter(s -> !known.contains(s)).collect(Collectors.joining(", "));
        if (!known.isEmpty() && !was.isEmpty()) {
            Map<String, Object> said = Map.of("was", was, "known", String.join(", ", known));
            findings.add(Finding.warning(STATUS, "statuses", said));
        }
    }
}
