package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Parts;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Coordinate;

/** The plumes of an inventory at their places on the sheet. A line or area source gives one for each of its parts. */
public final class Plumes {
    private static final Message PARTS = new Message(
            "maximum.parts",
            "line and area sources are cut into equal points, up to {most} each: {count}; nearer to such a source than ten"
                    + " times the width of its parts, {metres} m at most, and inside it, values are coarse");

    private Plumes() {}

    private interface Weight {
        double of(Emission emission);
    }

    /**
     * The plumes of one substance, in mg/m3.
     *
     * @param substance its code
     */
    public static List<Plume> of(Inventory inventory, String substance, MaximumRules rules, Crs sheet) {
        return plumes(inventory, e -> e.substance().equals(substance) ? e.gramsPerSecond() : 0, rules, sheet);
    }

    /**
     * The plumes of one pollutant as shares of its limit: in each wind their sum is the share. Substances of a group that
     * leave a source in the same plume are one plume here.
     */
    public static List<Plume> shares(Inventory inventory, Pollutant pollutant, MaximumRules rules, Crs sheet) {
        return plumes(inventory, e -> pollutant.share(e.substance(), e.gramsPerSecond()), rules, sheet);
    }

    private static List<Plume> plumes(Inventory inventory, Weight weight, MaximumRules rules, Crs sheet) {
        List<Plume> plumes = new ArrayList<>();
        for (Emitter e : inventory.emitters()) {
            of(e, weight, rules, sheet, plumes);
        }
        return plumes;
    }

    /** The plumes of one source, as {@link #shares}; what a change to it replaces. */
    public static List<Plume> shares(Emitter emitter, Pollutant pollutant, MaximumRules rules, Crs sheet) {
        List<Plume> plumes = new ArrayList<>();
        of(emitter, e -> pollutant.share(e.substance(), e.gramsPerSecond()), rules, sheet, plumes);
        return plumes;
    }

    private static void of(Emitter e, Weight weight, MaximumRules rules, Crs sheet, List<Plume> plumes) {
        Map<Double, Double> bySettling = new TreeMap<>();
        for (Emission given : e.emissions()) {
            double w = weight.of(given);
            if (w > 0) {
                bySettling.merge(given.settling(), w, Double::sum);
            }
        }
        bySettling.forEach((settling, w) -> {
            MaximumPlume p = MaximumPlume.of(e.stack(), rules.stratification(), settling, rules.relief());
            List<Coordinate> parts = Parts.of(e.shape(), p.distanceMetres(), rules.partsPerSource());
            double north = parts.isEmpty() ? 0 : north(sheet, parts.get(0));
            for (Coordinate at : parts) {
                plumes.add(Plume.of(e.id(), at.x, at.y, north, p, w / parts.size()));
            }
        });
    }

    private static double north(Crs sheet, Coordinate at) {
        return Sheet.parse(sheet.code()).localAt(at.x, at.y).northDegrees();
    }

    /** What the reader should know of line and area sources; empty when there are none. */
    public static List<Finding> findings(Inventory inventory, MaximumRules rules) {
        int coarse = 0;
        double widest = 0;
        for (Emitter e : inventory.emitters()) {
            if (e.shape().getDimension() > 0) {
                coarse++;
                double scale = MaximumPlume.of(e.stack(), rules.stratification(), 1, rules.relief())
                        .distanceMetres();
                widest = Math.max(widest, Parts.widthMetres(e.shape(), scale, rules.partsPerSource()));
            }
        }
        if (coarse == 0) {
            return List.of();
        }
        Map<String, Object> arguments =
                Map.of("most", rules.partsPerSource(), "count", coarse, "metres", Math.round(10 * widest));
        return List.of(Finding.note(PARTS, null, arguments));
    }
}
