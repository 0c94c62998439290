package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.plume.Stack;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * The sources and what they emit, read and checked. Every fault is refused at once.
 *
 * @param emitters in the layer's order; those that emit nothing of {@code substances} are left out
 * @param substances those asked for that somebody emits, in the table's order
 */
public record Inventory(List<Emitter> emitters, List<Substance> substances, List<Finding> findings) {
    private static final Message NO_POLLUTANT = new Message(
            "emission.no-pollutant", "'{was}' is no pollutant of the table of substances; the pollutants are {known}");
    private static final Message NEGATIVE =
            new Message("emission.negative", "source {source}: {column} is {was}; an emission cannot be negative");
    private static final Message NO_HEIGHT =
            new Message("emission.no-height", "source {source} has no height; give heightMetres of 0 or more");
    private static final Message LOW = new Message(
            "emission.low", "source {source} is lower than 2 m and counts as 2 m high (OND-86, 2.1, recalled)");

    private static final double SECONDS_A_YEAR = 8760 * 3600.0;

    public Inventory {
        emitters = List.copyOf(emitters);
        substances = List.copyOf(substances);
        findings = List.copyOf(findings);
    }

    /** @throws Refusal with every fault at once */
    public static Inventory of(EmissionsIn in) {
        List<Reason> faults = new ArrayList<>();
        Findings findings = new Findings();
        List<Substance> wanted = wanted(in, faults);
        List<Emitter> emitters = new ArrayList<>();
        for (Feature f : in.sources().features()) {
            Emitter e = emitter(f, wanted, in.airCelsius(), faults, findings);
            if (e != null && !e.emissions().isEmpty()) {
                emitters.add(e);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        Set<String> emitted = emitters.stream()
                .flatMap(e -> e.emissions().stream())
                .map(Emission::substance)
                .collect(Collectors.toSet());
        return new Inventory(
                emitters,
                wanted.stream().filter(s -> emitted.contains(s.code())).toList(),
                findings.list());
    }

    private static List<Substance> wanted(EmissionsIn in, List<Reason> faults) {
        Map<String, Substance> known = new LinkedHashMap<>();
        for (Feature f : in.substances().features()) {
            Substance s = substance(f.row());
            known.put(s.code(), s);
        }
        if (in.pollutants().equals("all")) {
            return List.copyOf(known.values());
        }
        List<Substance> wanted = new ArrayList<>();
        for (String word :
                Arrays.stream(in.pollutants().split(",")).map(String::strip).toList()) {
            known.values().stream()
                    .filter(s -> s.code().equals(word) || s.id().equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            wanted::add,
                            () -> faults.add(new Reason(
                                    NO_POLLUTANT,
                                    "pollutants",
                                    Map.of(
                                            "was",
                                            word,
                                            "known",
                                            known.values().stream()
                                                    .map(Substance::id)
                                                    .collect(Collectors.joining(", "))))));
        }
        return wanted;
    }

    static Substance substance(Row r) {
        return new Substance(
                r.text("code", ""),
                r.text("id", r.text("code", "")),
                r.text("nameEn", ""),
                r.text("nameRu", ""),
                limit(r, "oneTimeMilligramsPerCubicMetre"),
                limit(r, "dailyMeanMilligramsPerCubicMetre"),
                limit(r, "annualMeanMilligramsPerCubicMetre"),
                (int) r.number("hazardClass", 0),
                r.number("settling", 1));
    }

    private static @Nullable Double limit(Row r, String column) {
        double v = r.number(column, Double.NaN);
        return v > 0 ? v : null;
    }

    private static @Nullable Emitter emitter(
            Feature f, List<Substance> wanted, double airCelsius, List<Reason> faults, Findings findings) {
        String id = f.row().text("id", f.id());
        double height = f.row().number("heightMetres", Double.NaN);
        if (f.geometry() == null || f.geometry().isEmpty()) {
            return null;
        }
        if (!(height >= 0)) {
            faults.add(new Reason(NO_HEIGHT, id, Map.of("source", id)));
        } else if (height < Stack.LOWEST_METRES) {
            findings.add(Finding.note(LOW, id, Map.of("source", id)));
        }
        double celsius = f.row().number("temperatureCelsius", airCelsius);
        Stack stack = new Stack(
                Double.isNaN(height) ? 0 : height,
                f.row().number("diameterMetres", 0),
                f.row().number("velocityMetresPerSecond", 0),
                celsius - airCelsius);
        List<Emission> emissions = new ArrayList<>();
        for (Substance s : wanted) {
            String column = s.id() + "GramsPerSecond";
            double grams = f.row().number(column, 0);
            if (grams < 0) {
                faults.add(new Reason(NEGATIVE, id, Map.of("source", id, "column", column, "was", grams)));
            } else if (grams > 0) {
                emissions.add(new Emission(s.code(), grams, grams * SECONDS_A_YEAR / 1e6, s.settling()));
            }
        }
        return new Emitter(
                id,
                f.row().text("enterpriseId", ""),
                f.row().text("kind", ""),
                f.geometry(),
                stack,
                celsius,
                emissions,
                f.row().text("quality", ""));
    }
}
