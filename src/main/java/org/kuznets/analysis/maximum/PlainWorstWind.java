package org.kuznets.analysis.maximum;

import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.plume.Edition;

/**
 * The search written as the method says it: for each wind the sum over all plumes, and of these the highest. Nothing is
 * left out and nothing is looked up; the oracle for every faster search.
 */
public final class PlainWorstWind implements WorstWind {
    private final List<Plume> plumes;
    private final Winds winds;
    private final Edition edition;

    public PlainWorstWind(List<Plume> plumes, Winds winds, Edition edition) {
        this.plumes = List.copyOf(plumes);
        this.winds = winds;
        this.edition = edition;
    }

    @Override
    public double[] maxima(double[] x, double[] y, Work work) {
        return work.each(x.length, i -> at(x[i], y[i]).value()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    @Override
    public Worst at(double x, double y) {
        Worst worst = new Worst(0, 0, winds.speeds().get(0));
        for (double speed : winds.speeds()) {
            for (int k = 0; k < winds.directions(); k++) {
                double from = winds.fromDegrees(k);
                double sum = sum(x, y, from, speed);
                if (sum > worst.value()) {
                    worst = new Worst(sum, from, speed);
                }
            }
        }
        return worst;
    }

    /** The sum of all plumes in one wind. */
    double sum(double x, double y, double fromDegrees, double speed) {
        double sum = 0;
        for (Plume p : plumes) {
            sum += p.at(x, y, fromDegrees, speed, edition);
        }
        return sum;
    }
}
