package org.kuznets.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.kuznets.Require;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.field.Isobands;
import org.kuznets.analysis.field.Mesh;
import org.kuznets.analysis.field.NearSources;
import org.kuznets.analysis.field.Refinement;
import org.kuznets.analysis.maximum.FastWorstWind;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Bands of a smooth random field beside {@code gdal_contour -p} on the same floats, and a whole region looked at on
 * squares of many sizes. GDAL's time is that of its program, reading a raw raster and keeping features in memory.
 */
public final class ContourBench {
    private static final List<Double> LEVELS = List.of(-3.0, -1.0, 0.0, 2.0, 4.0);
    private static final double REGION_METRES = 400_000;

    private ContourBench() {}

    public static void main(String[] arguments) throws Exception {
        for (int side : new int[] {250, 500, 1000, 2000}) {
            bands(side);
        }
        for (int sources : new int[] {30, 100, 300}) {
            region(sources);
        }
    }

    private static void bands(int side) throws Exception {
        Grid grid = new Grid(0, 0, 10, side, side);
        float[] values = smooth(grid);
        Timed<List<Geometry>> ours = Timed.of(3, () -> 0, () -> Isobands.bands(grid, values, LEVELS, Work.PLAIN));
        int vertices = ours.value().stream().mapToInt(Geometry::getNumPoints).sum();
        System.out.printf("%d x %d nodes, %d vertices: ours %.3f s", side, side, vertices, ours.seconds());
        if (Require.find("gdal_contour").isPresent()) {
            Timed<String> theirs = Timed.of(1, () -> 0, gdal(grid, values));
            System.out.printf(
                    ", gdal_contour -p %.3f s, ratio %.1f", theirs.seconds(), theirs.seconds() / ours.seconds());
        }
        System.out.println();
    }

    private static java.util.concurrent.Callable<String> gdal(Grid grid, float[] values) throws IOException {
        Path raster = Files.createTempDirectory("contour").resolve("field.bil");
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(raster, bytes.array());
        Files.writeString(
                raster.resolveSibling("field.hdr"),
                "NROWS %d%nNCOLS %d%nNBANDS 1%nNBITS 32%nPIXELTYPE FLOAT%nBYTEORDER I%nLAYOUT BIL%nXDIM 10%nYDIM 10%n"
                        .formatted(grid.rows(), grid.columns()));
        String levels = LEVELS.stream().map(String::valueOf).collect(Collectors.joining(" "));
        List<String> command = new ArrayList<>(List.of("gdal_contour", "-q", "-p", "-amin", "low", "-amax", "high"));
        command.addAll(List.of("-f", "Memory", "-fl"));
        command.addAll(List.of(levels.split(" ")));
        command.addAll(List.of(raster.toString(), "out"));
        return () -> Require.run(command);
    }

    private static float[] smooth(Grid grid) {
        double[] wave = new SplittableRandom(5).doubles(60).toArray();
        float[] values = new float[grid.nodes()];
        for (int k = 0; k < values.length; k++) {
            double x = (double) (k % grid.columns());
            double y = (double) (k / grid.columns());
            double sum = 0;
            for (int w = 0; w < wave.length; w += 3) {
                sum += Math.sin((wave[w] - 0.5) * 0.1 * x + (wave[w + 1] - 0.5) * 0.1 * y + 6.3 * wave[w + 2]);
            }
            values[k] = (float) sum;
        }
        return values;
    }

    /** Sources in ten towns; levels 0.05 to 1 of the limit; squares of 500 m down to 10 m or less. */
    private static void region(int sources) throws Exception {
        List<Plume> plumes = plumes(sources);
        Winds winds = Winds.of(plumes, 10);
        FastWorstWind search = new FastWorstWind(plumes, winds, Edition.MRR_2017);
        Refinement asked = new Refinement(
                new Envelope(0, REGION_METRES, 0, REGION_METRES),
                500,
                10,
                search::maxima,
                search::bound,
                new NearSources(
                        plumes.stream().map(p -> new Coordinate(p.x(), p.y())).toList(),
                        plumes.stream().map(Plume::distanceMetres).toList(),
                        0.125),
                List.of(0.05, 0.5, 0.8, 1.0),
                List.of(),
                10_000_000);
        Cores cores = new Cores();
        long start = System.nanoTime();
        long planted = asked.cells(cores);
        long atPlanted = System.nanoTime();
        Mesh mesh = asked.mesh(cores);
        long atMesh = System.nanoTime();
        List<Geometry> bands = Isobands.bands(mesh, asked.levels(), cores);
        long end = System.nanoTime();
        int vertices = bands.stream().mapToInt(Geometry::getNumPoints).sum();
        System.out.printf(
                "%d sources in 400 x 400 km: %d squares in %.1f s, %d of them in the end and %d evaluations in %.1f s,"
                        + " bands of %d vertices in %.1f s; nodes of a 10 m grid 1.6e9%n",
                sources,
                planted,
                (atPlanted - start) / 1e9,
                mesh.squares(),
                mesh.evaluations(),
                (atMesh - atPlanted) / 1e9,
                vertices,
                (end - atMesh) / 1e9);
    }

    private static List<Plume> plumes(int count) {
        SplittableRandom random = new SplittableRandom(7);
        List<Plume> plumes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double townX = 40_000 + 80_000 * (k % 5);
            double townY = 100_000 + 150_000 * (k / 5 % 2);
            double reach = 10 * Math.pow(40, random.nextDouble());
            plumes.add(new Plume(
                    "s" + k,
                    townX + 10_000 * random.nextDouble(),
                    townY + 10_000 * random.nextDouble(),
                    0,
                    0.2 + random.nextDouble(),
                    reach,
                    0.5 + 3 * random.nextDouble(),
                    random.nextBoolean(),
                    reach < 60 ? 2 : reach / 8));
        }
        return plumes;
    }
}
