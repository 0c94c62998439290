package org.kuznets.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kuznets.Postgis;
import org.kuznets.analysis.exposure.Areas;
import org.kuznets.analysis.exposure.Land;
import org.kuznets.analysis.exposure.SweptAreas;
import org.kuznets.run.Outcome;
import org.locationtech.jts.geom.Geometry;

/**
 * Land use by class inside zones, beside PostGIS on the same machine in the same run: 2,000, 20,000 and 200,000 parcels
 * (or the sizes given as arguments, {@code columns x rows}), and a zone for every 20 of them.
 */
public final class Bench {
    private static final PrintStream OUT = System.out;
    private final Cores work = new Cores();

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> sizes = args.length > 0 ? List.of(args) : List.of("50x40", "200x100", "500x400");
        try (Postgis server = Postgis.start();
                Connection c = server.connect()) {
            PostgisSide postgis = new PostgisSide(c);
            OUT.println(postgis.version());
            OUT.printf(
                    "Java %s, %d cores, heap %d MB%n",
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20);
            OUT.println("seconds on the wall / of processor time on all cores; medians of " + Timed.RUNS);
            OUT.println("| parcels | zones | question | ours from bytes | ours remembered | PostGIS | ratio | ratio"
                    + " remembered | largest difference |");
            OUT.println("|---|---|---|---|---|---|---|---|---|");
            for (String size : sizes) {
                String[] s = size.split("x");
                new Bench().compare(Scene.of(Integer.parseInt(s[0]), Integer.parseInt(s[1])), postgis);
            }
            OUT.println();
            OUT.println("| through the store and the engine | ours | PostGIS | ratio |");
            OUT.println("|---|---|---|---|");
            String[] last = sizes.get(sizes.size() - 1).split("x");
            new Bench().stored(Scene.of(Integer.parseInt(last[0]), Integer.parseInt(last[1])), postgis);
            Path plans = Files.createDirectories(Path.of("docs/bench"));
            for (String sql : List.of("union-3-areas", "zones")) {
                Files.writeString(plans.resolve(sql + ".explain.txt"), postgis.explain(sql));
            }
        }
        System.exit(0);
    }

    private void compare(Scene scene, PostgisSide postgis) throws Exception {
        int warmUps = scene.parcels().size() > 50_000 ? 3 : 12;
        Timed<Areas> bytes = Timed.of(warmUps, Bench::processorSeconds, () -> areas(land(scene), scene));
        Land land = land(scene);
        Timed<Areas> remembered = Timed.of(1, Bench::processorSeconds, () -> areas(land, scene));
        OUT.printf(Locale.ROOT, "  heap after ours: %d MB%n", used() >> 20);
        postgis.load(scene);
        Timed<Integer> pieces = Timed.of(1, postgis::processorSeconds, postgis::pieces);
        Timed<Map<Integer, Double>> union = Timed.of(1, postgis::processorSeconds, postgis::union);
        Timed<double[]> zones = Timed.of(
                1, postgis::processorSeconds, () -> postgis.zones(scene.zones().size()));
        row(scene, "union", bytes, remembered, union.and(pieces), unionError(bytes.value(), union.value()));
        row(scene, "each zone", bytes, remembered, zones, zoneError(bytes.value(), zones.value()));
        OUT.println("  PostGIS, union and subdivision and index: " + text(pieces) + ", areas: " + text(union));
    }

    private static double processorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static String text(Timed<?> t) {
        return String.format(Locale.ROOT, "%.3f / %.3f", t.seconds(), t.cores());
    }

    private static String ratio(Timed<?> ours, Timed<?> theirs) {
        return String.format(
                Locale.ROOT, "%.1f / %.1f", theirs.seconds() / ours.seconds(), theirs.cores() / ours.cores());
    }

    /** The whole way that a user's request goes, reprojection and tables included. */
    private void stored(Scene scene, PostgisSide postgis) throws Exception {
        Path folder = Files.createTempDirectory("kuznets-bench");
        int n = scene.zones().size();
        try (Stored ours = new Stored(folder, scene, work)) {
            int[] run = {0};
            Timed<Integer> in = Timed.of(1, Bench::processorSeconds, () -> ours.importLand(++run[0]));
            Timed<Integer> theirIn = Timed.of(1, postgis::processorSeconds, () -> postgis.load(scene));
            row("import of " + scene.parcels().size() + " polygons, index and all", in, theirIn);
            Timed<Outcome> zones = Timed.of(1, Bench::processorSeconds, ours::zones);
            Timed<Integer> theirZones = Timed.of(1, postgis::processorSeconds, () -> postgis.buffers(n));
            row(
                    "zones for " + n + " enterprises (PostGIS: ST_Buffer on a plane, no overlaps, no table)",
                    zones,
                    theirZones);
            Timed<Outcome> exposure = Timed.of(1, Bench::processorSeconds, ours::exposure);
            Timed<Integer> pieces = Timed.of(1, postgis::processorSeconds, postgis::pieces);
            Timed<?> union = Timed.of(1, postgis::processorSeconds, postgis::union);
            Timed<?> each = Timed.of(1, postgis::processorSeconds, () -> postgis.zones(n));
            row(
                    "land use in the union and in each zone",
                    exposure,
                    pieces.and(union).and(each));
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }

    private static void row(String what, Timed<?> ours, Timed<?> theirs) {
        OUT.println("| " + what + " | " + text(ours) + " | " + text(theirs) + " | " + ratio(ours, theirs) + " |");
    }

    private Land land(Scene scene) {
        return Land.of(Scene.decode(scene.parcels(), work), scene.classOf(), Scene.CLASSES, work);
    }

    private Areas areas(Land land, Scene scene) {
        List<Geometry> zones = Scene.decode(scene.zones(), work);
        return SweptAreas.of(land, zones, Collections.nCopies(zones.size(), null), work);
    }

    private static void row(
            Scene scene, String question, Timed<?> bytes, Timed<?> remembered, Timed<?> postgis, double error) {
        OUT.println(
                "| " + scene.parcels().size() + " | " + scene.zones().size() + " | " + question + " | " + text(bytes)
                        + " | " + text(remembered) + " | " + text(postgis) + " | " + ratio(bytes, postgis) + " | "
                        + ratio(remembered, postgis) + " | " + String.format(Locale.ROOT, "%.1e", error) + " |");
    }

    private static double unionError(Areas ours, Map<Integer, Double> theirs) {
        return theirs.entrySet().stream()
                .mapToDouble(e -> Math.abs(ours.covered(e.getKey()) / e.getValue() - 1))
                .max()
                .orElse(0);
    }

    /** Relative to a square metre at least, since a zone may touch a class by a sliver. */
    private static double zoneError(Areas ours, double[] theirs) {
        double worst = 0;
        for (int i = 0; i < theirs.length; i++) {
            double mine = ours.inZone(i / Scene.CLASSES, i % Scene.CLASSES);
            worst = Math.max(worst, Math.abs(mine - theirs[i]) / Math.max(1, theirs[i]));
        }
        return worst;
    }

    private static long used() {
        Runtime r = Runtime.getRuntime();
        System.gc();
        return r.totalMemory() - r.freeMemory();
    }
}
