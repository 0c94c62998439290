package org.kuznets.run;

import org.kuznets.analysis.Result;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.NotFound;

/**
 * A result with its origin.
 *
 * @param result its layers in CRS84
 * @param fingerprint equal for equal analysis, engine version, inputs and parameters, and for nothing else
 */
public record Outcome(Result result, Provenance provenance, String fingerprint) {
    /**
     * One of the result's layers.
     *
     * @param id empty for the first
     * @throws NotFound when there is no such layer
     */
    public Layer layer(String id) {
        return result.layers().stream()
                .filter(l -> id.isEmpty() || l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("output", id));
    }

    /**
     * One of the result's layers, or one of its fields as square cells: what another run may take.
     *
     * @param id empty for the first layer
     * @throws NotFound when there is neither
     */
    Layer layerOrCells(String id) {
        boolean layer = result.layers().stream().anyMatch(l -> l.id().equals(id));
        if (layer || result.fields().stream().noneMatch(f -> f.id().equals(id))) {
            return layer(id);
        }
        String quality =
                Quality.poorest(result.layers().stream().map(Layer::quality).toList());
        return Cells.of(field(id), CellShape.SQUARE).layer(quality);
    }

    /**
     * One of the result's fields.
     *
     * @param id empty for the first
     * @throws NotFound when there is no such field
     */
    public Field field(String id) {
        return result.fields().stream()
                .filter(f -> id.isEmpty() || f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("output", id));
    }
}
