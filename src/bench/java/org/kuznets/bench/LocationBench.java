package org.kuznets.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuznets.Require;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.cover.Covering;
import org.kuznets.analysis.cover.Covers;
import org.kuznets.analysis.facility.Effort;
import org.kuznets.analysis.facility.Facilities;
import org.kuznets.analysis.facility.Plan;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Search;

/**
 * The 40 p-median graphs of the OR-Library as p-median and as p-center, each solved once on all cores: seconds, our bound,
 * whether it is proved, and the published optimum beside it, which the solver never sees. The folder of the instances is
 * {@code -Dbench.data=}; without it nothing is done. Where GLPK is installed, its answer to the classical p-median form
 * after {@value #GLPK_SECONDS} s stands beside the small ones.
 */
public final class LocationBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int NODES = 3000;
    private static final int ROUNDS = 400;
    private static final int GRAPHS = 40;
    private static final int GLPK_NODES = 200;
    private static final int GLPK_SECONDS = 20;

    private LocationBench() {}

    public static void main(String[] args) throws Exception {
        Optional<Path> data = data(args);
        if (data.isEmpty()) {
            OUT.println("no instances: give their folder as -Dbench.data=");
            return;
        }
        Path pmed = data.get().resolve("pmed");
        Map<String, Double> medians = optima(pmed.resolve("pmedopt.txt"));
        Map<String, Double> centers = optima(pmed.resolve("kcenteropt.txt"));
        Work cores = new Cores();
        solve(OrLibrary.read(pmed.resolve("pmed5.txt")), cores);
        OUT.println("| graph | n | p | p-median | optimum | our bound | gap % | status | nodes | s | cores s | GLPK | "
                + "p-center | optimum | status | nodes | s | cores s |");
        OUT.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        int[] hits = new int[4];
        double[] slowest = new double[4];
        for (int k = 1; k <= GRAPHS; k++) {
            row(OrLibrary.read(pmed.resolve("pmed" + k + ".txt")), medians, centers, cores, hits, slowest);
        }
        OUT.printf(
                Locale.ROOT,
                "%np-median: %d of %d optimal, %d proved, slowest %.1f s (%.1f of processor time); p-center: %d optimal, %d"
                        + " proved, slowest %.1f s (%.1f)%n",
                hits[0],
                GRAPHS,
                hits[1],
                slowest[0],
                slowest[2],
                hits[2],
                hits[3],
                slowest[1],
                slowest[3]);
        warehouses(data.get().resolve("uflp"), cores);
    }

    /** Fixed charges: our own proof only; published optima are in the specification's vectors. */
    private static void warehouses(Path folder, Work cores) throws IOException {
        OUT.println();
        OUT.println("| warehouses | sites | demands | cost | our bound | status | nodes | cores s |");
        OUT.println("|---|---|---|---|---|---|---|---|");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Facilities f = Warehouses.read(file).facilities(cores);
                double before = processor();
                Plan p = Search.of(f, new Effort(NODES, ROUNDS, 1), List.of(), cores);
                OUT.printf(
                        Locale.ROOT,
                        "| %s | %d | %d | %.3f | %.3f | %s | %d | %.2f |%n",
                        file.getFileName(),
                        f.sites(),
                        f.demands(),
                        p.cost(),
                        p.bound(),
                        p.status().name().toLowerCase(Locale.ROOT),
                        p.nodes(),
                        processor() - before);
            }
        }
    }

    private static Optional<Path> data(String[] args) {
        String folder = args.length > 0 ? args[0] : System.getProperty("bench.data", "");
        return folder.isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(folder)).filter(Files::isDirectory);
    }

    private static Map<String, Double> optima(Path file) throws IOException {
        Map<String, Double> all = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 2 && words[0].matches("pmed\\d+") && words[words.length - 1].matches("[0-9.]+")) {
                all.put(words[0], Double.parseDouble(words[words.length - 1]));
            }
        }
        return all;
    }

    private static Plan solve(OrLibrary g, Work cores) {
        int n = g.nodes();
        Facilities f = Facilities.of(
                n, (i, row) -> System.arraycopy(g.metres()[i], 0, row, 0, n), Rules.exactly(g.p(), n), cores);
        return Search.of(f, new Effort(NODES, ROUNDS, 1), List.of(), cores);
    }

    private static void row(
            OrLibrary g,
            Map<String, Double> medians,
            Map<String, Double> centers,
            Work cores,
            int[] hits,
            double[] slowest)
            throws Exception {
        double before = processor();
        long start = System.nanoTime();
        Plan m = solve(g, cores);
        double median = (System.nanoTime() - start) / 1e9;
        double medianCores = processor() - before;
        Rules rules = Rules.exactly(g.p(), g.nodes());
        before = processor();
        start = System.nanoTime();
        Covering c = new Covers(g.nodes(), (i, j) -> g.metres()[i][j], rules, 20 * NODES, cores).smallestRadius();
        double center = (System.nanoTime() - start) / 1e9;
        double centerCores = processor() - before;
        double best = medians.getOrDefault(g.name(), Double.NaN);
        double least = centers.getOrDefault(g.name(), Double.NaN);
        hits[0] += m.cost() == best ? 1 : 0;
        hits[1] += m.gap() == 0 ? 1 : 0;
        hits[2] += c.value() == least ? 1 : 0;
        hits[3] += c.value() == c.bound() ? 1 : 0;
        slowest[0] = Math.max(slowest[0], median);
        slowest[1] = Math.max(slowest[1], center);
        slowest[2] = Math.max(slowest[2], medianCores);
        slowest[3] = Math.max(slowest[3], centerCores);
        OUT.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.0f | %.0f | %.0f | %.3f | %s | %d | %.2f | %.2f | %s | %.0f | %.0f | %s | %d | %.2f | %.2f |%n",
                g.name(),
                g.nodes(),
                g.p(),
                m.cost(),
                best,
                m.bound(),
                100 * m.gap(),
                m.status().name().toLowerCase(Locale.ROOT),
                m.nodes(),
                median,
                medianCores,
                glpk(g),
                c.value(),
                least,
                c.status().name().toLowerCase(Locale.ROOT),
                c.nodes(),
                center,
                centerCores);
    }

    /** Seconds of processor time used so far, on all cores together: they do not grow when others use the machine. */
    private static double processor() {
        OperatingSystemMXBean os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return os.getProcessCpuTime() / 1e9;
    }

    /** What GLPK says after its time, with its own word for it; a dash where it is not asked. */
    private static String glpk(OrLibrary g) throws Exception {
        if (g.nodes() > GLPK_NODES || Require.find("glpsol").isEmpty()) {
            return "-";
        }
        return Glpk.pMedian(g, GLPK_SECONDS);
    }
}
