package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.maximum.Background;
import org.kuznets.analysis.maximum.FastWorstWind;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Plumes;
import org.kuznets.analysis.maximum.Pollutant;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.maximum.WorstWind;
import org.kuznets.geo.Crs;

/**
 * One substance in mg/m3, or one group of summation in shares of its limit, with all who emit it.
 *
 * @param limit one-time, mg/m3; null for a group, and where none is set
 * @param background in the same unit as the plumes, before any correction
 * @param winds tried at every place, the same for all
 * @param search over those winds
 */
record Load(
        String code,
        String id,
        String nameEn,
        String nameRu,
        boolean group,
        @Nullable Double limit,
        double background,
        List<Contributor> contributors,
        Winds winds,
        WorstWind search,
        MaximumRules rules) {
    Load {
        contributors = List.copyOf(contributors);
    }

    /** Every substance of {@code inventory} that is emitted at once, then the groups of {@code pollutants}. */
    static List<Load> of(
            Inventory inventory, List<Pollutant> pollutants, Background background, MaximumRules rules, Crs sheet) {
        List<Load> all = new ArrayList<>();
        for (Substance s : inventory.substances()) {
            Load load = of(s, contributors(inventory, Optional.empty(), s.code(), rules, sheet), background, rules);
            if (!load.contributors().isEmpty()) {
                all.add(load);
            }
        }
        for (Pollutant p : pollutants) {
            if (p.group()) {
                List<Contributor> who = contributors(inventory, Optional.of(p), "", rules, sheet);
                Winds winds = Winds.of(plumes(who), rules.strongestWind());
                WorstWind search = new FastWorstWind(plumes(who), winds, rules.edition());
                all.add(new Load(
                        p.code(),
                        p.id(),
                        p.nameEn(),
                        p.nameRu(),
                        true,
                        null,
                        background.share(p),
                        who,
                        winds,
                        search,
                        rules));
            }
        }
        return all;
    }

    static Load of(Substance s, List<Contributor> who, Background background, MaximumRules rules) {
        Winds winds = Winds.of(plumes(who), rules.strongestWind());
        return new Load(
                s.code(),
                s.id(),
                s.nameEn(),
                s.nameRu(),
                false,
                s.oneTime(),
                background.of(s.code()),
                who,
                winds,
                new FastWorstWind(plumes(who), winds, rules.edition()),
                rules);
    }

    private static List<Plume> plumes(List<Contributor> who) {
        return who.stream().flatMap(c -> c.plumes().stream()).toList();
    }

    private static List<Contributor> contributors(
            Inventory inventory, Optional<Pollutant> group, String substance, MaximumRules rules, Crs sheet) {
        List<Contributor> all = new ArrayList<>();
        for (Emitter e : inventory.emitters()) {
            List<Stream> streams = new ArrayList<>();
            for (Emission given : e.emissions()) {
                // of a group the share of a milligram, of a substance the milligram itself
                double weight = group.isPresent()
                        ? group.get().share(given.substance(), 1)
                        : given.substance().equals(substance) ? 1 : 0;
                if (weight > 0 && given.gramsPerSecond() > 0) {
                    streams.add(stream(e, given, weight, rules, sheet));
                }
            }
            if (!streams.isEmpty()) {
                all.add(new Contributor(e, streams));
            }
        }
        return all;
    }

    private static Stream stream(Emitter e, Emission given, double weight, MaximumRules rules, Crs sheet) {
        Emitter alone = new Emitter(
                e.id(),
                e.enterpriseId(),
                e.kind(),
                e.shape(),
                e.stack(),
                e.temperatureCelsius(),
                List.of(given),
                e.quality());
        List<Plume> plumes =
                Plumes.of(new Inventory(List.of(alone), List.of(), List.of()), given.substance(), rules, sheet);
        return new Stream(
                given,
                weight,
                weight == 1
                        ? plumes
                        : plumes.stream().map(p -> p.scaled(weight)).toList());
    }

    /** Null for a group. */
    @Nullable
    Double milligrams(double value) {
        return group ? null : (Double) value;
    }

    /** Null where no limit is set. */
    @Nullable
    Double shareOfLimit(double value) {
        Double of = limit;
        return group ? (Double) value : of == null ? null : (Double) (value / of);
    }
}
