package org.kuznets.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for under a name: one small text file a name. What is put here is on the disk when {@link #put} returns,
 * and a kill leaves the old text or the new one. Thread-safe.
 */
public final class ResultShelf {
    private static final String END = ".json";

    private final @Nullable Path folder;
    private final Map<String, String> texts = new TreeMap<>();

    private ResultShelf(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Forgets everything when the process ends. */
    public static ResultShelf inMemory() {
        return new ResultShelf(null);
    }

    /** Reads what {@code folder} holds; makes the folder when it is first needed. */
    public static ResultShelf in(Path folder) {
        ResultShelf shelf = new ResultShelf(folder);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path f : files.filter(p -> p.toString().endsWith(END)).toList()) {
                    String name = f.getFileName().toString();
                    shelf.texts.put(name.substring(0, name.length() - END.length()), Files.readString(f));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shelf;
    }

    /** Every name with its text. */
    public synchronized Map<String, String> all() {
        return new TreeMap<>(texts);
    }

    /** @param id a slug */
    public synchronized void put(String id, String text) {
        if (folder != null) {
            try {
                Files.createDirectories(folder);
                Path fresh = folder.resolve(id + END + ".new");
                write(fresh, text);
                Files.move(fresh, folder.resolve(id + END), StandardCopyOption.ATOMIC_MOVE);
                sync(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        texts.put(id, text);
    }

    /** Whether it was there. */
    public synchronized boolean remove(String id) {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve(id + END));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts.remove(id) != null;
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel c = FileChannel.open(folder, StandardOpenOption.READ)) {
            c.force(true);
        }
    }
}
