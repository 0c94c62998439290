package org.kuznets.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kuznets.Require;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.pattern.Edge;
import org.kuznets.analysis.pattern.PointPattern;
import org.kuznets.analysis.pattern.PointPatternIn;
import org.kuznets.analysis.points.PlantsIn;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Ripley's K at 512 distances with an envelope of 99 simulations of 5,000 even points in a square, the whole process,
 * beside spatstat's {@code envelope(Kest)} on the same points in the same run, each edge correction in turn. R does
 * {@link #FEWER} simulations, and its time is reckoned up to 99. Without R ours alone, and it says so.
 */
public final class PatternBench {
    private static final PrintStream OUT = System.out;
    private static final int POINTS = 5_000;
    private static final int SIMULATIONS = 99;
    private static final int FEWER = 4;
    private static final double SIDE = 100_000;
    private static final Crs SHEET = new Sheet(87, 54.5).crs();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String SCRIPT =
            """
            suppressMessages(library(spatstat.explore))
            a <- commandArgs(TRUE)
            p <- read.csv(a[1])
            X <- ppp(p$x, p$y, c(0, 100000), c(0, 100000))
            s <- as.integer(a[3])
            k <- Kest(X, correction = a[2], nlarge = Inf)
            t <- system.time(envelope(X, Kest, nsim = s, correction = a[2], nlarge = Inf, verbose = FALSE))
            i <- c(129, 257, 513)
            cat(t[["elapsed"]] * 100 / (s + 1), (t[["user.self"]] + t[["sys.self"]]) * 100 / (s + 1), "\\n")
            cat(format(as.data.frame(k)[i, 3], digits = 16), "\\n")
            """;

    private final Cores work = new Cores();
    private final double[] x = new double[POINTS];
    private final double[] y = new double[POINTS];

    /** Seconds on the wall and of processor time, and K at a quarter, half and all of the distance. */
    private record Run(double seconds, double cores, double[] k) {}

    private PatternBench() {
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 0; i < POINTS; i++) {
            x[i] = chance.nextDouble() * SIDE;
            y[i] = chance.nextDouble() * SIDE;
        }
    }

    public static void main(String[] args) throws Exception {
        new PatternBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        boolean r = Require.find("Rscript").isPresent();
        OUT.printf(
                "Java %s, %d cores; %s%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                r ? "R on one" : "no R here: nothing to compare with");
        OUT.println("| edge correction | ours, wall / processor seconds | spatstat | ratio | K differs by |");
        OUT.println("|---|---|---|---|---|");
        for (Edge edge : Edge.values()) {
            Run ours = ours(edge);
            @Nullable Run peer = r ? spatstat(edge) : null;
            double off = 0;
            for (int k = 0; peer != null && k < ours.k.length; k++) {
                off = Math.max(off, Math.abs(ours.k[k] / peer.k[k] - 1));
            }
            OUT.printf(
                    Locale.ROOT,
                    "| %s | %.2f / %.2f | %s | %s | %.0e |%n",
                    edge.name().toLowerCase(Locale.ROOT),
                    ours.seconds,
                    ours.cores,
                    peer == null ? "" : String.format(Locale.ROOT, "%.1f / %.1f", peer.seconds, peer.cores),
                    peer == null
                            ? ""
                            : String.format(
                                    Locale.ROOT, "%.1f / %.1f", peer.seconds / ours.seconds, peer.cores / ours.cores),
                    off);
        }
    }

    private Run ours(Edge edge) {
        run(edge, SIMULATIONS);
        double used = processorSeconds();
        long start = System.nanoTime();
        List<Feature> curve = run(edge, SIMULATIONS).layers().get(1).features();
        double seconds = (System.nanoTime() - start) / 1e9;
        double cores = processorSeconds() - used;
        double[] k = new double[3];
        int[] at = {127, 255, 511};
        for (int i = 0; i < 3; i++) {
            k[i] = curve.get(at[i]).row().number("observed", Double.NaN) * 1e6;
        }
        return new Run(seconds, cores, k);
    }

    private Result run(Edge edge, int simulations) {
        PointPatternIn in = new PointPatternIn(
                new PlantsIn(plants(), PlantsIn.Status.ALL, PlantsIn.GroupBy.SECTOR),
                square(),
                "k",
                null,
                null,
                PointPatternIn.Weights.NONE,
                edge,
                0,
                512,
                simulations,
                1,
                POINTS + 1,
                1);
        return new PointPattern().run(in, work);
    }

    private Run spatstat(Edge edge) throws IOException, InterruptedException {
        Path points = Files.createTempFile("points", ".csv");
        Path script = Files.createTempFile("envelope", ".R");
        try {
            StringBuilder text = new StringBuilder("x,y\n");
            for (int i = 0; i < POINTS; i++) {
                text.append(x[i]).append(',').append(y[i]).append('\n');
            }
            Files.writeString(points, text);
            Files.writeString(script, SCRIPT);
            String name = edge.name().toLowerCase(Locale.ROOT).replace("translation", "translate");
            String out = Require.run(
                    List.of("Rscript", script.toString(), points.toString(), name, Integer.toString(FEWER)));
            String[] words = out.strip().split("\\s+");
            double[] numbers = new double[words.length];
            for (int i = 0; i < words.length; i++) {
                numbers[i] = Double.parseDouble(words[i]);
            }
            return new Run(numbers[0], numbers[1], new double[] {numbers[2], numbers[3], numbers[4]});
        } finally {
            Files.delete(points);
            Files.delete(script);
        }
    }

    private Layer plants() {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            Geometry at = GEOMETRIES.createPoint(new Coordinate(x[i], y[i]));
            all.add(new Feature(Integer.toString(i), at, Row.NONE));
        }
        return new Layer("plants", "plants", SHEET, Columns.NONE, "", all);
    }

    private static Layer square() {
        Geometry box = GEOMETRIES.toGeometry(new Envelope(0, SIDE, 0, SIDE));
        return new Layer("square", "square", SHEET, Columns.NONE, "", List.of(new Feature("square", box, Row.NONE)));
    }

    private static double processorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
