package org.kuznets.run;

import java.nio.file.Path;
import java.util.Map;
import org.kuznets.format.ReadOptions;

/**
 * A file to import as a layer.
 *
 * @param columns standard column name to the file's own; empty keeps the file's names
 */
public record ImportRequest(
        String id,
        Path file,
        ReadOptions options,
        Map<String, String> columns,
        String title,
        String titleRu,
        String description,
        String quality,
        String source,
        String licence) {
    public ImportRequest {
        columns = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
    }
}
