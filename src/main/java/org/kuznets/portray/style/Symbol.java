package org.kuznets.portray.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one class is drawn. Widths and sizes are screen pixels; opacities go from 0 (unseen) to 1.
 *
 * @param fill {@code #rrggbb}, or empty for none
 * @param stroke {@code #rrggbb}, or empty for none
 * @param dash lengths of dash and gap in turn; empty for a solid line
 * @param shape of a point
 * @param size a point's width and height
 */
public record Symbol(
        String fill,
        double fillOpacity,
        String stroke,
        double strokeWidth,
        double strokeOpacity,
        List<Double> dash,
        Shape shape,
        double size) {
    /** The marks that SLD, the map page and the legend all know. */
    public enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        CROSS;

        /** As styles spell it. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Symbol {
        dash = List.copyOf(dash);
    }

    public boolean filled() {
        return !fill.isEmpty() && fillOpacity > 0;
    }

    public boolean stroked() {
        return !stroke.isEmpty() && strokeOpacity > 0 && strokeWidth > 0;
    }

    /** As plain values for JSON. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("fill", fill);
        tree.put("fillOpacity", fillOpacity);
        tree.put("stroke", stroke);
        tree.put("strokeWidth", strokeWidth);
        tree.put("strokeOpacity", strokeOpacity);
        tree.put("dash", dash);
        tree.put("shape", shape.id());
        tree.put("size", size);
        return tree;
    }
}
