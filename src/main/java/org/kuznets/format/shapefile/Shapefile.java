package org.kuznets.format.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuznets.format.Format;
import org.kuznets.format.ReadOptions;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * ESRI Shapefile. Read from a .shp, a lone .dbf (a table), a folder or a zip; {@link ReadOptions#layer} chooses among
 * several by name. Written as a zip, see {@link ShapefileWriter}; what did not fit is said in {@code
 * <name>_findings.txt} there.
 */
public final class Shapefile implements Format {
    private static final Message NO_FILE = new Message("shapefile.no-file", "there is no file or folder {file}");

    @Override
    public String id() {
        return "shapefile";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return ".zip";
    }

    @Override
    public boolean reads(Path file) {
        try {
            if (Files.isDirectory(file)) {
                try (Stream<Path> files = Files.list(file)) {
                    return files.anyMatch(f -> ShapefileParts.ending(f).equals("shp"));
                }
            }
            return switch (ShapefileParts.ending(file)) {
                case "shp", "dbf" -> true;
                case "zip" -> beginsLikeZip(file);
                default -> false;
            };
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean beginsLikeZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    @Override
    public Rows read(Path file, ReadOptions options) throws IOException {
        if (Files.isDirectory(file)) {
            return rows(ShapefileParts.in(file, options.layer()), options, () -> {});
        }
        if (!Files.exists(file)) {
            throw Refusal.of(NO_FILE, String.valueOf(file.getFileName()), Map.of("file", file.toString()));
        }
        if (!ShapefileParts.ending(file).equals("zip")) {
            return rows(ShapefileParts.at(file, List.of()), options, () -> {});
        }
        Path folder = Files.createTempDirectory("kuznets-shapefile");
        ShapefileParts parts;
        try {
            ZippedParts.unpack(file, folder);
            parts = ShapefileParts.in(folder, options.layer());
        } catch (RuntimeException | IOException e) {
            ZipFolder.delete(folder);
            throw e;
        }
        return rows(parts, options, () -> ZipFolder.delete(folder));
    }

    private static Rows rows(ShapefileParts parts, ReadOptions options, Closeable afterwards) throws IOException {
        return new ShapefileRows(parts, options, afterwards);
    }

    @Override
    public void write(Rows rows, String title, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("kuznets-shapefile");
        try {
            String name = fileName(title);
            List<Finding> findings = ShapefileWriter.write(rows, name, folder);
            if (!findings.isEmpty()) {
                String text = findings.stream().map(f -> f.text() + "\n").collect(Collectors.joining());
                Files.writeString(folder.resolve(name + "_findings.txt"), text);
            }
            ZipFolder.write(folder, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            ZipFolder.delete(folder);
        }
    }

    /** A title as a file name: letters, digits, hyphens and underlines, at most 60. */
    private static String fileName(String title) {
        String plain = title.replaceAll("[^\\p{L}\\p{N}_-]+", "_").replaceAll("^_+|_+$", "");
        String some = plain.isEmpty() ? "layer" : plain;
        return (some.length() > 60 ? some.substring(0, 60) : some).toLowerCase(Locale.ROOT);
    }
}
