package org.kuznets.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.kuznets.Sketch;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.accessibility.Accessibility;
import org.kuznets.analysis.accessibility.AccessibilityIn;
import org.kuznets.analysis.accessibility.DecayIn;
import org.kuznets.analysis.accessibility.DecayKind;
import org.kuznets.analysis.accessibility.PlacesIn;
import org.kuznets.analysis.accessibility.TravelIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Everything that accessibility tells of random points, beside E2SFCA alone by a whole matrix of times, on one core. */
public final class AccessBench {
    private static final Columns COLUMNS = Columns.of(Column.number("amount", Unit.ONE));
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double REGION_METRES = 300_000;

    private AccessBench() {}

    public static void main(String[] arguments) throws Exception {
        for (int[] size : new int[][] {{1000, 1000}, {4000, 1000}, {10_000, 2000}}) {
            Layer origins = points("origins", size[0], 1);
            Layer objects = points("objects", size[1], 2);
            DecayIn decay = new DecayIn(DecayKind.GAUSSIAN, 15, 2, "");
            AccessibilityIn in = new AccessibilityIn(
                    new PlacesIn(origins, "amount", objects, "all", "amount"),
                    new TravelIn(null, 1.3, 40, 1, 1000),
                    30,
                    decay,
                    1,
                    2,
                    3);
            Timed<Result> ours = Timed.of(2, AccessBench::cpu, () -> new Accessibility().run(in, Work.PLAIN));
            Timed<double[]> plain = Timed.of(2, AccessBench::cpu, () -> plain(origins, objects));
            double off = 0;
            List<Feature> rows = ours.value().layers().get(0).features();
            for (int i = 0; i < rows.size(); i++) {
                double a = rows.get(i).row().number("enhancedTwoStep", Double.NaN);
                off = Math.max(off, Math.abs(a - plain.value()[i]) / (1e-300 + Math.max(a, plain.value()[i])));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d origins, %d objects: all %.2f s of processor time; E2SFCA by a matrix of %d MB %.2f s; differ by"
                            + " %.0e%n",
                    size[0],
                    size[1],
                    ours.cores(),
                    8L * size[0] * size[1] >> 20,
                    plain.cores(),
                    off);
        }
    }

    private static double cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double[] plain(Layer origins, Layer objects) {
        int n = origins.features().size();
        int m = objects.features().size();
        double[][] weight = new double[n][m];
        double[] demand = new double[m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double metres = origins.features()
                        .get(i)
                        .geometry()
                        .distance(objects.features().get(j).geometry());
                double minutes = Math.max(1, 1.3 * metres * 60 / 40_000);
                weight[i][j] = minutes <= 30 ? Math.exp(-minutes * minutes / 450) : 0;
                demand[j] += weight[i][j] * origins.features().get(i).row().number("amount", 0);
            }
        }
        double[] access = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double supply = objects.features().get(j).row().number("amount", 0);
                access[i] += demand[j] > 0 ? supply / demand[j] * weight[i][j] : 0;
            }
        }
        return access;
    }

    private static Layer points(String id, int count, long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Coordinate c = new Coordinate(REGION_METRES * r.nextDouble(), REGION_METRES * r.nextDouble());
            all.add(new Feature(id + i, SHAPES.createPoint(c), new Row(COLUMNS, (double) r.nextInt(1, 1000))));
        }
        return new Layer(id, id, Sketch.CRS, COLUMNS, "", all);
    }
}
