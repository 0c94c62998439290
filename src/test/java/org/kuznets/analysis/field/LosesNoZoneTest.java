package org.kuznets.analysis.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.maximum.FastWorstWind;
import org.kuznets.analysis.maximum.PlainWorstWind;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.maximum.WorstWind;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The adaptive path beside the plain one on 10 m cells: every zone is found, with its area. */
class LosesNoZoneTest {
    private static final double CELL = 10;
    private static final Envelope REGION = new Envelope(0, 40_960, 0, 40_960);

    @Test
    void groupsAroundTheLimitInALargeRegion() {
        Chance.tries(12, random -> {
            List<List<Plume>> groups = new ArrayList<>();
            for (int g = 0; g < 6; g++) {
                groups.add(group(random, 5000 + 15_000 * (g % 3), 8000 + 20_000 * (g / 3), 1 + random.nextInt(4)));
            }
            compare(groups, new double[] {0.9, 0.99, 1.001, 1.01, 1.1, 2}, random, false);
        });
    }

    @Test
    void theSameBesideThePlainSum() {
        Chance.tries(2, random -> {
            List<Plume> group = group(random, 20_000, 20_000, 2);
            compare(List.of(group), new double[] {1.02}, random, true);
        });
    }

    @Test
    void aSourceThatJustReachesTheLimitHasAZone() {
        Chance.tries(40, random -> {
            double x = 100 + random.nextDouble() * 40_000;
            double y = 100 + random.nextDouble() * 40_000;
            Plume p = plume(random, x, y, 1 + 1e-6);
            Winds winds = new Winds(360, List.of(0.5, p.windMetresPerSecond() + 1e-9));
            WorstWind plain = new PlainWorstWind(List.of(p), winds, Edition.MRR_2017);
            FastWorstWind bound = new FastWorstWind(List.of(p), winds, Edition.MRR_2017);
            Mesh mesh = mesh(List.of(p), plain::maxima, bound::bound, List.of(1.0));
            List<Geometry> zones = Isobands.atLeast(mesh, List.of(1.0), Work.PLAIN);
            assertTrue(zones.get(0).getNumGeometries() > 0, p + " " + mesh.highest());
            MeshTest.check(mesh, List.of(1.0));
        });
    }

    /** Scales each group so that its highest value on 10 m cells is {@code heights[g]}, and looks for its zones. */
    private static void compare(List<List<Plume>> groups, double[] heights, SplittableRandom random, boolean slow) {
        List<Plume> all = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Plume> plumes = groups.get(g);
            double highest = 0;
            for (float v : field(wind(plumes, slow), window(plumes, plumes, slow, 0.6))) {
                highest = Math.max(highest, v);
            }
            for (Plume p : plumes) {
                all.add(p.scaled(heights[g] / highest));
            }
        }
        WorstWind wind = wind(all, slow);
        Mesh mesh = mesh(all, wind::maxima, new FastWorstWind(all, winds(), Edition.MRR_2017)::bound, List.of(1.0));
        Geometry ours = Isobands.atLeast(mesh, List.of(1.0), Work.PLAIN).get(0);
        MeshTest.check(mesh, List.of(1.0));
        double plainArea = 0;
        for (List<Plume> plumes : groups) {
            Grid grid = window(plumes, all, slow, 1);
            Geometry plain = Isobands.atLeast(grid, field(wind, grid), List.of(1.0), Work.PLAIN)
                    .get(0);
            for (int k = 0; k < plain.getNumGeometries(); k++) {
                Geometry zone = plain.getGeometryN(k);
                assertTrue(zone.distance(ours) <= CELL, () -> "lost: " + zone + " of " + plumes);
            }
            plainArea += plain.getArea();
        }
        assertEquals(plainArea, ours.getArea(), 0.05 * plainArea + 20 * CELL * CELL * groups.size());
    }

    private static Mesh mesh(List<Plume> plumes, Values values, Bound bound, List<Double> levels) {
        List<Coordinate> places =
                plumes.stream().map(p -> new Coordinate(p.x(), p.y())).toList();
        List<Double> reach = plumes.stream().map(Plume::distanceMetres).toList();
        List<Coordinate> witnesses = new ArrayList<>();
        for (Plume p : plumes) {
            for (int k = 0; k < 8; k++) {
                double a = Math.toRadians(45 * k + p.northDegrees());
                double d = p.distanceMetres();
                witnesses.add(new Coordinate(p.x() - d * Math.sin(a), p.y() - d * Math.cos(a)));
            }
        }
        return new Refinement(
                        REGION,
                        640,
                        CELL,
                        values,
                        bound,
                        new NearSources(places, reach, 0.1),
                        levels,
                        witnesses,
                        1_000_000)
                .mesh(Work.PLAIN);
    }

    private static List<Plume> group(SplittableRandom random, double x, double y, int count) {
        List<Plume> plumes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double away = random.nextDouble() * 400;
            double turn = random.nextDouble() * 7;
            plumes.add(plume(random, x + away * Math.sin(turn), y + away * Math.cos(turn), 0.3 + random.nextDouble()));
        }
        return plumes;
    }

    private static Plume plume(SplittableRandom random, double x, double y, double maximum) {
        double reach = 10 * Math.pow(40, random.nextDouble());
        double height = reach < 60 ? 2 : reach / 8;
        double wind = 0.5 + 3 * random.nextDouble();
        return new Plume("s", x, y, random.nextDouble(), maximum, reach, wind, random.nextBoolean(), height);
    }

    private static Winds winds() {
        return new Winds(360, List.of(0.5, 1.0, 2.0, 4.0));
    }

    private static WorstWind wind(List<Plume> plumes, boolean slow) {
        return slow
                ? new PlainWorstWind(plumes, winds(), Edition.MRR_2017)
                : new FastWorstWind(plumes, winds(), Edition.MRR_2017);
    }

    /** The nodes of the 10 m lattice round a group where the field can matter. */
    private static Grid window(List<Plume> group, List<Plume> all, boolean slow, double share) {
        Envelope box = new Envelope();
        for (Plume p : group) {
            box.expandToInclude(p.x(), p.y());
        }
        double margin = group.stream().mapToDouble(Plume::distanceMetres).max().orElseThrow() * 4 * share + 50;
        box.expandBy(slow ? Math.min(margin, 600) : margin);
        double west = Math.floor(box.getMinX() / CELL) * CELL;
        double south = Math.floor(box.getMinY() / CELL) * CELL;
        return new Grid(west, south, CELL, (int) (box.getWidth() / CELL) + 2, (int) (box.getHeight() / CELL) + 2);
    }

    private static float[] field(WorstWind wind, Grid grid) {
        double[] x = new double[grid.nodes()];
        double[] y = new double[grid.nodes()];
        for (int k = 0; k < x.length; k++) {
            x[k] = grid.x(k % grid.columns());
            y[k] = grid.y(k / grid.columns());
        }
        double[] found = wind.maxima(x, y, Work.PLAIN);
        float[] values = new float[x.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) found[k];
        }
        return values;
    }
}
