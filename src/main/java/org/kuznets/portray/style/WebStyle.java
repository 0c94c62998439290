package org.kuznets.portray.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.portray.style.LayerStyle.Geometry;
import org.kuznets.portray.style.LayerStyle.Label;

/**
 * A style for web maps, after the MapLibre style specification (version 8), as plain values for JSON. Each class is a
 * filtered layer of its own, or two (fill and outline): that, unlike data-driven colours, looks the same in MapLibre,
 * OpenLayers and QGIS. MapLibre counts zooms by 512-pixel tiles, so its zooms are one less than ours.
 */
public final class WebStyle {
    private WebStyle() {}

    /**
     * @param dataUrl where the layer's GeoJSON is
     * @return what the specification lacks stands under {@code metadata}, prefixed {@code kuznets:}: titles in both
     *     languages, shapes other than the circle, labels
     */
    public static Map<String, Object> of(LayerStyle style, String dataUrl) {
        List<Object> layers = new ArrayList<>();
        for (StyleClass c : style.classes()) {
            if (style.geometry() == Geometry.POINT) {
                layers.add(layer(style, c, "circle", circle(c.symbol())));
            } else {
                if (style.geometry() == Geometry.POLYGON && c.symbol().filled()) {
                    layers.add(layer(style, c, "fill", fill(c.symbol())));
                }
                if (c.symbol().stroked()) {
                    layers.add(layer(style, c, "line", line(c.symbol())));
                }
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", 8);
        tree.put("name", style.title().en());
        tree.put("metadata", metadata(style));
        tree.put("sources", Map.of(style.layer(), source(dataUrl)));
        tree.put("layers", layers);
        return tree;
    }

    private static Map<String, Object> source(String dataUrl) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("type", "geojson");
        source.put("data", dataUrl);
        return source;
    }

    private static Map<String, Object> metadata(LayerStyle style) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("kuznets:title", style.title().tree());
        m.put("kuznets:order", style.order());
        m.put("kuznets:visible", style.visible());
        style.findLabel().ifPresent(l -> m.put("kuznets:label", label(l)));
        if (!style.choices().isEmpty()) {
            m.put(
                    "kuznets:choose",
                    style.choices().stream().map(LayerStyle.Choice::column).toList());
        }
        return m;
    }

    private static Map<String, Object> label(Label label) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("column", label.column().tree());
        m.put("size", label.size());
        m.put("colour", label.colour());
        m.put("halo", label.halo());
        m.put("minzoom", zoom(label.minZoom()));
        m.put("maxzoom", zoom(label.maxZoom()));
        return m;
    }

    private static Map<String, Object> layer(LayerStyle style, StyleClass c, String type, Map<String, Object> paint) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", style.layer() + "/" + c.name() + (type.equals("line") ? "/outline" : ""));
        layer.put("type", type);
        layer.put("source", style.layer());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("kuznets:class", c.name());
        metadata.put("kuznets:title", c.title().tree());
        if (type.equals("circle")) {
            metadata.put("kuznets:shape", c.symbol().shape().id());
        }
        layer.put("metadata", metadata);
        if (style.minZoom() > 0) {
            layer.put("minzoom", zoom(style.minZoom()));
        }
        if (style.maxZoom() < LayerStyle.ANY_ZOOM) {
            layer.put("maxzoom", zoom(style.maxZoom()));
        }
        if (!c.when().equals(new Condition.All(List.of()))) {
            layer.put("filter", WebFilter.of(c.when()));
        }
        layer.put("paint", paint);
        return layer;
    }

    private static double zoom(double zoom256) {
        return Math.max(0, zoom256 - 1);
    }

    private static Map<String, Object> fill(Symbol s) {
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("fill-color", s.fill());
        paint.put("fill-opacity", s.fillOpacity());
        return paint;
    }

    private static Map<String, Object> line(Symbol s) {
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("line-color", s.stroke());
        paint.put("line-width", s.strokeWidth());
        paint.put("line-opacity", s.strokeOpacity());
        if (!s.dash().isEmpty()) {
            // The specification counts dashes in line widths.
            paint.put(
                    "line-dasharray",
                    s.dash().stream().map(d -> d / s.strokeWidth()).toList());
        }
        return paint;
    }

    private static Map<String, Object> circle(Symbol s) {
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("circle-color", s.fill());
        paint.put("circle-opacity", s.fillOpacity());
        paint.put("circle-radius", s.size() / 2);
        if (s.stroked()) {
            paint.put("circle-stroke-color", s.stroke());
            paint.put("circle-stroke-width", s.strokeWidth());
            paint.put("circle-stroke-opacity", s.strokeOpacity());
        }
        return paint;
    }
}
