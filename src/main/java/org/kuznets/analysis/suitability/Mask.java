package org.kuznets.analysis.suitability;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.criteria.Inside;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.analysis.criteria.Quantity;
import org.kuznets.analysis.criteria.Shapes;
import org.kuznets.analysis.criteria.Sources;
import org.kuznets.analysis.suitability.Verdict.Ban;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A rule with the land that it is about.
 *
 * @param shapes that land; null for a slope
 * @param test 1 where the rule holds, or the slope in percent
 */
public record Mask(Rule rule, @Nullable Shapes shapes, Quantity test) {
    /** Empty where there is no such layer. */
    static Optional<Mask> of(Rule rule, Sources sources) {
        if (rule.isSlope()) {
            return sources.slope(rule.layer(), rule.where(), "elevationMetres", rule.id())
                    .map(s -> new Mask(rule, null, s));
        }
        return sources.shapes(rule.layer(), rule.where()).map(s -> new Mask(rule, s, new Inside(s, rule.metres())));
    }

    /** What it forbids of a place; empty where it does not hold, or nothing is known. */
    Optional<Ban> ban(Geometry place) {
        Shapes land = shapes;
        if (land == null) {
            double percent = test.at(place);
            return percent > rule.slopePercent()
                    ? Optional.of(new Ban(rule, List.of(), 100, percent))
                    : Optional.empty();
        }
        List<Feature> here = land.within(place, rule.metres());
        if (place.getDimension() == 2 && rule.metres() == 0) {
            // neighbours that only touch are not on that land
            here = here.stream().filter(f -> liesOn(place, f)).toList();
        }
        return here.isEmpty() ? Optional.empty() : Optional.of(new Ban(rule, here, percent(place, here), Double.NaN));
    }

    private static boolean liesOn(Geometry place, Feature f) {
        Geometry shape = f.geometry();
        return shape != null
                && (shape.getDimension() < 2
                        || OverlayNGRobust.overlay(place, shape, OverlayNG.INTERSECTION)
                                        .getArea()
                                > 0);
    }

    private double percent(Geometry place, List<Feature> here) {
        if (place.getDimension() < 2 || !(place.getArea() > 0)) {
            return 100;
        }
        List<Geometry> reached = here.stream()
                .map(f -> java.util.Objects.requireNonNull(f.geometry()))
                .map(g -> rule.metres() > 0 ? g.buffer(rule.metres(), 32) : g)
                .toList();
        Geometry all = OverlayNGRobust.union(reached);
        return 100
                * Math.min(
                        1,
                        OverlayNGRobust.overlay(place, all, OverlayNG.INTERSECTION)
                                        .getArea()
                                / place.getArea());
    }

    /** Adds {@code bit} where the rule holds. */
    void on(Lattice nodes, long bit, long[] bits, Work work) {
        float[] values = test.on(nodes, work);
        double above = rule.isSlope() ? rule.slopePercent() : 0.5;
        IntStream.range(0, bits.length).filter(i -> values[i] > above).forEach(i -> bits[i] |= bit);
    }
}
