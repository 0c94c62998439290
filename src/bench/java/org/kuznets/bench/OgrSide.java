package org.kuznets.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kuznets.Require;

/** GDAL's way from a zipped Shapefile to a GeoPackage. */
final class OgrSide {
    private final Path from;
    private final Path to;

    OgrSide(Path from, Path folder) {
        this.from = from;
        this.to = folder.resolve("ogr.gpkg");
    }

    int toGeoPackage() throws IOException, InterruptedException {
        Files.deleteIfExists(to);
        Require.run(List.of("ogr2ogr", "-f", "GPKG", "-nlt", "MULTIPOLYGON", to.toString(), "/vsizip/" + from));
        return 0;
    }

    /** Of all programs that this process has started and that have ended, from /proc (Linux; 0 elsewhere). */
    double processorSeconds() {
        try {
            String[] own = Files.readString(Path.of("/proc/self/stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ");
            return (Double.parseDouble(own[13]) + Double.parseDouble(own[14])) / 100;
        } catch (IOException e) {
            return 0;
        }
    }
}
