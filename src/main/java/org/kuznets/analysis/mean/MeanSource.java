package org.kuznets.analysis.mean;

import java.util.List;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.emission.Emitter;
import org.locationtech.jts.geom.Coordinate;

/**
 * One source with the long-term mean that each gram a second of it makes: linear in the emission, so it serves every
 * substance, attribution and what-if.
 *
 * @param parts the points that share its emission equally, on the sheet
 * @param northDegrees the azimuth of true north on the sheet here
 * @param station whose winds it has
 */
public record MeanSource(Emitter emitter, List<Coordinate> parts, double northDegrees, String station, UnitMean unit) {
    public MeanSource {
        parts = List.copyOf(parts);
    }

    /** The mean at a place on the sheet for a mean emission of 1 g/s, mg/m3. */
    public double unitAt(double x, double y) {
        double sum = 0;
        for (Coordinate p : parts) {
            double dx = x - p.x;
            double dy = y - p.y;
            sum += unit.at(Math.sqrt(dx * dx + dy * dy), Math.toDegrees(Math.atan2(dx, dy)) - northDegrees);
        }
        return sum / parts.size();
    }

    /** Its mean emission of a substance, g/s, from its tonnes a year. */
    public double gramsPerSecond(String substance) {
        double sum = 0;
        for (Emission e : emitter.emissions()) {
            if (e.substance().equals(substance)) {
                sum += e.meanGramsPerSecond();
            }
        }
        return sum;
    }

    /** What it adds to the mean of a substance at a place on the sheet, mg/m3. */
    public double contribution(String substance, double x, double y) {
        double grams = gramsPerSecond(substance);
        return grams > 0 ? grams * unitAt(x, y) : 0;
    }
}
