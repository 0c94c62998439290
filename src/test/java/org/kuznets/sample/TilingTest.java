package org.kuznets.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kuznets.layer.Feature;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/** The land use tiles the territory: no gap, no overlap, no corner inside a neighbour's side, the published shares. */
class TilingTest {
    private static final List<Feature> LAND_USE = MadeOnce.sheaf("land-use").features();
    private static final Geometry TERRITORY =
            MadeOnce.shape(MadeOnce.sheaf("territory").features().get(0));

    @Test
    void areasSumToTheWhole() {
        assertTrue(LAND_USE.size() >= 20_000, LAND_USE.size() + " polygons");
        double sum =
                LAND_USE.stream().mapToDouble(f -> MadeOnce.shape(f).getArea()).sum();
        assertEquals(TERRITORY.getArea(), sum, 1e-9 * sum);
        double municipalities = MadeOnce.sheaf("municipalities").features().stream()
                .mapToDouble(f -> MadeOnce.shape(f).getArea())
                .sum();
        assertEquals(sum, municipalities, 1e-9 * sum);
    }

    @Test
    void isACoverage() {
        Geometry[] cells = LAND_USE.stream().map(MadeOnce::shape).toArray(Geometry[]::new);
        assertTrue(CoverageValidator.isValid(cells));
    }

    /** Every side is shared by exactly two polygons with both its ends, or is a side of the territory. */
    @Test
    void isFullyNoded() {
        Map<LineSegment, Integer> sides = new HashMap<>();
        LAND_USE.forEach(f -> sides(MadeOnce.shape(f)).forEach(s -> sides.merge(s, 1, Integer::sum)));
        Set<LineSegment> outer = new HashSet<>(sides(TERRITORY));
        assertEquals(1, TERRITORY.getNumGeometries());
        for (Map.Entry<LineSegment, Integer> side : sides.entrySet()) {
            assertEquals(outer.remove(side.getKey()) ? 1 : 2, side.getValue(), () -> side.getKey()
                    .toString());
        }
        assertEquals(Set.of(), outer);
    }

    private static List<LineSegment> sides(Geometry polygon) {
        Coordinate[] c = polygon.getBoundary().getCoordinates();
        List<LineSegment> sides = new java.util.ArrayList<>();
        for (int i = 1; i < c.length; i++) {
            LineSegment s = new LineSegment(c[i - 1], c[i]);
            s.normalize();
            sides.add(s);
        }
        return sides;
    }

    @Test
    void sharesAreThePublishedOnes() {
        Map<String, Double> areas = new TreeMap<>();
        LAND_USE.forEach(
                f -> areas.merge(f.row().text("category", ""), MadeOnce.trueArea(MadeOnce.shape(f)), Double::sum));
        double whole = areas.values().stream().mapToDouble(Double::doubleValue).sum();
        for (Fact f : Facts.read("land_fund").rows()) {
            assertEquals(f.number("percent"), areas.getOrDefault(f.text("category"), 0.0) / whole * 100, 0.1);
        }
        assertEquals(4, areas.size());
    }
}
