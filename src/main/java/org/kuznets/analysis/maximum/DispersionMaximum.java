package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substances;
import org.kuznets.analysis.level.Levels;
import org.kuznets.analysis.maximum.DispersionMaximumIn.By;
import org.kuznets.geo.Crs;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * The highest one-time concentrations over all winds, as zones at shares of the limit: a screening estimate.
 *
 * <p>For each pollutant the sum of all sources is taken in each of the candidate winds, and of these the highest; never
 * the sum of maxima. Source: OND-86 and MRR-2017, see {@link org.kuznets.analysis.plume.MaximumPlume} for what of it is
 * proved and what recalled.
 */
public final class DispersionMaximum implements Analysis<DispersionMaximumIn> {
    private static final Message SCREENING = new Message(
            "maximum.screening",
            "these concentrations are a screening estimate; the law asks for a calculation by a program agreed with the"
                    + " Main Geophysical Observatory");
    private static final Message RECALLED = new Message(
            "maximum.recalled",
            "recalled, not read in the order: A = {stratification}, settling coefficients by cleaning, the strongest wind"
                    + " of {strongest} m/s, the zone of influence");

    @Override
    public Card card() {
        return new Card(
                "dispersion-maximum",
                "Highest one-time concentrations",
                "Where can the air hold more of a pollutant than its one-time limit, in the worst wind?",
                "MRR-2017 (order No. 273 of the Ministry of Natural Resources of Russia, 6 June 2017) and OND-86");
    }

    @Override
    public Class<DispersionMaximumIn> input() {
        return DispersionMaximumIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("dispersion-zones", "dispersion-bands", "dispersion-lines", "highest-points", "source-maxima");
    }

    @Override
    public List<String> fields() {
        return List.of("maximum-*");
    }

    @Override
    public Cost cost(DispersionMaximumIn in) {
        long sources = in.emissions().sources().features().size();
        long cells = Math.min(MaximumZones.MOST_CELLS, 200_000 + 3000 * sources);
        long pollutants = in.emissions().pollutants().equals("all")
                ? 6
                : in.emissions().pollutants().split(",").length;
        return new Cost(1 + cells * pollutants * Math.min(sources, 100) / 20, cells * 200);
    }

    @Override
    public Result run(DispersionMaximumIn in, Work work) {
        List<Double> levels = Levels.parse("levels", in.levels(), 0);
        Inventory inventory = Inventory.of(in.emissions());
        Findings findings = new Findings();
        findings.add(Finding.note(SCREENING, null, Map.of()));
        findings.add(Finding.note(
                RECALLED,
                null,
                Map.of(
                        "stratification",
                        in.rules().stratification(),
                        "strongest",
                        in.rules().strongestWind())));
        findings.addAll(inventory.findings());
        Crs crs = in.emissions().sources().crs();
        Background background = Background.parse(
                in.rules().background(), Substances.of(in.emissions().substances()));
        MaximumZones zones = new MaximumZones(in, levels, background, crs);
        Pollutants pollutants = Pollutants.of(inventory, in.rules());
        findings.addAll(pollutants.findings());
        findings.addAll(Plumes.findings(inventory, in.rules()));
        Map<String, Inventory> groups = groups(in, inventory);
        int done = 0;
        int all = Math.max(1, pollutants.all().size() * groups.size());
        for (Pollutant p : pollutants.all()) {
            for (Map.Entry<String, Inventory> g : groups.entrySet()) {
                zones.add(p, g.getKey(), g.getValue(), work.part(done++, all));
            }
        }
        work.progress(all, all);
        return new Result(
                List.of(
                        zones.zones(),
                        zones.bands(),
                        zones.lines(),
                        zones.highest(),
                        SourceMaxima.of(inventory, in.rules(), crs)),
                zones.fields(),
                zones.metrics(),
                findings.list());
    }

    /** The inventories that make one field each: all, under an empty name, or one an enterprise. */
    private static Map<String, Inventory> groups(DispersionMaximumIn in, Inventory inventory) {
        if (in.by() == By.ALL) {
            return Map.of("", inventory);
        }
        Map<String, List<Emitter>> by = new LinkedHashMap<>();
        inventory.emitters().forEach(e -> by.computeIfAbsent(e.enterpriseId(), k -> new ArrayList<>())
                .add(e));
        Map<String, Inventory> groups = new LinkedHashMap<>();
        by.forEach((id, of) -> groups.put(id, new Inventory(of, inventory.substances(), List.of())));
        return groups;
    }
}
