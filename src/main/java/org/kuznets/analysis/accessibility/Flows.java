package org.kuznets.analysis.accessibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Flows of parts put together by place: the largest of each origin, and who goes how long to each object. */
final class Flows {
    /** A flow between two places. */
    record Flow(int origin, int object, double people, double minutes) {}

    final List<Flow> told = new ArrayList<>();
    /** People who leave each origin, and their minutes added up. */
    final double[] left;

    final double[] leftMinutes;
    final double[] arrived;
    final double[] arrivedMinutes;

    Flows(Places origins, Places objects, TravelTimes times, Decay decay, Furness balance, int most) {
        left = new double[origins.size()];
        leftMinutes = new double[origins.size()];
        arrived = new double[objects.size()];
        arrivedMinutes = new double[objects.size()];
        double[] flows = new double[objects.size()];
        double[] minutes = new double[objects.size()];
        for (int i = 0; i < origins.size(); i++) {
            double[] people = new double[objects.size()];
            double[] spent = new double[objects.size()];
            for (int p = origins.first()[i]; p < origins.first()[i + 1]; p++) {
                balance.flows(p, times, decay, flows, minutes);
                for (int j = 0; j < flows.length; j++) {
                    people[j] += flows[j];
                    spent[j] += flows[j] > 0 ? flows[j] * minutes[j] : 0;
                }
            }
            add(i, people, spent, most);
        }
    }

    private void add(int i, double[] people, double[] spent, int most) {
        List<Flow> own = new ArrayList<>();
        for (int j = 0; j < people.length; j++) {
            left[i] += people[j];
            leftMinutes[i] += spent[j];
            arrived[j] += people[j];
            arrivedMinutes[j] += spent[j];
            if (people[j] > 0) {
                own.add(new Flow(i, j, people[j], spent[j] / people[j]));
            }
        }
        own.sort(Comparator.comparingDouble(Flow::people).reversed());
        told.addAll(own.subList(0, Math.min(most, own.size())));
    }

    static double sum(double[] all) {
        double sum = 0;
        for (double v : all) {
            sum += v;
        }
        return sum;
    }
}
