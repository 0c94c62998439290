package org.kuznets.analysis.accessibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuznets.analysis.accessibility.Reached.Choice;

/** The first look from each origin: what it reaches, and what it asks of each object. One thread. */
final class Outward {
    private final Places origins;
    private final Places objects;
    private final TravelTimes toObjects;
    private final TravelTimes toOrigins;
    private final Rules rules;
    private final double[] minutes;
    private final double[] decay;
    private final double[] pull;
    private final double[] others;
    /** People of the origin who choose each object, and their minutes to it added up. */
    private final double[] chosen;

    private final double[] spent;

    final Demand demand;

    Outward(Places origins, Places objects, TravelTimes toObjects, TravelTimes toOrigins, Rules rules) {
        this.origins = origins;
        this.objects = objects;
        this.toObjects = toObjects;
        this.toOrigins = toOrigins;
        this.rules = rules;
        minutes = new double[objects.size()];
        decay = new double[objects.size()];
        pull = new double[objects.size()];
        chosen = new double[objects.size()];
        spent = new double[objects.size()];
        others = new double[origins.parts()];
        demand = new Demand(objects.size());
    }

    /** What the parts of an origin add up to. */
    private final class Sum {
        final int parts;
        /** How many count in each part; all parts alike where nobody lives. */
        final double whole;

        private final double each;
        final Map<Integer, Double> nearest = new TreeMap<>();
        double minutes;
        double able;
        double without;
        double objectsIn;
        double supply;
        double potential;
        double market;

        Sum(int i) {
            parts = origins.first()[i + 1] - origins.first()[i];
            double people = origins.whole()[i];
            whole = people > 0 ? people : 1;
            each = whole / parts;
        }

        void nearest(int j, double at) {
            nearest.merge(j, each, Double::sum);
            minutes += each * at;
            able += each;
        }

        Reached reached(double people, List<Choice> choices) {
            int most = -1;
            for (Map.Entry<Integer, Double> e : nearest.entrySet()) {
                most = most < 0 || e.getValue() > nearest.getOrDefault(most, 0.0) ? e.getKey() : most;
            }
            return new Reached(
                    most,
                    able > 0 ? minutes / able : Double.POSITIVE_INFINITY,
                    people * (able / whole),
                    people * (without / whole),
                    objectsIn / whole,
                    supply / whole,
                    potential / whole,
                    market / whole,
                    choices);
        }
    }

    Reached from(int i) {
        Sum sum = new Sum(i);
        Arrays.fill(chosen, 0);
        Arrays.fill(spent, 0);
        for (int p = origins.first()[i]; p < origins.first()[i + 1]; p++) {
            part(p, sum);
            sum.market += sum.each * market(p);
        }
        return sum.reached(origins.whole()[i], choices(sum.whole));
    }

    private void part(int p, Sum sum) {
        toObjects.from(p, minutes);
        int nearest = -1;
        int count = 0;
        double supply = 0;
        double potential = 0;
        double decays = 0;
        double pulls = 0;
        for (int j = 0; j < minutes.length; j++) {
            double c = minutes[j];
            double offered = objects.amount()[j];
            boolean inside = c <= rules.catchmentMinutes();
            decay[j] = rules.decay().at(c);
            pull[j] = rules.pull(offered, c);
            nearest = c < (nearest < 0 ? Double.POSITIVE_INFINITY : minutes[nearest]) ? j : nearest;
            count += inside ? 1 : 0;
            supply += inside ? offered : 0;
            potential += offered * decay[j];
            decays += decay[j];
            pulls += pull[j];
        }
        if (nearest >= 0) {
            sum.nearest(nearest, minutes[nearest]);
        }
        sum.without += count == 0 ? sum.each : 0;
        sum.objectsIn += sum.each * count;
        sum.supply += sum.each * supply;
        sum.potential += sum.each * potential;
        ask(origins.amount()[p], sum.each, decays, pulls);
    }

    private void ask(double people, double each, double decays, double pulls) {
        for (int j = 0; j < minutes.length; j++) {
            demand.decayed[j] += people * decay[j];
            if (minutes[j] <= rules.catchmentMinutes()) {
                demand.within[j] += people;
                demand.weighted[j] += people * decay[j];
                demand.selective[j] += decays > 0 ? people * decay[j] * (decay[j] / decays) : 0;
            }
            if (pull[j] > 0) {
                demand.chosen[j] += people * (pull[j] / pulls);
                chosen[j] += each * (pull[j] / pulls);
                spent[j] += each * (pull[j] / pulls) * minutes[j];
            }
        }
    }

    private double market(int p) {
        toOrigins.from(p, others);
        double sum = 0;
        for (int k = 0; k < others.length; k++) {
            sum += origins.amount()[k] / others[k];
        }
        return sum;
    }

    private List<Choice> choices(double whole) {
        int[] best = new int[Math.min(rules.told(), chosen.length)];
        int found = 0;
        for (int j = 0; j < chosen.length && best.length > 0; j++) {
            if (chosen[j] > 0 && (found < best.length || chosen[j] > chosen[best[found - 1]])) {
                int k = found < best.length ? found++ : found - 1;
                for (; k > 0 && chosen[best[k - 1]] < chosen[j]; k--) {
                    best[k] = best[k - 1];
                }
                best[k] = j;
            }
        }
        List<Choice> all = new ArrayList<>();
        for (int j : Arrays.copyOf(best, found)) {
            all.add(new Choice(j, chosen[j] / whole, spent[j] / chosen[j]));
        }
        return all;
    }
}
