package org.kuznets.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.kuznets.format.Format;
import org.kuznets.format.known.Formats;
import org.kuznets.geo.Crs;
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
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long written;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                written = RowsFile.write(format, rows, title, crs, out);
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
        format(file);
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
                                String.join(
                                        ", ",
                                        Formats.ALL.stream()
                                                .map(Format::extension)
                                                .toList()))));
    }
}
