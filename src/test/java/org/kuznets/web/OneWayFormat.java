package org.kuznets.web;

import java.nio.file.Path;
import org.kuznets.format.Format;
import org.kuznets.format.ReadOptions;
import org.kuznets.layer.Rows;

/** A format that only writes. */
interface OneWayFormat extends Format {
    @Override
    default String mediaType() {
        return "application/octet-stream";
    }

    @Override
    default String extension() {
        return "." + id();
    }

    @Override
    default boolean reads(Path file) {
        return false;
    }

    @Override
    default Rows read(Path file, ReadOptions options) {
        throw new UnsupportedOperationException();
    }
}
