package org.kuznets.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.kuznets.analysis.maximum.FastWorstWind;
import org.kuznets.analysis.maximum.PlainWorstWind;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Scenes;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.maximum.WorstWind;
import org.kuznets.analysis.plume.Edition;

/**
 * The worst wind of 100 sources on 201 x 201 places of the 20 x 20 km that they lie in, 360 directions, 10 speeds: by
 * tables, with and without leaving out what cannot matter, beside the plain search in double precision on all cores. The
 * plain search is timed on a sample of the places and reckoned up to all of them.
 */
public final class WorstWindBench {
    private static final PrintStream OUT = System.out;
    private static final double WIDE_METRES = 20_000;
    private static final int SIDE = 201;
    private static final int SAMPLE = 404;
    private static final Winds WINDS = new Winds(360, List.of(0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0));

    private final Cores work = new Cores();
    private final List<Plume> plumes = Scenes.plumes(new SplittableRandom(1), 100, WIDE_METRES);

    private WorstWindBench() {}

    public static void main(String[] args) throws Exception {
        OUT.printf(
                "Java %s, %d cores; seconds on the wall / of processor time on all cores, medians of %d%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), Timed.RUNS);
        new WorstWindBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        int all = SIDE * SIDE;
        double[][] places = places(all, 1);
        double[][] sample = places(SAMPLE, all / SAMPLE);
        WorstWind plain = new PlainWorstWind(plumes, WINDS, Edition.MRR_2017);
        Timed<double[]> slow = timed(1, plain, sample);
        double up = (double) all / SAMPLE;
        OUT.println("| worst wind | seconds | places a second | times plain | furthest below plain |");
        OUT.println("|---|---|---|---|---|");
        row("plain, from a sample of " + SAMPLE, slow.seconds() * up, slow.cores() * up, 1, 1, 0);
        for (boolean prune : new boolean[] {true, false}) {
            WorstWind fast = new FastWorstWind(plumes, WINDS, Edition.MRR_2017, 0, prune);
            Timed<double[]> t = timed(3, fast, places);
            double[] at = fast.maxima(sample[0], sample[1], work);
            double below = 0;
            for (int i = 0; i < at.length; i++) {
                below = Math.max(below, (slow.value()[i] - at[i]) / Math.max(slow.value()[i], 0.05));
            }
            row(
                    prune ? "by tables" : "by tables, nothing left out",
                    t.seconds(),
                    t.cores(),
                    slow.seconds() * up / t.seconds(),
                    slow.cores() * up / t.cores(),
                    below);
        }
    }

    private Timed<double[]> timed(int warmUps, WorstWind search, double[][] places) throws Exception {
        return Timed.of(warmUps, WorstWindBench::processorSeconds, () -> search.maxima(places[0], places[1], work));
    }

    /** {@code count} places of the square, every {@code step}th, row by row. */
    private static double[][] places(int count, int step) {
        double[][] xy = new double[2][count];
        for (int i = 0; i < count; i++) {
            int n = i * step;
            xy[0][i] = WIDE_METRES * (n % SIDE / (SIDE - 1.0) - 0.5);
            xy[1][i] = WIDE_METRES * (n / SIDE / (SIDE - 1.0) - 0.5);
        }
        return xy;
    }

    private static void row(String what, double wall, double cores, double timesWall, double timesCores, double below) {
        OUT.printf(
                Locale.ROOT,
                "| %s | %.2f / %.2f | %.0f | %.0f / %.0f | %.1e |%n",
                what,
                wall,
                cores,
                SIDE * SIDE / wall,
                timesWall,
                timesCores,
                below);
    }

    private static double processorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
