package org.kuznets.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.kuznets.layer.Rows;

/** One file format: bytes to rows and rows to bytes. Stateless and thread-safe. */
public interface Format {
    /** The name used in {@code f=} and on the command line, such as {@code geojson}. */
    String id();

    String mediaType();

    /** File name ending with its dot, such as {@code .geojson}. */
    String extension();

    /** Whether {@code file} looks like this format, by name and, where cheap, by its first bytes. */
    boolean reads(Path file);

    /**
     * Opens {@code file} as a stream. Memory use does not grow with the file.
     *
     * @throws org.kuznets.notice.Refusal when the file is not what it claims, or its CRS is unknown (the reasons then
     *     hold ranked guesses)
     */
    Rows read(Path file, ReadOptions options) throws IOException;

    /**
     * Writes all of {@code rows} in their own CRS. Does not close {@code out}.
     *
     * @param title the layer's name inside the file
     */
    void write(Rows rows, String title, OutputStream out) throws IOException;
}
