package org.kuznets.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kuznets.Require;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.autocorrelation.Autocorrelation;
import org.kuznets.analysis.autocorrelation.AutocorrelationIn;
import org.kuznets.analysis.weights.Contiguity;
import org.kuznets.analysis.weights.Weights;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.schema.RecordSchema;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The local Moran and Geary of a lattice of squares with 999 permutations: weights, global statistics with as many
 * permutations, and tables included; beside spdep's {@code localmoran_perm} on given weights, if R has it, and beside a
 * plain shuffle of all others, timed on a few units.
 */
public final class AutocorrelationBench {
    private static final int DRAWS = 999;
    private static final int SAMPLE = 20;
    private static final double SQUARE = 1000;

    private AutocorrelationBench() {}

    public static void main(String[] arguments) throws Exception {
        for (int side : new int[] {50, 100}) {
            Layer units = lattice(side);
            AutocorrelationIn in = in(units);
            Work cores = new Cores();
            Timed<Weights> weights = Timed.of(
                    2, AutocorrelationBench::processorSeconds, () -> Contiguity.of(units.features(), false, 1, cores));
            Timed<Result> all =
                    Timed.of(2, AutocorrelationBench::processorSeconds, () -> new Autocorrelation().run(in, cores));
            System.out.printf(
                    "%d units, %d draws: queen weights %.3f s, everything %.3f s on the wall, %.3f s of processors%n",
                    side * side, DRAWS, weights.seconds(), all.seconds(), all.cores());
            beside(units, weights.value(), all);
        }
    }

    private static void beside(Layer units, Weights weights, Timed<Result> ours) throws Exception {
        double[] y = units.features().stream()
                .mapToDouble(f -> f.row().number("v", 0))
                .toArray();
        double start = processorSeconds();
        plain(weights, y);
        double plain = (processorSeconds() - start) / SAMPLE * y.length;
        System.out.printf(
                "  plain shuffles, from %d units: %.0f s of processors, ratio %.0f%n",
                SAMPLE, plain, plain / ours.cores());
        String r = spdep(y);
        if (r != null) {
            double seconds = Double.parseDouble(r.strip().split(" ")[0]);
            double cores = Double.parseDouble(r.strip().split(" ")[1]);
            double sum = Double.parseDouble(r.strip().split(" ")[2]);
            double mine = ours.value().layers().get(0).features().stream()
                    .mapToDouble(f -> f.row().number("localMoran", 0))
                    .sum();
            System.out.printf(
                    "  spdep localmoran_perm: %.1f s on the wall, ratio %.0f, %.1f s of processors, ratio %.0f; sums of I"
                            + " differ by %.1e%n",
                    seconds,
                    seconds / ours.seconds(),
                    cores,
                    cores / ours.cores(),
                    Math.abs(sum - mine) / Math.abs(sum));
        }
    }

    private static double processorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static Layer lattice(int side) {
        SplittableRandom random = new SplittableRandom(7);
        GeometryFactory shapes = new GeometryFactory();
        Columns columns = Columns.of(Column.number("v", Unit.ONE));
        List<Feature> all = IntStream.range(0, side * side)
                .mapToObj(i -> {
                    double x = i % side * SQUARE;
                    double y = Math.floorDiv(i, side) * SQUARE;
                    double v = Math.sin(x / 9000) + Math.cos(y / 7000) + random.nextDouble() * 2;
                    return new Feature(
                            Integer.toString(i),
                            shapes.toGeometry(new Envelope(x, x + SQUARE, y, y + SQUARE)),
                            new Row(columns, v));
                })
                .toList();
        return new Layer("lattice", "lattice", new Sheet(87, 54.5).crs(), columns, "", all);
    }

    private static AutocorrelationIn in(Layer units) {
        java.util.Map<String, Object> values =
                java.util.Map.of("column", "v", "permutations", DRAWS, "units", "lattice");
        return RecordSchema.of(AutocorrelationIn.class)
                .bind(values, (field, raw, given) -> field.name().equals("units") ? units : null);
    }

    /** How often a shuffle of all others gives as large a lag, for a few units. */
    private static long plain(Weights w, double[] y) {
        SplittableRandom random = new SplittableRandom(3);
        long more = 0;
        for (int s = 0; s < SAMPLE; s++) {
            int unit = s * (y.length / SAMPLE);
            for (int r = 0; r < DRAWS; r++) {
                double[] v = y.clone();
                double own = v[unit];
                v[unit] = v[v.length - 1];
                v[v.length - 1] = own;
                for (int j = v.length - 2; j > 0; j--) {
                    int pick = random.nextInt(j + 1);
                    double t = v[pick];
                    v[pick] = v[j];
                    v[j] = t;
                }
                double lag = Arrays.stream(v, 0, w.degree(unit)).sum();
                more += lag >= w.lag(unit, y) ? 1 : 0;
            }
        }
        return more;
    }

    /** Seconds on the wall, those of processors, and the sum of the local I; null without R or spdep. */
    private static @Nullable String spdep(double[] y) throws Exception {
        if (Require.find("Rscript").isEmpty()) {
            return null;
        }
        Path data = Files.createTempFile("values", ".txt");
        Files.writeString(data, Arrays.stream(y).mapToObj(String::valueOf).collect(Collectors.joining("\n")));
        int side = (int) Math.round(Math.sqrt(y.length));
        String script = ("suppressMessages(library(spdep)); y <- scan('%s', quiet = TRUE);"
                        + " w <- nb2listw(cell2nb(%d, %d, type = 'queen'), style = 'W');"
                        + " t <- system.time(r <- localmoran_perm(y, w, nsim = %d));"
                        + " cat(t[['elapsed']], t[['user.self']] + t[['sys.self']], format(sum(r[, 1]), digits = 15))")
                .formatted(data, side, side, DRAWS);
        try {
            return Require.run(List.of("Rscript", "-e", script));
        } catch (AssertionError | RuntimeException e) {
            System.out.println("  no spdep: " + e.getMessage());
            return null;
        } finally {
            Files.delete(data);
        }
    }
}
