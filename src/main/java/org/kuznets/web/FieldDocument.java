package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kuznets.format.geotiff.GeoTiff;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.notice.Message;
import org.kuznets.run.FieldBox;

/** What a field says about itself in JSON: its grid, where it lies, its highest value, and where to get it. */
final class FieldDocument {
    static final String PNG = "image/png";
    static final String COVERAGE = Links.OGC + "coverage";
    private static final String MAP = Links.OGC + "map";

    private static final Message TIFF = new Message("link.field-tiff", "the field as GeoTIFF");
    private static final Message PICTURE = new Message("link.field-picture", "the field as a picture");
    private static final Message SQUARES = new Message("link.field-squares", "its cells as squares");
    private static final Message HEXAGONS = new Message("link.field-hexagons", "its cells as hexagons");
    private static final Message BASIS = new Message("field.basis", "screening estimate");

    private FieldDocument() {}

    /** @param links see {@link #links}; none for a result that cannot be asked for again by its address */
    static Map<String, Object> of(Ask ask, Field field, List<Map<String, Object>> links) {
        Grid g = field.grid();
        Bbox box = FieldBox.of(field);
        double highest = Double.NaN;
        int values = 0;
        for (int j = 0; j < g.rows(); j++) {
            for (int i = 0; i < g.columns(); i++) {
                float v = field.at(i, j);
                values += Float.isNaN(v) ? 0 : 1;
                highest = v > highest || Double.isNaN(highest) ? v : highest;
            }
        }
        return Json.of(
                "type", "Coverage",
                "id", field.id(),
                "title", field.title(),
                "unit", field.unit().symbol(),
                "basis", ask.say(BASIS),
                "bbox", List.of(box.west(), box.south(), box.east(), box.north()),
                "bboxCrs", Crs.CRS84.uri(),
                "grid",
                        Json.of(
                                "crs", field.crs().code(),
                                "westMetres", g.west(),
                                "southMetres", g.south(),
                                "cellMetres", g.cell(),
                                "columns", g.columns(),
                                "rows", g.rows()),
                "values", values,
                "highest", Double.isFinite(highest) ? highest : null,
                "links", links.isEmpty() ? null : links);
    }

    /**
     * Where a field is to be had.
     *
     * @param raster the address of its GeoTIFF or picture for a word of {@code f=}
     * @param cells the address of its cells of a shape
     */
    static List<Map<String, Object>> links(Ask ask, Function<String, String> raster, Function<String, String> cells) {
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Links.link(COVERAGE, GeoTiff.MEDIA_TYPE, ask.say(TIFF), raster.apply("tif")));
        links.add(Links.link(MAP, PNG, ask.say(PICTURE), raster.apply("png")));
        links.add(Links.link("items", Links.GEOJSON, ask.say(SQUARES), cells.apply("square")));
        links.add(Links.link("items", Links.GEOJSON, ask.say(HEXAGONS), cells.apply("hexagon")));
        return links;
    }
}
