package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuznets.analysis.plume.Stack;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The sources and what they emit, read and checked. Every fault is refused at once.
 *
 * @param emitters in the layer's order; those that emit nothing of {@code substances} are left out
 * @param substances those asked for that somebody emits, in the table's order
 * @param unplaced those whose place is not known (their shape is an empty point): they count in totals, in no field
 */
public record Inventory(
        List<Emitter> emitters, List<Substance> substances, List<Emitter> unplaced, List<Finding> findings) {
    private static final Message LOW = new Message(
            "emission.low",
            "sources lower than 2 m, which count as 2 m high (OND-86, 2.1, recalled): {count}, among them {some}");
    private static final Message CONDITIONAL = new Message(
            "emission.conditional",
            "conditional parameters: for {count} emissions only t/yr are known, and the g/s are that mass spread over the"
                    + " hours of the year (MP 2.1.6.0157-19, appendix V); a real maximum is higher");
    private static final Message YEAR = new Message(
            "emission.year-reckoned",
            "for {count} emissions only g/s are known, and the t/yr are that highest rate held for the hours of the year;"
                    + " a real mass is lower");
    private static final Message NO_PLACE = new Message(
            "emission.no-place",
            "sources without coordinates, which count in totals and are in no field: {count}, among them {some}");
    private static final Message SILENT =
            new Message("emission.silent", "sources that emit nothing of the pollutants chosen: {count}");
    private static final Message WARM = new Message(
            "emission.temperature-assumed",
            "sources without a temperature, taken as warm as the air: {count}, among them {some}");
    private static final Message CLEANING = new Message(
            "emission.settling",
            "F of dust follows cleaning or the table of substances: 2 from 90 %, 2.5 from 75 %, else 3 (OND-86, 2.5,"
                    + " recalled)");
    private static final Message UNVERIFIED = new Message(
            "emission.limits-unverified",
            "limits that were not compared with the act itself: {substances}; see the column evidence");
    private static final int NAMED = 5;

    public Inventory {
        emitters = List.copyOf(emitters);
        substances = List.copyOf(substances);
        unplaced = List.copyOf(unplaced);
        findings = List.copyOf(findings);
    }

    /** One in which every source has a place. */
    public Inventory(List<Emitter> emitters, List<Substance> substances, List<Finding> findings) {
        this(emitters, substances, List.of(), findings);
    }

    /** @throws Refusal with every fault at once */
    public static Inventory of(EmissionsIn in) {
        if (in.sources().features().isEmpty() && in.substances().features().isEmpty()) {
            return new Inventory(List.of(), List.of(), List.of());
        }
        InventoryFaults faults = new InventoryFaults();
        Findings findings = new Findings();
        Substances table = Substances.of(in.substances(), faults);
        List<Substance> wanted = table.wanted(in.pollutants(), faults);
        Map<String, Source> sources = new SourceReader(in, faults).read();
        boolean all = in.pollutants().strip().equals("all");
        List<Rate> rates =
                new RateReader(table, wanted, all, faults, findings).read(sources, in.sources(), in.emissions());
        Modes modes = new Modes(rates, in.mode().strip(), faults, findings);
        Map<String, Map<String, List<Rate>>> bySource = new LinkedHashMap<>();
        for (Rate r : rates) {
            bySource.computeIfAbsent(r.source(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(r.substance().code(), k -> new ArrayList<>())
                    .add(r);
        }
        List<Emitter> emitters = new ArrayList<>();
        for (Source s : sources.values()) {
            Map<String, List<Rate>> own = bySource.getOrDefault(s.id(), Map.of());
            List<Emission> emissions = wanted.stream()
                    .map(w -> own.get(w.code()))
                    .filter(r -> r != null)
                    .map(r -> modes.emission(r, faults))
                    .toList();
            if (!emissions.isEmpty()) {
                emitters.add(emitter(s, emissions));
            }
        }
        faults.refuse();
        return of(emitters, wanted, sources, rates, findings);
    }

    private static Inventory of(
            List<Emitter> all,
            List<Substance> wanted,
            Map<String, Source> sources,
            List<Rate> rates,
            Findings findings) {
        List<Emitter> placed = all.stream().filter(e -> !e.shape().isEmpty()).toList();
        List<Emitter> unplaced = all.stream().filter(e -> e.shape().isEmpty()).toList();
        Set<String> emitted = emissions(all).map(Emission::substance).collect(Collectors.toSet());
        List<Substance> substances =
                wanted.stream().filter(s -> emitted.contains(s.code())).toList();
        findings.addAll(Modes.remarks(rates));
        remark(all, unplaced, sources, substances, findings);
        return new Inventory(placed, substances, unplaced, findings.list());
    }

    private static Stream<Emission> emissions(List<Emitter> emitters) {
        return emitters.stream().flatMap(e -> e.emissions().stream());
    }

    private static Emitter emitter(Source s, List<Emission> emissions) {
        boolean conditional = emissions.stream().anyMatch(e -> e.basis() == Basis.CONDITIONAL);
        // synthetic figures stay synthetic; any others are no better than their conditional parameters
        String label = Basis.CONDITIONAL.words();
        String quality =
                !conditional ? s.quality() : s.quality().contains("synthetic") ? s.quality() + "; " + label : label;
        return new Emitter(
                s.id(),
                s.enterpriseId(),
                s.kind(),
                s.shape() == null ? new GeometryFactory().createPoint() : s.shape(),
                s.mouth().stack(),
                s.mouth().celsius(),
                emissions,
                quality);
    }

    private static void remark(
            List<Emitter> all,
            List<Emitter> unplaced,
            Map<String, Source> sources,
            List<Substance> substances,
            Findings findings) {
        some(LOW, all.stream().filter(e -> e.stack().heightMetres() < Stack.LOWEST_METRES), findings);
        some(NO_PLACE, unplaced.stream(), findings);
        some(
                WARM,
                all.stream().filter(e -> {
                    Source s = sources.get(e.id());
                    return s != null && s.mouth().temperatureAssumed();
                }),
                findings);
        count(CONDITIONAL, emissions(all).filter(e -> e.basis() == Basis.CONDITIONAL), findings);
        count(YEAR, emissions(all).filter(e -> e.basis() == Basis.YEAR_RECKONED), findings);
        if (sources.size() > all.size()) {
            findings.add(Finding.note(SILENT, null, Map.of("count", sources.size() - all.size())));
        }
        if (emissions(all).anyMatch(e -> e.settling() > 1)) {
            findings.add(Finding.note(CLEANING, null, Map.of()));
        }
        String unverified = substances.stream()
                .filter(s -> !s.evidence().isEmpty() && !s.evidence().startsWith("read in the act"))
                .map(Substance::id)
                .collect(Collectors.joining(", "));
        if (!unverified.isEmpty()) {
            findings.add(Finding.note(UNVERIFIED, null, Map.of("substances", unverified)));
        }
    }

    private static void some(Message message, Stream<Emitter> of, Findings findings) {
        List<String> ids = of.map(Emitter::id).toList();
        if (!ids.isEmpty()) {
            String some = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
            findings.add(Finding.note(message, null, Map.of("count", ids.size(), "some", some)));
        }
    }

    private static void count(Message message, Stream<Emission> of, Findings findings) {
        long count = of.count();
        if (count > 0) {
            findings.add(Finding.note(message, null, Map.of("count", count)));
        }
    }

    /** The substance with this code, where somebody emits it. */
    public Optional<Substance> find(String code) {
        return substances.stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
