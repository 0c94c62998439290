package org.kuznets.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Keeps a second Kuznets out of a data folder. The operating system lifts it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private static final Message IN_USE = new Message(
            "store.in-use",
            "another Kuznets is working in {folder}; ask it over HTTP, stop it, or name another folder with --data");

    private final FileChannel channel;

    /**
     * Takes the lock, making the folder where it is missing.
     *
     * @throws Refusal when somebody has it
     */
    FolderLock(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!taken()) {
            channel.close();
            throw Refusal.of(IN_USE, "data", Map.of("folder", folder));
        }
    }

    private boolean taken() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
