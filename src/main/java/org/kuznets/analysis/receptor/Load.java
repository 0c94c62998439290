package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.maximum.FastWorstWind;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Plumes;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.maximum.WorstWind;
import org.kuznets.geo.Crs;

/**
 * One substance with all who emit it, in mg/m3.
 *
 * @param winds tried at every place, the same for all
 * @param search over those winds
 */
record Load(Substance substance, List<Contributor> contributors, Winds winds, WorstWind search, MaximumRules rules) {
    Load {
        contributors = List.copyOf(contributors);
    }

    /** One for each substance of {@code inventory}. */
    static List<Load> of(Inventory inventory, MaximumRules rules, Crs sheet) {
        return inventory.substances().stream()
                .map(s -> of(s, inventory, rules, sheet))
                .toList();
    }

    private static Load of(Substance substance, Inventory inventory, MaximumRules rules, Crs sheet) {
        List<Contributor> all = new ArrayList<>();
        for (Emitter e : inventory.emitters()) {
            for (Emission given : e.emissions()) {
                if (given.substance().equals(substance.code()) && given.gramsPerSecond() > 0) {
                    all.add(contributor(e, given, substance, rules, sheet));
                }
            }
        }
        return of(substance, all, rules);
    }

    static Load of(Substance substance, List<Contributor> all, MaximumRules rules) {
        List<Plume> plumes = all.stream().flatMap(c -> c.plumes().stream()).toList();
        Winds winds = Winds.of(plumes, rules.strongestWind());
        return new Load(substance, all, winds, new FastWorstWind(plumes, winds, rules.edition()), rules);
    }

    private static Contributor contributor(
            Emitter e, Emission given, Substance substance, MaximumRules rules, Crs sheet) {
        Emitter alone = new Emitter(
                e.id(),
                e.enterpriseId(),
                e.kind(),
                e.shape(),
                e.stack(),
                e.temperatureCelsius(),
                List.of(given),
                e.quality());
        Inventory one = new Inventory(List.of(alone), List.of(substance), List.of());
        return new Contributor(e, given, Plumes.of(one, substance.code(), rules, sheet));
    }

    @Nullable
    Double limit() {
        return substance.oneTime();
    }

    /** Null where no limit is set. */
    @Nullable
    Double shareOfLimit(double milligrams) {
        Double limit = limit();
        return limit == null ? null : milligrams / limit;
    }
}
