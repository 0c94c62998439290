package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.notice.Message;

/** Links in documents. */
final class Links {
    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String SCHEMA = "application/schema+json";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    static final String PROVENANCE = "http://www.w3.org/ns/prov#has_provenance";
    static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";

    private static final Message SELF = new Message("link.self", "this document");
    private static final Message PAGE = new Message("link.page", "this document as a page");

    private Links() {}

    static Map<String, Object> link(String rel, String type, String title, String href) {
        return Json.of("href", href, "rel", rel, "type", type, "title", title);
    }

    /** {@code self} and {@code alternate} of a document that is both data and a page. */
    static List<Map<String, Object>> ofThis(Ask ask, String type) {
        String path = ask.ctx().path();
        List<Map<String, Object>> both = new ArrayList<>();
        both.add(link("self", type, ask.say(SELF), ask.url(path) + ask.params().with(Map.of())));
        both.add(link(
                "alternate", HTML, ask.say(PAGE), ask.url(path) + ask.params().with(Map.of("f", "html"))));
        return both;
    }
}
