package org.kuznets.portray.style;

import java.util.List;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.portray.style.LayerStyle.Geometry;

/** One quiet class for a collection that nobody has made a style for. */
final class PlainStyle {
    private PlainStyle() {}

    static LayerStyle of(CollectionInfo collection, int order) {
        Text title = new Text(collection.title(), collection.titleRu());
        Geometry geometry = geometry(collection.geometry());
        boolean area = geometry == Geometry.POLYGON;
        Symbol symbol = new Symbol(
                geometry == Geometry.LINE ? "" : "#7a8ba6",
                area ? 0.3 : 1,
                geometry == Geometry.POINT ? "#ffffff" : "#43536d",
                1.2,
                1,
                List.of(),
                Symbol.Shape.CIRCLE,
                8);
        StyleClass all = new StyleClass("all", title, new Condition.All(List.of()), symbol);
        return new LayerStyle(
                collection.id(), title, geometry, order, false, 0, LayerStyle.ANY_ZOOM, null, List.of(all));
    }

    private static Geometry geometry(String kind) {
        if (kind.endsWith("Point")) {
            return Geometry.POINT;
        }
        return kind.endsWith("LineString") ? Geometry.LINE : Geometry.POLYGON;
    }
}
