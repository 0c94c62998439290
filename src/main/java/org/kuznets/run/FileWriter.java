package org.kuznets.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuznets.format.Format;
import org.kuznets.format.geotiff.GeoTiff;
import org.kuznets.format.known.Formats;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Field;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Writes rows to a file whose ending chooses the format; the file appears whole or not at all. */
public final class FileWriter {
    private static final Message ENDING =
            new Message("file.ending", "{file} has no ending that is written here; use one of {endings}");
    private static final Message UNWRITABLE = new Message("file.unwritable", "{file} cannot be written: {problem}");

    private FileWriter() {}

    /**
     * Writes all of {@code rows}.
     *
     * @param crs to write in; turning points in a projected one become a surveyor's catalogue when the file is .csv
     * @return how many were written
     * @throws Refusal when the ending is unknown or the file cannot be written
     */
    public static long write(Rows rows, String title, Crs crs, Path file) {
        check(file);
        Format format = format(file);
        return whole(file, out -> RowsFile.write(format, rows, title, crs, out));
    }

    /**
     * Writes a field: as GeoTIFF on its own sheet where {@code file} ends in .tif or .tiff, else its cells as features.
     *
     * @param crs of the cells
     * @return how many cells were written; of a GeoTIFF, all
     * @throws Refusal as {@link #write(Rows, String, Crs, Path)}, and when there are too many cells
     */
    public static long write(Field field, Cells cells, Crs crs, Path file) {
        if (!isRaster(file)) {
            return write(cells.check().rows(), field.id(), crs, file);
        }
        folder(file);
        return whole(file, out -> {
            GeoTiff.write(field, out);
            return (long) field.grid().nodes();
        });
    }

    /** Whether the ending of {@code file} is that of a picture of numbers, which only a field can become. */
    public static boolean isRaster(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(GeoTiff.EXTENSION) || name.endsWith(".tiff");
    }

    /** Writes a body and says how many things were in it. */
    private interface Body {
        long to(OutputStream out) throws IOException;
    }

    private static long whole(Path file, Body body) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long written;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                written = body.to(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw Refusal.of(UNWRITABLE, file.toString(), Map.of("file", file, "problem", e.toString()));
        } finally {
            part.toFile().delete();
        }
    }

    /** @throws Refusal when nothing could be written to {@code file}; to be asked before long work */
    public static void check(Path file) {
        if (!isRaster(file)) {
            format(file);
        }
        folder(file);
    }

    private static void folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Refusal.of(UNWRITABLE, file.toString(), Map.of("file", file, "problem", "there is no such folder"));
        }
    }

    private static Format format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Formats.ALL.stream()
                .filter(f -> name.endsWith(f.extension()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        ENDING,
                        "out",
                        Map.of(
                                "file",
                                name,
                                "endings",
                                Formats.ALL.stream().map(Format::extension).collect(Collectors.joining(", "))
                                        + ", and for a field " + GeoTiff.EXTENSION)));
    }
}
