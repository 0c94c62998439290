package org.kuznets.web;

import java.util.List;
import java.util.Map;

/** The part of a collection's page that shows the field behind it. */
final class FieldPage {
    private FieldPage() {}

    /** The picture, its legend, and where the field is to be had. */
    static Html of(Ask ask, String collection) {
        String at = ask.url("/collections/" + collection);
        String lang = "&lang=" + ask.speech().language();
        Html html = new Html();
        html.open("p", Map.of());
        html.open("img", Map.of("class", "field", "src", at + "/coverage?f=png&width=800", "alt", collection));
        html.open("img", Map.of("src", at + "/legend?f=png" + lang, "alt", ""));
        html.close("p");
        List<Html.Markup> links = CoverageApi.links(ask, collection).stream()
                .map(l -> Html.link(String.valueOf(l.get("href")), String.valueOf(l.get("title"))))
                .toList();
        return html.list(links);
    }
}
