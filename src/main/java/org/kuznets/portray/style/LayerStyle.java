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
 * @param choices the columns in which a map shows one value at a time, in the order in which they are chosen
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
        List<StyleClass> classes,
        List<Choice> choices) {
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

    /**
     * A column whose values lie over each other, so that one is looked at at a time, such as the pollutants of zones.
     *
     * @param title what is chosen; null when the column's own title says it
     * @param names the columns that hold the name of a value in each language; null when the value says enough
     * @param all whether all values may be shown together, as they are at first
     */
    public record Choice(String column, @Nullable Text title, @Nullable Text names, boolean all) {}

    public LayerStyle {
        classes = List.copyOf(classes);
        choices = List.copyOf(choices);
    }

    /** One whose values are all shown together. */
    public LayerStyle(
            String layer,
            Text title,
            Geometry geometry,
            int order,
            boolean visible,
            double minZoom,
            double maxZoom,
            @Nullable Label label,
            List<StyleClass> classes) {
        this(layer, title, geometry, order, visible, minZoom, maxZoom, label, classes, List.of());
    }

    /** The same look for another collection. */
    public LayerStyle of(String other, Text title) {
        return new LayerStyle(other, title, geometry, order, false, minZoom, maxZoom, label, classes, choices);
    }

    public Optional<Label> findLabel() {
        return Optional.ofNullable(label);
    }
}
