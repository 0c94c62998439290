package org.kuznets.analysis;

import java.util.List;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;

/**
 * What an analysis found.
 *
 * @param layers the result layers, first the main one, on the sheet the inputs came on; tables are layers without
 *     geometry
 * @param fields the quantities over an area, on that sheet
 * @param metrics the headline numbers, in reading order
 * @param findings what the reader should know about the data before trusting the numbers
 */
public record Result(List<Layer> layers, List<Field> fields, List<Metric> metrics, List<Finding> findings) {
    public Result {
        layers = List.copyOf(layers);
        fields = List.copyOf(fields);
        metrics = List.copyOf(metrics);
        findings = List.copyOf(findings);
    }

    /** A result without fields. */
    public Result(List<Layer> layers, List<Metric> metrics, List<Finding> findings) {
        this(layers, List.of(), metrics, findings);
    }
}
