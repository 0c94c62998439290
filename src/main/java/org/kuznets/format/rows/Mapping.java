package org.kuznets.format.rows;

import java.util.Map;
import org.kuznets.layer.Columns;

/**
 * How a file's columns become a layer's.
 *
 * @param columns from the layer's name to the file's; columns not named keep their own name
 * @param id the file's column that holds the feature ids; empty to take the layer's column {@code id} if there is one,
 *     else the file's own ids
 * @param expected types and units by the layer's names; a column with one of these names is brought to its type
 */
public record Mapping(Map<String, String> columns, String id, Columns expected) {
    public static final Mapping NONE = new Mapping(Map.of(), "", Columns.NONE);

    public Mapping {
        columns = Map.copyOf(columns);
    }
}
