package org.kuznets.bench;

import java.util.Map;
import java.util.TreeMap;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.run.Outcome;

/** What the engine answered, read from its tables and numbered like PostGIS' answers. */
final class Answers {
    private Answers() {}

    /** Square metres by class inside the union of all zones. */
    static Map<Integer, Double> union(Outcome exposure) {
        Map<Integer, Double> found = new TreeMap<>();
        for (Feature f : exposure.layer("land-use-summary").features()) {
            String land = f.row().text("landClass", "");
            if (land.startsWith("class")) {
                found.put(number(land), f.row().number("insideSquareMetres", Double.NaN));
            }
        }
        return found;
    }

    /** Square metres by zone and class: zone times {@link Scene#CLASSES} plus class. */
    static double[] zones(Outcome exposure, int count) {
        double[] found = new double[count * Scene.CLASSES];
        for (Feature f : exposure.layer("land-use-in-zones").features()) {
            Row row = f.row();
            String zone = row.text("zoneId", "");
            String land = row.text("landClass", "");
            if (zone.startsWith("z")
                    && land.startsWith("class")
                    && row.text("part", "").equals("zone")) {
                found[Integer.parseInt(zone.substring(1)) * Scene.CLASSES + number(land)] =
                        row.number("areaSquareMetres", Double.NaN);
            }
        }
        return found;
    }

    private static int number(String land) {
        return Integer.parseInt(land.substring("class".length()));
    }

    /** Square metres under exactly 1 zone, 2, and 3 or more. */
    static double[] depths(Outcome zones) {
        double[] found = new double[3];
        for (Feature f : zones.layer("zone-overlaps").features()) {
            int times = (int) f.row().number("zones", Double.NaN);
            found[times - 1] += f.row().number("areaSquareMetres", Double.NaN);
        }
        return found;
    }
}
