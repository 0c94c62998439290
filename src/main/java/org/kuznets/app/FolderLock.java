package org.kuznets.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** One process at a time works in a data folder. The operating system frees the lock when the process dies. */
final class FolderLock implements AutoCloseable {
    private static final Message TAKEN = new Message(
            "app.folder-taken",
            "another Kuznets is working in {folder}; ask it over HTTP, stop it, or name another folder with --data");
    private static final Message UNUSABLE = new Message(
            "app.folder-unusable", "the data folder {folder} cannot be used: {problem}; name another with --data");

    private final FileChannel channel;

    /** @throws Refusal when another process holds the folder, or it cannot be made */
    FolderLock(Path folder) {
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        if (!taken()) {
            close();
            throw Refusal.of(TAKEN, "data", Map.of("folder", folder));
        }
    }

    /** The folder is there but cannot be worked in. */
    static Refusal unusable(Path folder, Exception problem) {
        String why = String.valueOf(problem instanceof UncheckedIOException u ? u.getCause() : problem);
        return Refusal.of(UNUSABLE, "data", Map.of("folder", folder, "problem", why));
    }

    private boolean taken() {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
