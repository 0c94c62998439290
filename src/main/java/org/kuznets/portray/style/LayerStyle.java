package org.kuznets.portray.style;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a layer looks. Zooms are those of web maps with 256-pixel tiles.
 *
 * @param layer the collection's id
 * @param order the layer with the larger number is drawn later, on top
 * @param visible whether the map shows it when it opens
 * @param minZoom drawn from this zoom on
 * @param maxZoom drawn below this zoom
 */
public record LayerStyle(
        String layer,
        Text title,
        Geometry geometry,
        int order,
        boolean visible,
        double minZoom,
        double maxZoom,
        @Nullable Label label,
        List<StyleClass> classes) {
    /** A zoom that no map reaches. */
    public static final double ANY_ZOOM = 24;

    /** What a layer is made of. */
    public enum Geometry {
        POINT,
        LINE,
        POLYGON
    }

    /**
     * Text beside each feature.
     *
     * @param column the columns that hold it in each language
     * @param size pixels
     * @param halo colour around the letters; empty for none
     */
    public record Label(Text column, double size, String colour, String halo, double minZoom, double maxZoom) {}

    public LayerStyle {
        classes = List.copyOf(classes);
    }

    public Optional<Label> findLabel() {
        return Optional.ofNullable(label);
    }
}
