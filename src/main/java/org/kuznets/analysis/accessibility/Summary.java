package org.kuznets.analysis.accessibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Metric;
import org.kuznets.geo.Unit;

/**
 * What all origins have together.
 *
 * @param people of all origins
 * @param without of these, with no object within the catchment
 * @param choosing of these, who can reach any object that attracts
 * @param supply of all objects
 * @param shared of these, in whose catchment somebody counts
 * @param reached of all people, the sum of enhanced access: equals {@code shared}, which is checked
 * @param minutes mean to the nearest object, of people who can reach one; null where nobody can
 * @param objects that nobody reaches
 */
record Summary(
        double people,
        double without,
        double choosing,
        double supply,
        double shared,
        double reached,
        @Nullable Double minutes,
        int objects) {

    static Summary of(Places origins, Places objects, Gravity found) {
        double without = 0;
        double choosing = 0;
        double reached = 0;
        double minutes = 0;
        double able = 0;
        for (int i = 0; i < origins.size(); i++) {
            double people = origins.whole()[i];
            Reached r = found.reached().get(i);
            without += r.without();
            reached += people * found.access().get(i).enhanced();
            if (r.able() > 0) {
                able += r.able();
                minutes += r.able() * r.minutes();
            }
        }
        double shared = 0;
        int idle = 0;
        for (int j = 0; j < objects.size(); j++) {
            shared += found.demand().weighted[j] > 0 ? objects.amount()[j] : 0;
            idle += found.demand().weighted[j] > 0 ? 0 : 1;
            choosing += found.demand().chosen[j];
        }
        return new Summary(
                origins.total(),
                without,
                choosing,
                objects.total(),
                shared,
                reached,
                able > 0 ? (Double) (minutes / able) : null,
                idle);
    }

    /** Supply a head of those objects that anybody reaches; null where there are no people or no such supply. */
    @Nullable
    Double mean() {
        return people > 0 && shared > 0 ? (Double) (shared / people) : null;
    }

    String reason() {
        return people > 0 ? "no object that offers anything lies in anybody's catchment" : "there are no people";
    }

    List<Metric> metrics() {
        Double mean = mean();
        String reading = "supply a head within the catchment, the mean of all people by E2SFCA; supply over demand";
        String wait = "minutes to the nearest object, the mean of all people who can reach one";
        return List.of(
                mean == null
                        ? new Metric("meanAccess", null, Unit.ONE, reading, reason())
                        : Metric.of("meanAccess", mean, Unit.ONE, reading),
                minutes == null
                        ? new Metric("meanNearestMinutes", null, Unit.MINUTE, wait, "nobody can reach any object")
                        : Metric.of("meanNearestMinutes", minutes, Unit.MINUTE, wait),
                Metric.of("demand", people, Unit.ONE, "of all origins"),
                Metric.of("demandWithout", without, Unit.ONE, "of these, with no object within the catchment"),
                Metric.of("supply", supply, Unit.ONE, "of all objects"),
                Metric.of("supplyOutOfReach", supply - shared, Unit.ONE, "of these, in whose catchment nobody counts"),
                Metric.of(
                        "supplyReceived", reached, Unit.ONE, "access of all people added up; equals supply in reach"));
    }
}
