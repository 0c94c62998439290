package org.kuznets.analysis.receptor;

import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;

/** How many pollutants a run may have to do with, known before any work. */
final class Expected {
    private Expected() {}

    static long pollutants(EmissionsIn in) {
        if (!in.pollutants().equals("all")) {
            return in.pollutants().chars().filter(c -> c == ',').count() + 1;
        }
        Layer emissions = in.emissions();
        if (emissions != null) {
            return Math.max(
                    1,
                    emissions.features().stream()
                            .map(f -> f.row().text("substance", ""))
                            .distinct()
                            .count());
        }
        return Math.max(
                1,
                in.substances().features().stream()
                        .filter(f -> emitted(f, in.sources()))
                        .count());
    }

    private static boolean emitted(Feature substance, Layer sources) {
        return sources.columns().has(substance.row().text("id", "") + "GramsPerSecond");
    }
}
