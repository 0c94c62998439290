package org.kuznets.format.shapefile;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file of any size seen through a buffer that moves forward. Not mapped into memory: a mapped file that someone cuts
 * short kills the reader, and a mapped temporary file keeps its disk space after it is deleted. The buffer grows only as
 * far as bytes really are in the file.
 */
final class Window implements Closeable {
    private static final int BYTES = 1 << 20;

    private final FileChannel channel;
    private final long size;
    private ByteBuffer buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long start;
    private int held;

    Window(Path file) throws IOException {
        channel = FileChannel.open(file);
        size = channel.size();
    }

    long size() {
        return size;
    }

    boolean has(long position, long length) {
        return position >= 0 && length >= 0 && position + length <= size;
    }

    /**
     * The buffer, little-endian, with its position at the byte {@code position} of the file and at least {@code length}
     * bytes from there; read it by absolute position. Valid until the next call.
     *
     * @throws EOFException when the file has no such bytes
     */
    ByteBuffer at(long position, int length) throws IOException {
        if (!has(position, length)) {
            throw new EOFException("the file ends before byte " + (position + length));
        }
        if (position < start || position + length > start + held) {
            load(position, length);
        }
        return buffer.position((int) (position - start));
    }

    private void load(long position, int length) throws IOException {
        if (length > buffer.capacity()) {
            buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        }
        buffer.clear();
        start = position;
        held = 0;
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, position + buffer.position());
            if (n < 0) {
                break;
            }
        }
        held = buffer.position();
        buffer.clear();
        if (held < length) {
            throw new EOFException("the file became shorter while it was read");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
