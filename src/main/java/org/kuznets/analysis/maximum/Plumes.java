package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Parts;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.locationtech.jts.geom.Coordinate;

/** The plumes of an inventory at their places on the sheet. */
public final class Plumes {
    private Plumes() {}

    /**
     * The plumes of one substance, in mg/m3. A line or area source gives one plume for each of its parts.
     *
     * @param substance its code
     */
    public static List<Plume> of(Inventory inventory, String substance, MaximumRules rules, Crs sheet) {
        List<Plume> plumes = new ArrayList<>();
        for (Emitter e : inventory.emitters()) {
            for (Emission given : e.emissions()) {
                if (given.substance().equals(substance)) {
                    MaximumPlume p =
                            MaximumPlume.of(e.stack(), rules.stratification(), given.settling(), rules.relief());
                    List<Coordinate> parts = Parts.of(e.shape(), p.distanceMetres());
                    double north = north(sheet, parts.get(0));
                    for (Coordinate at : parts) {
                        plumes.add(Plume.of(e.id(), at.x, at.y, north, p, given.gramsPerSecond() / parts.size()));
                    }
                }
            }
        }
        return plumes;
    }

    private static double north(Crs sheet, Coordinate at) {
        return Sheet.parse(sheet.code()).localAt(at.x, at.y).northDegrees();
    }
}
