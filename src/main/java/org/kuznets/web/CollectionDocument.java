package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.format.Format;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.notice.Message;

/** What a collection says about itself in JSON. */
final class CollectionDocument {
    private static final Message ITEMS = new Message("link.items", "the features as GeoJSON");
    private static final Message ITEMS_PAGE = new Message("link.items-page", "the features as a page");
    private static final Message DOWNLOAD = new Message("link.download", "all features as {format}");
    private static final Message STYLE = new Message("link.style", "how it is drawn");
    private static final Message LEGEND = new Message("link.legend", "its legend");
    private static final String STYLE_REL = Links.OGC + "styles";
    private static final String LEGEND_REL = Links.OGC + "legend";
    private static final Message COLUMNS = new Message("link.schema", "the columns");
    private static final Message ORIGIN = new Message("link.provenance", "where it comes from");
    private static final Message COLLECTION = new Message("link.collection", "the layer");

    private CollectionDocument() {}

    static Map<String, Object> of(Ask ask, CollectionInfo info) {
        return Json.of(
                "id", info.id(),
                "title", Pages.title(info, ask.speech()),
                "description",
                        info.description().isEmpty() ? null : ask.speech().word(info.description()),
                "itemType", "feature",
                "geometryType", info.geometry(),
                "itemCount", info.count(),
                "quality", info.quality().isEmpty() ? null : info.quality(),
                "source", info.source().isEmpty() ? null : info.source(),
                "licence", info.licence().isEmpty() ? null : info.licence(),
                "sourceCrs", info.sourceCrs().uri(),
                "version", info.version(),
                "extent", info.findExtent().map(CollectionDocument::extent).orElse(null),
                "crs", List.of(Crs.CRS84.uri()),
                "storageCrs", Crs.CRS84.uri(),
                "links", links(ask, info));
    }

    private static Map<String, Object> extent(Bbox b) {
        return Json.of(
                "spatial",
                Json.of("bbox", List.of(List.of(b.west(), b.south(), b.east(), b.north())), "crs", Crs.CRS84.uri()));
    }

    private static List<Map<String, Object>> links(Ask ask, CollectionInfo info) {
        String at = ask.url("/collections/" + info.id());
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Links.link("collection", Links.JSON, ask.say(COLLECTION), at));
        links.add(Links.link("items", Links.GEOJSON, ask.say(ITEMS), at + "/items"));
        links.add(Links.link("items", Links.HTML, ask.say(ITEMS_PAGE), at + "/items?f=html"));
        links.add(Links.link("describedby", Links.SCHEMA, ask.say(COLUMNS), at + "/schema"));
        links.add(Links.link(Links.OGC + "queryables", Links.SCHEMA, ask.say(COLUMNS), at + "/queryables"));
        String style = at + "/styles/default?f=";
        links.add(Links.link(STYLE_REL, StylesApi.MAPBOX, ask.say(STYLE), style + "mapbox"));
        links.add(Links.link(STYLE_REL, StylesApi.SLD.split(";", 2)[0], ask.say(STYLE), style + "sld"));
        links.add(Links.link(LEGEND_REL, "image/png", ask.say(LEGEND), at + "/legend"));
        links.add(Links.link(LEGEND_REL, Links.JSON, ask.say(LEGEND), at + "/legend?f=json"));
        for (Format f : ask.options().formats()) {
            if (!f.id().equals("geojson")) {
                String title = ask.speech().say(DOWNLOAD, Map.of("format", f.id()));
                links.add(Links.link("enclosure", f.mediaType(), title, at + "/items?f=" + f.id()));
            }
        }
        if (info.source().startsWith("computed by")) {
            links.add(Links.link(Links.PROVENANCE, Links.JSON, ask.say(ORIGIN), at + "/provenance"));
        }
        return links;
    }
}
