package org.kuznets.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.kuznets.Require;
import org.kuznets.Tables;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.criteria.Distance;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.analysis.criteria.Shapes;
import org.kuznets.analysis.suitability.Region;
import org.kuznets.analysis.suitability.RegionIn;
import org.kuznets.analysis.suitability.Siting;
import org.kuznets.analysis.suitability.SitingIn;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Findings;
import org.kuznets.schema.RecordSchema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A million cells of 100 m judged by ten criteria and all rules for class III, from vector layers to scores, without and
 * with a thousand weight draws; and one distance transform beside {@code gdal_rasterize} and {@code gdal_proximity.py}.
 */
public final class SuitabilityBench {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Crs CRS = new Sheet(87, 54.5).crs();
    private static final int SIDE = 100_000;
    private static final int PARCELS = 300;
    private static final List<String> CLASSES = List.of(
            "forest",
            "forest",
            "forest",
            "arable",
            "arable",
            "pasture",
            "hayfield",
            "reserve",
            "residential",
            "transport",
            "industrial",
            "water");
    private static final DoubleSupplier CLOCK =
            () -> ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    private static final String MORE =
            """
            waterDistance,*,Distance to water,,distance,landUse,landClass=water,,,linear,0,3000,,,,0.1,,,no
            objectsDistance,*,Distance to objects,,distance,sensitiveObjects,,,,linear,300,2000,,,,0.1,,,no
            forestShare,*,Forest within 3 km,,share,landUse,landClass=forest,,3000,linear,1,0,,,,0.1,,,no
            """;

    private final SplittableRandom random = new SplittableRandom(3);
    private final Map<String, Layer> layers = new HashMap<>();

    private SuitabilityBench() {}

    public static void main(String[] arguments) throws Exception {
        SuitabilityBench bench = new SuitabilityBench();
        bench.layers();
        Cores cores = new Cores();
        bench.distances(cores);
        for (int draws : new int[] {0, 1000}) {
            Timed<Region> t = Timed.of(1, CLOCK, () -> bench.judged(draws, cores));
            Region r = t.value();
            System.out.printf(
                    "%d cells, %d terms, %d masks, %d draws: %.2f s, processor %.2f s; %d open, top from %.4f%n",
                    r.surface().nodes().nodes(),
                    r.surface().siting().terms().size(),
                    r.surface().siting().masks().size(),
                    draws,
                    t.seconds(),
                    t.cores(),
                    r.robust().cells(),
                    r.threshold());
        }
    }

    private Region judged(int draws, Work work) {
        Map<String, Object> values =
                Map.of("cellMetres", 100, "draws", draws, "shape", "square", "activity", "class=III", "area", "area");
        SitingIn siting = RecordSchema.of(SitingIn.class)
                .bind(only(SitingIn.class, values), (field, raw, given) -> layers.get(field.name()));
        RegionIn region = RecordSchema.of(RegionIn.class)
                .bind(only(RegionIn.class, values), (field, raw, given) -> layers.get(field.name()));
        return Region.of(Siting.of(siting, new Findings(), work), region, Optional.ofNullable(siting.landUse()), work)
                .orElseThrow();
    }

    private static Map<String, Object> only(Class<? extends Record> type, Map<String, Object> values) {
        Map<String, Object> mine = new HashMap<>(values);
        mine.keySet()
                .retainAll(RecordSchema.of(type).fields().stream()
                        .map(RecordSchema.Field::name)
                        .toList());
        return mine;
    }

    private void layers() {
        List<Feature> land = new ArrayList<>();
        Columns classes = Columns.of(Column.text("landClass"));
        Coordinate[][] corner = new Coordinate[PARCELS + 1][PARCELS + 1];
        double step = (double) SIDE / PARCELS;
        for (int i = 0; i <= PARCELS; i++) {
            for (int j = 0; j <= PARCELS; j++) {
                boolean edge = i == 0 || j == 0 || i == PARCELS || j == PARCELS;
                double loose = edge ? 0 : 0.3 * step;
                corner[i][j] = new Coordinate(
                        i * step + loose * (random.nextDouble() - 0.5), j * step + loose * (random.nextDouble() - 0.5));
            }
        }
        for (int i = 0; i < PARCELS; i++) {
            for (int j = 0; j < PARCELS; j++) {
                Geometry g = SHAPES.createPolygon(new Coordinate[] {
                    corner[i][j], corner[i + 1][j], corner[i + 1][j + 1], corner[i][j + 1], corner[i][j]
                });
                // whole districts of one class, with a few parcels of another
                int district = (i / 15 * 31 + j / 15 * 17) % CLASSES.size();
                int k = random.nextInt(20) == 0 ? random.nextInt(CLASSES.size()) : district;
                land.add(new Feature("p" + land.size(), g, new Row(classes, CLASSES.get(k))));
            }
        }
        layers.put("landUse", new Layer("land-use", "", CRS, classes, "", land));
        layers.put("settlements", round("settlements", 200, 3000, Column.number("population", Unit.PERSON), 5000.0));
        layers.put("restrictions", round("restrictions", 400, 1500, Column.text("kind"), "undermined"));
        layers.put("zones", round("zones", 500, 1000, Column.text("enterpriseId"), "x"));
        layers.put("sensitiveObjects", round("objects", 20_000, 0, Column.text("kind"), "home"));
        layers.put("elevation", round("elevation", 10_000, 0, Column.number("elevationMetres", Unit.METRE), 200.0));
        layers.put("rules", Tables.get("siting-rules", CRS));
        layers.put("industryClasses", Tables.get("industry-classes", CRS));
        Layer area = new Layer(
                "area",
                "",
                CRS,
                Columns.NONE,
                "",
                List.of(new Feature("a", SHAPES.toGeometry(new Envelope(0, SIDE, 0, SIDE)), new Row(Columns.NONE))));
        layers.put("area", area);
        layers.put("criteria", criteria());
    }

    private static Layer criteria() {
        try (var in = SuitabilityBench.class.getResourceAsStream("/org/kuznets/tables/siting-criteria.csv")) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Tables.parse("siting-criteria", text + (text.endsWith("\n") ? "" : "\n") + MORE, CRS);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Points, or discs of some 100 corners. */
    private Layer round(String id, int count, double radius, Column column, Object value) {
        Columns columns = Columns.of(column);
        List<Feature> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Geometry p = SHAPES.createPoint(new Coordinate(random.nextDouble(SIDE), random.nextDouble(SIDE)));
            Geometry g = radius == 0 ? p : p.buffer(radius * (0.2 + random.nextDouble()), 25);
            Object v = value instanceof Double d && radius == 0 ? (Object) (d + random.nextInt(40)) : value;
            all.add(new Feature(id + k, g, new Row(columns, v)));
        }
        return new Layer(id, "", CRS, columns, "", all);
    }

    /** To settlements, exact to their outlines, beside GDAL's to the cells that they touch. */
    private void distances(Work work) throws Exception {
        Lattice nodes = new Lattice(50, 50, 100, 100, SIDE / 100, SIDE / 100, false);
        Layer places = java.util.Objects.requireNonNull(layers.get("settlements"));
        Timed<float[]> ours = Timed.of(3, CLOCK, () -> new Distance(new Shapes(places.features())).on(nodes, work));
        System.out.printf("distance to 200 outlines: ours %.3f s, processor %.3f s", ours.seconds(), ours.cores());
        if (Require.find("gdal_rasterize").isPresent()
                && Require.find("gdal_proximity.py").isPresent()) {
            Path folder = Files.createTempDirectory("distance");
            StringBuilder wkt = new StringBuilder("id,WKT\n");
            places.features()
                    .forEach(f -> wkt.append("1,\"").append(f.geometry()).append("\"\n"));
            Files.writeString(folder.resolve("places.csv"), wkt);
            List<String> burn = List.of(
                    "gdal_rasterize",
                    "-q",
                    "-at",
                    "-burn",
                    "1",
                    "-ot",
                    "Byte",
                    "-init",
                    "0",
                    "-tr",
                    "100",
                    "100",
                    "-te",
                    "0",
                    "0",
                    "" + SIDE,
                    "" + SIDE,
                    folder.resolve("places.csv").toString(),
                    folder.resolve("burnt.tif").toString());
            List<String> near = List.of(
                    "gdal_proximity.py",
                    "-q",
                    "-distunits",
                    "GEO",
                    "-ot",
                    "Float32",
                    folder.resolve("burnt.tif").toString(),
                    folder.resolve("near.tif").toString());
            Timed<String> theirs = Timed.of(1, () -> 0, () -> Require.run(burn) + Require.run(near));
            System.out.printf(", GDAL %.3f s, ratio %.1f", theirs.seconds(), theirs.seconds() / ours.seconds());
        }
        System.out.println();
    }
}
