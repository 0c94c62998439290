package org.kuznets.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names a file's content and the way it is read: small files by their bytes, large ones by size and time. */
final class FileFingerprint {
    private static final long SMALL = 32L << 20;

    private FileFingerprint() {}

    static String of(ImportRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path part : parts(request.file())) {
                digest.update(part.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                if (Files.size(part) <= SMALL) {
                    digest.update(Files.readAllBytes(part));
                } else {
                    digest.update((Files.size(part) + " " + Files.getLastModifiedTime(part))
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
            digest.update(
                    request.toString().replace(request.file().toString(), "").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 24);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file and those that share its name up to the ending, or a folder's files. */
    private static List<Path> parts(Path file) throws IOException {
        boolean folder = Files.isDirectory(file);
        Path home = folder ? file : file.toAbsolutePath().getParent();
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        if (home == null || !Files.exists(file)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> folder || p.getFileName().toString().startsWith(stem + "."))
                    .sorted()
                    .toList();
        }
    }
}
