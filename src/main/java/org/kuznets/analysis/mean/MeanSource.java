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
 * @param nearestMetres nearer places count as this far
 */
public record MeanSource(
        Emitter emitter,
        List<Coordinate> parts,
        double northDegrees,
        String station,
        UnitMean unit,
        double nearestMetres) {
    public MeanSource {
        parts = List.copyOf(parts);
    }

    /** The mean at a place on the sheet for a mean emission of 1 g/s, mg/m3. */
    public double unitAt(double x, double y) {
        double sum = 0;
        for (Coordinate p : parts) {
            double dx = x - p.x;
            double dy = y - p.y;
            double metres = Math.max(nearestMetres, Math.sqrt(dx * dx + dy * dy));
            sum += unit.at(metres, Math.toDegrees(Math.atan2(dx, dy)) - northDegrees);
        }
        return sum / parts.size();
    }

    /**
     * About where its own mean is highest, on the sheet: the best of many bearings and distances from its middle part.
     */
    public Coordinate highest() {
        Coordinate from = parts.get(parts.size() / 2);
        double most = -1;
        double best = 0;
        double towards = 0;
        for (double bearing = 0; bearing < 360; bearing += 5) {
            for (double metres = nearestMetres; metres < UnitMean.FARTHEST_METRES; metres *= 1.05) {
                double v = unit.at(metres, bearing - northDegrees);
                if (v > most) {
                    most = v;
                    best = metres;
                    towards = Math.toRadians(bearing);
                }
            }
        }
        return new Coordinate(from.x + best * Math.sin(towards), from.y + best * Math.cos(towards));
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
