package org.kuznets.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kuznets.Postgis;
import org.kuznets.analysis.exposure.Areas;
import org.kuznets.analysis.exposure.Land;
import org.kuznets.analysis.exposure.SweptAreas;
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
            OUT.println("| parcels | zones | question | ours from bytes, s | ours remembered, s | PostGIS, s | ratio |"
                    + " ratio remembered | largest difference |");
            OUT.println("|---|---|---|---|---|---|---|---|---|");
            for (String size : sizes) {
                String[] s = size.split("x");
                new Bench().compare(Scene.of(Integer.parseInt(s[0]), Integer.parseInt(s[1])), postgis);
            }
            Path plans = Files.createDirectories(Path.of("docs/bench"));
            for (String sql : List.of("union-3-areas", "zones")) {
                Files.writeString(plans.resolve(sql + ".explain.txt"), postgis.explain(sql));
            }
        }
        System.exit(0);
    }

    private void compare(Scene scene, PostgisSide postgis) throws Exception {
        int warmUps = scene.parcels().size() > 50_000 ? 2 : 10;
        Timed<Areas> fromBytes = Timed.of(warmUps, () -> areas(land(scene), scene));
        Land land = land(scene);
        Timed<Areas> remembered = Timed.of(1, () -> areas(land, scene));
        postgis.load(scene);
        Timed<Integer> pieces = Timed.of(1, postgis::pieces);
        Timed<Map<Integer, Double>> union = Timed.of(1, postgis::union);
        Timed<double[]> zones = Timed.of(1, () -> postgis.zones(scene.zones().size()));
        row(
                scene,
                "union",
                fromBytes,
                remembered,
                pieces.seconds() + union.seconds(),
                unionError(fromBytes.value(), union.value()));
        row(scene, "each zone", fromBytes, remembered, zones.seconds(), zoneError(fromBytes.value(), zones.value()));
        OUT.printf(
                Locale.ROOT,
                "  PostGIS: union, subdivision and index %.2f s, areas %.2f s; heap used by ours %d MB%n",
                pieces.seconds(),
                union.seconds(),
                used() >> 20);
    }

    private Land land(Scene scene) {
        return Land.of(Scene.decode(scene.parcels(), work), scene.classOf(), Scene.CLASSES, work);
    }

    private Areas areas(Land land, Scene scene) {
        List<Geometry> zones = Scene.decode(scene.zones(), work);
        return SweptAreas.of(land, zones, Collections.nCopies(zones.size(), null), work);
    }

    private static void row(
            Scene scene, String question, Timed<Areas> bytes, Timed<Areas> remembered, double postgis, double error) {
        OUT.printf(
                Locale.ROOT,
                "| %d | %d | %s | %.3f | %.3f | %.3f | %.1f | %.1f | %.1e |%n",
                scene.parcels().size(),
                scene.zones().size(),
                question,
                bytes.seconds(),
                remembered.seconds(),
                postgis,
                postgis / bytes.seconds(),
                postgis / remembered.seconds(),
                error);
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
