package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.exposure.Areas.Part;
import org.kuznets.geo.Unit;

/** The headline numbers of an exposure. */
final class Headlines {
    private static final String NO_SETTLEMENTS = "there is no layer of settlements";
    private static final String NO_OBJECTS = "there is no layer of sensitive objects";

    private Headlines() {}

    /**
     * @param overLimit people inside zones that are limits; empty when settlements are not known
     */
    static List<Metric> of(Figures f, LevelChains levels, Optional<Double> overLimit) {
        Areas a = f.areas();
        List<Metric> all = new ArrayList<>();
        Optional<Areas> people = Optional.ofNullable(f.people());
        all.add(metric(
                "populationInZones",
                people.map(p -> p.covered(0)),
                Unit.PERSON,
                levels.any()
                        ? "people who live inside at least one zone, of whatever pollutant and level, each counted once;"
                                + " levels are not added up"
                        : "people who live inside at least one zone, each counted once",
                NO_SETTLEMENTS));
        if (levels.any()) {
            all.add(metric(
                    "populationOverLimit",
                    overLimit,
                    Unit.PERSON,
                    "people who live inside at least one zone whose level is the limit, each counted once",
                    NO_SETTLEMENTS));
        }
        all.add(metric(
                "populationOutside",
                people.map(p -> p.outside(0)),
                Unit.PERSON,
                "people of the settlements given who live outside every zone",
                NO_SETTLEMENTS));
        all.add(metric(
                "sensitiveObjectsInZones",
                f.conflicts().findCount().map(Long::doubleValue),
                Unit.COUNT,
                "homes, schools, hospitals and other objects that a zone should not hold",
                NO_OBJECTS));
        double union = f.area(Part.SITE) + f.area(Part.RING);
        all.add(Metric.of(
                "unionSquareMetres", union, Unit.SQUARE_METRE, "land inside at least one zone, counted once"));
        all.add(Metric.of(
                "siteSquareMetres", f.area(Part.SITE), Unit.SQUARE_METRE, "of the union, on industrial sites"));
        all.add(Metric.of(
                "residentialSquareMetres",
                f.homes(),
                Unit.SQUARE_METRE,
                "residential land of the union, counted once"));
        all.add(Metric.of(
                "coveredTwiceOrMoreSquareMetres",
                covered(a, 2) + covered(a, 3),
                Unit.SQUARE_METRE,
                levels.any()
                        ? "land inside two zones or more; a zone of a lower level counts beside the higher one it holds"
                        : "land inside two zones or more, where harms add up"));
        all.add(Metric.of(
                "unclassifiedSquareMetres",
                a.covered(a.classes()),
                Unit.SQUARE_METRE,
                "land of the union that lies in no land-use parcel"));
        return all;
    }

    private static double covered(Areas a, int depth) {
        double sum = 0;
        for (int c = 0; c <= a.classes(); c++) {
            sum += a.covered(Part.SITE, depth, c) + a.covered(Part.RING, depth, c);
        }
        return sum;
    }

    private static Metric metric(String name, Optional<Double> value, Unit unit, String reading, String otherwise) {
        return new Metric(name, value.orElse(null), unit, reading, value.isPresent() ? "" : otherwise);
    }
}
