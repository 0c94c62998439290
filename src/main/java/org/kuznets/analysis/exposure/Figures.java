package org.kuznets.analysis.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.exposure.Areas.Part;

/**
 * Everything that was found, before it is laid out in tables.
 *
 * @param people as areas of one class, whose unit is persons; null when settlements are not known
 * @param residential the classes where people live
 */
record Figures(
        Zones zones,
        LandUse landUse,
        Land land,
        Areas areas,
        @Nullable Areas people,
        Conflicts conflicts,
        List<String> residential,
        String quality) {

    /** Square metres of one zone's part. */
    double area(Part part, int zone) {
        double sum = 0;
        for (int c = 0; c <= areas.classes(); c++) {
            sum += areas.inZone(part, zone, c);
        }
        return sum;
    }

    /** Square metres of the union's part. */
    double area(Part part) {
        double sum = 0;
        for (int c = 0; c <= areas.classes(); c++) {
            sum += areas.covered(part, c);
        }
        return sum;
    }

    /** Square metres where people live inside one zone. */
    double homes(int zone) {
        double sum = 0;
        for (int c = 0; c < areas.classes(); c++) {
            sum += residential.contains(landUse.name(c)) ? areas.inZone(zone, c) : 0;
        }
        return sum;
    }

    /** Square metres where people live inside the union. */
    double homes() {
        double sum = 0;
        for (int c = 0; c < areas.classes(); c++) {
            sum += residential.contains(landUse.name(c)) ? areas.covered(c) : 0;
        }
        return sum;
    }

    /** The zone's own area, square metres, from its outline. */
    double outlineArea(int zone) {
        var shape = zones.shapes.get(zone);
        return shape == null ? 0 : shape.getArea();
    }
}
