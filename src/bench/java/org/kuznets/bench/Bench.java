package org.kuznets.bench;

import java.io.IOException;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kuznets.Postgis;
import org.kuznets.Require;
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
            OUT.println("| parcels | zones | ours | seconds | PostGIS | ratio | largest difference |");
            OUT.println("|---|---|---|---|---|---|---|");
            for (String size : sizes) {
                String[] s = size.split("x");
                new Bench().compare(Scene.of(Integer.parseInt(s[0]), Integer.parseInt(s[1])), postgis);
            }
            OUT.println();
            OUT.println("| what else | ours | PostGIS | ratio |");
            OUT.println("|---|---|---|---|");
            String[] last = sizes.get(sizes.size() - 1).split("x");
            new Bench().stored(Scene.of(Integer.parseInt(last[0]), Integer.parseInt(last[1])), postgis);
            Path plans = Files.createDirectories(Path.of("docs/bench"));
            postgis.pieces();
            for (String sql : List.of("union-3-areas", "zones", "overlaps-2-depths")) {
                Files.writeString(plans.resolve(sql + ".explain.txt"), postgis.explain(sql));
            }
        }
        System.exit(0);
    }

    private void compare(Scene scene, PostgisSide postgis) throws Exception {
        int warmUps = scene.parcels().size() > 50_000 ? 4 : 12;
        int n = scene.zones().size();
        Path folder = Files.createTempDirectory("kuznets-bench");
        Timed<Outcome> stored;
        try (Stored ours = new Stored(folder, scene, work)) {
            ours.importLand(1);
            stored = Timed.of(warmUps, Bench::processorSeconds, ours::exposure);
        } finally {
            delete(folder);
        }
        Timed<Areas> bytes = Timed.of(warmUps, Bench::processorSeconds, () -> areas(land(scene), scene));
        Land land = land(scene);
        Timed<Areas> remembered = Timed.of(1, Bench::processorSeconds, () -> areas(land, scene));
        OUT.printf(Locale.ROOT, "  live heap, land remembered: %d MB%n", used() >> 20);
        postgis.load(scene);
        Timed<Integer> pieces = Timed.of(1, postgis::processorSeconds, postgis::pieces);
        Timed<Map<Integer, Double>> union = Timed.of(1, postgis::processorSeconds, postgis::union);
        Timed<double[]> zones = Timed.of(1, postgis::processorSeconds, () -> postgis.zones(n));
        Timed<?> both = union.and(pieces).and(zones);
        double error = Math.max(unionError(bytes.value(), union.value()), zoneError(bytes.value(), zones.value()));
        double storedError = Math.max(
                unionError(Answers.union(stored.value()), union.value()),
                zoneError(Answers.zones(stored.value(), n), zones.value()));
        row(scene, "**from stored data**", stored, both, storedError);
        row(scene, "from bytes in memory", bytes, both, error);
        row(scene, "land remembered", remembered, both, error);
        OUT.println("  of PostGIS' time: united, cut and indexed " + text(pieces) + ", areas in the union "
                + text(union) + ", in each zone " + text(zones));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
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

    /** What else a user waits for: bringing files in, and making zones. */
    private void stored(Scene scene, PostgisSide postgis) throws Exception {
        Path folder = Files.createTempDirectory("kuznets-bench");
        int n = scene.zones().size();
        String land = scene.parcels().size() + " polygons";
        try (Stored ours = new Stored(folder, scene, work)) {
            int[] run = {0};
            Path file = ours.shapefile(folder);
            Timed<Integer> brought = Timed.of(1, Bench::processorSeconds, () -> ours.importFile(file, ++run[0]));
            if (Require.find("ogr2ogr").isPresent()) {
                OgrSide ogr = new OgrSide(file, folder);
                row(
                        land + " from a zipped Shapefile, beside ogr2ogr to a GeoPackage",
                        brought,
                        Timed.of(1, ogr::processorSeconds, ogr::toGeoPackage));
            }
            Timed<Integer> in = Timed.of(1, Bench::processorSeconds, () -> ours.importLand(++run[0]));
            Timed<Integer> theirIn = Timed.of(1, postgis::processorSeconds, () -> postgis.load(scene));
            row(land + " from the Shapefile, beside binary COPY from memory, GiST and analyse", brought, theirIn);
            row(land + " from memory, beside the same COPY", in, theirIn);
            Timed<Outcome> zones = Timed.of(4, Bench::processorSeconds, ours::zones);
            postgis.enterprises(Stored.places(n));
            Timed<Integer> discs = Timed.of(1, postgis::processorSeconds, postgis::buffers);
            Timed<double[]> overlaps = Timed.of(1, postgis::processorSeconds, postgis::overlaps);
            row(
                    "zones for " + n + " enterprises, beside the same discs, overlaps and depths",
                    zones,
                    discs.and(overlaps));
            row("the same, beside ST_Buffer alone", zones, discs);
            OUT.printf(
                    Locale.ROOT,
                    "  land under 1, 2, 3+ zones differs by %.1e%n",
                    zoneError(Answers.depths(zones.value()), overlaps.value()));
        } finally {
            delete(folder);
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

    private static void row(Scene scene, String how, Timed<?> ours, Timed<?> postgis, double error) {
        OUT.println("| " + scene.parcels().size() + " | " + scene.zones().size() + " | " + how + " | " + text(ours)
                + " | " + text(postgis) + " | " + ratio(ours, postgis) + " | "
                + String.format(Locale.ROOT, "%.1e", error) + " |");
    }

    private static double unionError(Areas ours, Map<Integer, Double> theirs) {
        Map<Integer, Double> mine = new TreeMap<>();
        theirs.keySet().forEach(c -> mine.put(c, ours.covered(c)));
        return unionError(mine, theirs);
    }

    private static double unionError(Map<Integer, Double> ours, Map<Integer, Double> theirs) {
        return theirs.entrySet().stream()
                .mapToDouble(e -> Math.abs(ours.get(e.getKey()) / e.getValue() - 1))
                .max()
                .orElse(0);
    }

    private static double zoneError(Areas ours, double[] theirs) {
        double[] mine = new double[theirs.length];
        for (int i = 0; i < mine.length; i++) {
            mine[i] = ours.inZone(i / Scene.CLASSES, i % Scene.CLASSES);
        }
        return zoneError(mine, theirs);
    }

    /** Relative to a square metre at least, since a zone may touch a class by a sliver. */
    private static double zoneError(double[] ours, double[] theirs) {
        double worst = 0;
        for (int i = 0; i < theirs.length; i++) {
            worst = Math.max(worst, Math.abs(ours[i] - theirs[i]) / Math.max(1, theirs[i]));
        }
        return worst;
    }

    private static long used() {
        Runtime r = Runtime.getRuntime();
        System.gc();
        return r.totalMemory() - r.freeMemory();
    }
}
