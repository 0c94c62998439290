package org.kuznets.analysis.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/** The laws of contours. */
final class Tiling {
    private Tiling() {}

    static void check(Grid grid, float[] values, List<Double> levels) {
        List<Geometry> bands = Isobands.bands(grid, values, levels, Work.PLAIN);
        List<Geometry> zones = Isobands.atLeast(grid, values, levels, Work.PLAIN);
        check(bands, zones, area(grid, values), levels);
        lines(Isobands.lines(grid, values, levels, Work.PLAIN), zones);
    }

    static void check(List<Geometry> bands, List<Geometry> zones, double domain, List<Double> levels) {
        assertEquals(levels.size() + 1, bands.size());
        assertEquals(levels.size(), zones.size());
        bands.forEach(Tiling::valid);
        zones.forEach(Tiling::valid);
        double sum = 0;
        for (int k = levels.size(); k >= 0; k--) {
            sum += bands.get(k).getArea();
            if (k > 0) {
                assertEquals(sum, zones.get(k - 1).getArea(), 1e-9 * domain, "level " + levels.get(k - 1));
            }
        }
        assertEquals(domain, sum, 1e-9 * domain);
        borders(bands);
        apart(bands, domain);
        for (int k = levels.size() - 1; k >= 0; k--) {
            assertTrue(segments(zones.get(k), false).size() > 0 == !zones.get(k).isEmpty());
        }
    }

    private static void valid(Geometry g) {
        IsValidOp op = new IsValidOp(g);
        assertTrue(op.isValid(), () -> op.getValidationError() + " in " + g);
    }

    /** A border inside the domain is the same segments, once each way. */
    private static void borders(List<Geometry> bands) {
        Set<List<Coordinate>> all = new HashSet<>();
        Set<List<Coordinate>> oriented = new HashSet<>();
        for (Geometry band : bands) {
            for (List<Coordinate> s : segments(band, true)) {
                assertTrue(oriented.add(s), () -> "twice: " + s);
                all.add(s);
            }
        }
        for (List<Coordinate> s : all) {
            boolean straight = s.get(0).x == s.get(1).x || s.get(0).y == s.get(1).y;
            assertTrue(straight || oriented.contains(List.of(s.get(1), s.get(0))), () -> "alone: " + s);
        }
    }

    private static void apart(List<Geometry> bands, double domain) {
        for (int i = 0; i < bands.size(); i++) {
            for (int j = i + 1; j < bands.size(); j++) {
                double overlap;
                try {
                    overlap = OverlayNGRobust.overlay(bands.get(i), bands.get(j), OverlayNG.INTERSECTION)
                            .getArea();
                } catch (TopologyException e) {
                    throw new AssertionError(e.getMessage(), e);
                }
                assertEquals(0, overlap, 1e-9 * domain);
            }
        }
    }

    /** Segments with the inside on their left where {@code oriented}. */
    private static Set<List<Coordinate>> segments(Geometry multi, boolean oriented) {
        Set<List<Coordinate>> all = new HashSet<>();
        for (int g = 0; g < multi.getNumGeometries(); g++) {
            Polygon p = (Polygon) multi.getGeometryN(g);
            add(p.getExteriorRing(), all);
            for (int h = 0; h < p.getNumInteriorRing(); h++) {
                add(p.getInteriorRingN(h), all);
            }
        }
        return all;
    }

    private static void add(LineString ring, Set<List<Coordinate>> all) {
        for (int i = 0; i + 1 < ring.getNumPoints(); i++) {
            all.add(List.of(ring.getCoordinateN(i), ring.getCoordinateN(i + 1)));
        }
    }

    /** Each isoline's segments are on the outline of its zone. */
    private static void lines(List<Geometry> lines, List<Geometry> zones) {
        for (int k = 0; k < lines.size(); k++) {
            Set<List<Coordinate>> outline = segments(zones.get(k), true);
            Set<List<Coordinate>> own = new HashSet<>();
            for (int g = 0; g < lines.get(k).getNumGeometries(); g++) {
                add((LineString) lines.get(k).getGeometryN(g), own);
            }
            assertTrue(outline.containsAll(own));
        }
    }

    /** Of the cells with four values. */
    static double area(Grid grid, float[] values) {
        int cells = 0;
        for (int j = 0; j + 1 < grid.rows(); j++) {
            for (int i = 0; i + 1 < grid.columns(); i++) {
                int k = j * grid.columns() + i;
                boolean known = !Float.isNaN(values[k])
                        && !Float.isNaN(values[k + 1])
                        && !Float.isNaN(values[k + grid.columns()])
                        && !Float.isNaN(values[k + grid.columns() + 1]);
                cells += known ? 1 : 0;
            }
        }
        return cells * grid.cell() * grid.cell();
    }

    static float[] smooth(Grid grid, SplittableRandom random) {
        double[] wave = random.doubles(24).toArray();
        float[] values = new float[grid.nodes()];
        for (int k = 0; k < values.length; k++) {
            double x = (double) (k % grid.columns());
            double y = (double) (k / grid.columns());
            double sum = 0;
            for (int w = 0; w < wave.length; w += 3) {
                sum += Math.sin((wave[w] - 0.5) * 0.6 * x + (wave[w + 1] - 0.5) * 0.6 * y + 6.3 * wave[w + 2]);
            }
            values[k] = (float) sum;
        }
        return values;
    }
}
