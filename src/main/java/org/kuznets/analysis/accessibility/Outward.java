package org.kuznets.analysis.accessibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kuznets.analysis.accessibility.Reached.Choice;

/** The first look from each origin: what it reaches, and what it asks of each object. One thread. */
final class Outward {
    private final Places origins;
    private final Places objects;
    private final TravelTimes toObjects;
    private final TravelTimes toOrigins;
    private final Rules rules;
    private final double[] minutes;
    private final double[] weight;
    private final double[] pull;
    private final double[] others;
    final Demand demand;

    Outward(Places origins, Places objects, TravelTimes toObjects, TravelTimes toOrigins, Rules rules) {
        this.origins = origins;
        this.objects = objects;
        this.toObjects = toObjects;
        this.toOrigins = toOrigins;
        this.rules = rules;
        minutes = new double[objects.size()];
        weight = new double[objects.size()];
        pull = new double[objects.size()];
        others = new double[origins.size()];
        demand = new Demand(objects.size());
    }

    Reached from(int i) {
        toObjects.from(i, minutes);
        double people = origins.amount()[i];
        int nearest = -1;
        long count = 0;
        double supply = 0;
        double potential = 0;
        double weights = 0;
        double pulls = 0;
        for (int j = 0; j < minutes.length; j++) {
            double c = minutes[j];
            double decay = rules.decay().at(c);
            boolean inside = c <= rules.catchmentMinutes();
            nearest = c < (nearest < 0 ? Double.POSITIVE_INFINITY : minutes[nearest]) ? j : nearest;
            count += inside ? 1 : 0;
            supply += inside ? objects.amount()[j] : 0;
            potential += objects.amount()[j] * decay;
            weight[j] = inside ? decay : 0;
            weights += decay;
            pull[j] = rules.pull(objects.amount()[j], c);
            pulls += pull[j];
            demand.within[j] += inside ? people : 0;
            demand.decayed[j] += people * decay;
        }
        ask(people, weights, pulls);
        double near = nearest < 0 ? Double.POSITIVE_INFINITY : minutes[nearest];
        return new Reached(nearest, near, count, supply, potential, market(i), choices(pulls));
    }

    private void ask(double people, double weights, double pulls) {
        for (int j = 0; j < minutes.length; j++) {
            demand.weighted[j] += people * weight[j];
            if (weights > 0) {
                demand.selective[j] += people * weight[j] * (weight[j] / weights);
            }
            if (pulls > 0) {
                demand.chosen[j] += people * (pull[j] / pulls);
            }
        }
    }

    private double market(int i) {
        toOrigins.from(i, others);
        double sum = 0;
        for (int k = 0; k < others.length; k++) {
            sum += origins.amount()[k] / others[k];
        }
        return sum;
    }

    private List<Choice> choices(double pulls) {
        int[] best = new int[Math.min(rules.told(), pull.length)];
        int found = 0;
        for (int j = 0; j < pull.length && best.length > 0; j++) {
            if (pull[j] > 0 && (found < best.length || pull[j] > pull[best[found - 1]])) {
                int k = found < best.length ? found++ : found - 1;
                for (; k > 0 && pull[best[k - 1]] < pull[j]; k--) {
                    best[k] = best[k - 1];
                }
                best[k] = j;
            }
        }
        List<Choice> all = new ArrayList<>();
        for (int j : Arrays.copyOf(best, found)) {
            all.add(new Choice(j, pull[j] / pulls, minutes[j]));
        }
        return all;
    }
}
