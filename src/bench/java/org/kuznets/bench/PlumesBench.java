package org.kuznets.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.kuznets.Require;
import org.kuznets.analysis.gauss.Briggs;
import org.kuznets.analysis.gauss.PlumeKernel;
import org.kuznets.analysis.gauss.Powers;
import org.kuznets.analysis.gauss.RisenPlume;

/**
 * The three Gaussian kernels on one core, million places a second, beside gcc on the same places in the same run; the
 * best of {@link #RUNS} runs of each. Both Briggs kernels of C are one of ours: C's second leaves the exponentials of y
 * and z apart, ours joins them. Without gcc ours alone, and it says so.
 */
public final class PlumesBench {
    private static final PrintStream OUT = System.out;
    private static final int N = 16384;
    private static final int REPEATS = 200;
    private static final int RUNS = 7;
    private static final Path SOURCE = Path.of("src/bench/c/plumes.c");
    private static final List<String> PLAIN = List.of("-O3", "-march=native");
    private static final List<String> FAST = List.of("-O3", "-march=native", "-ffast-math");

    /** What one kernel did. */
    private record Speed(double millions, double sum) {}

    private PlumesBench() {}

    public static void main(String[] args) throws Exception {
        double[] x = new double[N];
        double[] y = new double[N];
        SplittableRandom r = new SplittableRandom(1);
        for (int i = 0; i < N; i++) {
            x[i] = 100 + r.nextDouble() * 9900;
            y[i] = (r.nextDouble() - 0.5) * 2000;
        }
        boolean gcc = Require.find("gcc").isPresent();
        OUT.printf("Java %s; %s%n", Runtime.version(), gcc ? compiler() : "no gcc here: nothing to compare with");
        Map<String, Speed> c = gcc ? c(PLAIN, x, y) : Map.of();
        Map<String, Speed> fast = gcc ? c(FAST, x, y) : Map.of();
        Map<String, Speed> plain = java(PlumeKernel.plain(), x, y);
        Map<String, Speed> ours = java(PlumeKernel.best(), x, y);
        OUT.println(
                "| kernel | Java plain | ours | gcc -O3 | gcc -ffast-math | ours / -O3 | ours / -ffast-math | sums |");
        OUT.println("|---|---|---|---|---|---|---|---|");
        for (String name : ours.keySet()) {
            double mine = ours.get(name).millions();
            OUT.printf(
                    Locale.ROOT,
                    "| %s | %.0f | **%.0f** | %s | %s | %s | %s | %s |%n",
                    name,
                    plain.get(name).millions(),
                    mine,
                    text("%.0f", c, name, s -> s.millions()),
                    text("%.0f", fast, name, s -> s.millions()),
                    text("%.1f", c, name, s -> mine / s.millions()),
                    text("%.2f", fast, name, s -> mine / s.millions()),
                    text("%.0e", c, name, s -> Math.abs(ours.get(name).sum() / s.sum() - 1)));
        }
    }

    private static String text(
            String format, Map<String, Speed> all, String name, java.util.function.ToDoubleFunction<Speed> of) {
        return all.containsKey(name) ? String.format(Locale.ROOT, format, of.applyAsDouble(all.get(name))) : "-";
    }

    private static Map<String, Speed> java(PlumeKernel k, double[] x, double[] y) {
        RisenPlume p = new RisenPlume(10 / (2 * Math.PI * 3), 50, 0, 0, 0);
        Powers law = new Powers(0.22, 0.894, 0.20, 0.85);
        Briggs sy = new Briggs(0.22, 0, 1e-4, 0);
        Briggs sz = new Briggs(0.20, 0, 0, 0);
        double[] out = new double[N];
        Map<String, Speed> speeds = new LinkedHashMap<>();
        speeds.put("powers", best(() -> k.powers(law, p, x, y, out, 0, N), out));
        speeds.put("briggs", best(() -> k.briggs(sy, sz, p, x, y, out, 0, N), out));
        speeds.put("ground", best(() -> k.briggs(sy, sz, p, x, y, out, 0, N), out));
        return speeds;
    }

    private static Speed best(Runnable kernel, double[] out) {
        double best = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS + 3; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < REPEATS; i++) {
                kernel.run();
            }
            best = Math.min(
                    best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9 / REPEATS);
        }
        double sum = 0;
        for (double v : out) {
            sum += v;
        }
        return new Speed(N / best / 1e6, sum);
    }

    private static String compiler() throws IOException, InterruptedException {
        return run(List.of("gcc", "--version"), new byte[0]).lines().findFirst().orElse("gcc");
    }

    private static Map<String, Speed> c(List<String> options, double[] x, double[] y)
            throws IOException, InterruptedException {
        Path program = Files.createTempFile("kuznets-plumes", "");
        try {
            List<String> command = new ArrayList<>(List.of("gcc"));
            command.addAll(options);
            command.addAll(List.of("-o", program.toString(), SOURCE.toString(), "-lm"));
            run(command, new byte[0]);
            ByteBuffer places = ByteBuffer.allocate(2 * N * Double.BYTES).order(ByteOrder.nativeOrder());
            places.asDoubleBuffer().put(x).put(y);
            Map<String, Speed> speeds = new LinkedHashMap<>();
            run(List.of(program.toString()), places.array()).lines().forEach(line -> {
                String[] w = line.split(" ");
                speeds.put(w[0], new Speed(Double.parseDouble(w[1]), Double.parseDouble(w[2])));
            });
            return speeds;
        } finally {
            Files.delete(program);
        }
    }

    private static String run(List<String> command, byte[] in) throws IOException, InterruptedException {
        Process p = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream to = p.getOutputStream()) {
            to.write(in);
        }
        String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (p.waitFor() != 0) {
            throw new IOException(command + " ended with " + p.exitValue());
        }
        return out;
    }
}
