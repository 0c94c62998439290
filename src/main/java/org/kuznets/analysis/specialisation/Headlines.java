package org.kuznets.analysis.specialisation;

import java.util.List;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.inequality.Theil;
import org.kuznets.geo.Unit;

/** The headline numbers, of the last year chosen. */
final class Headlines {
    private Headlines() {}

    static List<Metric> of(List<Year> years) {
        if (years.isEmpty()) {
            String none = "the table has no rows";
            return List.of(
                    new Metric("jobs", null, Unit.PERSON, "of the last year", none),
                    new Metric("theilT", null, Unit.ONE, "of the last year", none));
        }
        Year last = years.get(years.size() - 1);
        double sure = 0;
        double stars = 0;
        double theil = 0;
        for (int i = 0; i < last.quotients().size(); i++) {
            Quotients q = last.quotients().get(i);
            for (int r = 0; r < last.jobs().places(); r++) {
                sure += q.reading(r).equals("above") ? 1 : 0;
                stars += q.starCount(r) == 3 ? 1 : 0;
            }
            Theil.Parts t = last.sectors().get(i).theilT();
            theil += Double.isNaN(t.total()) ? 0 : t.total() * last.jobs().ofSector(i);
        }
        double all = last.jobs().total();
        return List.of(
                Metric.of("municipalities", last.jobs().places(), Unit.COUNT, "of the map and of the table"),
                Metric.of("sectors", last.jobs().sectors(), Unit.COUNT, "of the table"),
                Metric.of("jobs", all, Unit.PERSON, "of the last year chosen"),
                Metric.of("quotientsAboveOne", sure, Unit.COUNT, "with the whole interval above 1, last year chosen"),
                Metric.of("threeStars", stars, Unit.COUNT, "municipality and sector with all three stars"),
                all > 0
                        ? Metric.of(
                                "theilT",
                                theil / all,
                                Unit.ONE,
                                "mean of the sectors' Theil T weighted by their jobs, against the base chosen")
                        : new Metric("theilT", null, Unit.ONE, "mean of the sectors", "there are no jobs"));
    }
}
