package org.kuznets.format.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kuznets.format.Format;
import org.kuznets.format.ReadOptions;
import org.kuznets.format.csv.Csv;
import org.kuznets.format.geojson.GeoJson;
import org.kuznets.format.geopackage.GeoPackage;
import org.kuznets.format.shapefile.Shapefile;
import org.kuznets.format.xlsx.Xlsx;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;

/** All file formats that Kuznets reads and writes. Adding one is adding a line. */
public final class Formats {
    /** In the order in which they are asked whether a file is theirs. */
    public static final List<Format> ALL =
            List.of(new Shapefile(), new GeoPackage(), new GeoJson(), new Csv(), new Xlsx());

    private static final Message UNKNOWN =
            new Message("format.unknown", "{file} is in no format that is read here; those are {formats}");
    private static final Message MISSING = new Message("format.missing", "there is no file {file}");

    private Formats() {}

    /** The format whose {@link Format#id} is {@code id}. */
    public static Optional<Format> find(String id) {
        return ALL.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** @throws NotFound when there is no such format */
    public static Format get(String id) {
        return find(id).orElseThrow(() -> new NotFound("format", id));
    }

    /**
     * The format of {@code file}, a file or a folder.
     *
     * @throws Refusal when there is no such file, or none of ours reads it
     */
    public static Format of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            throw Refusal.of(MISSING, name, Map.of("file", name));
        }
        return ALL.stream().filter(f -> f.reads(file)).findFirst().orElseThrow(() -> {
            String known =
                    ALL.stream().map(f -> f.id() + " (" + f.extension() + ")").collect(Collectors.joining(", "));
            return Refusal.of(UNKNOWN, name, Map.of("file", name, "formats", known));
        });
    }

    /**
     * Opens {@code file} in whatever format it is.
     *
     * @throws Refusal as {@link #of} and {@link Format#read}
     */
    public static Rows open(Path file, ReadOptions options) throws IOException {
        return of(file).read(file, options);
    }
}
