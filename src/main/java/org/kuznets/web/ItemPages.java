package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Page;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.run.Engine;

/** Features as pages. */
final class ItemPages {
    private static final Message NEXT = new Message("items.next", "Next page");
    private static final Message MAP = new Message("items.map", "See it on the map");
    private static final Message LAYER = new Message("items.layer", "The layer");
    private static final Message DATA = new Message("items.data", "As GeoJSON");

    private ItemPages() {}

    static String list(Ask ask, CollectionInfo info, Page page, Charts charts) {
        String at = "/collections/" + info.id();
        List<Column> columns = info.columns().all();
        List<Object> headings = new ArrayList<>(List.of("id"));
        columns.stream()
                .filter(c -> !c.name().equals("id"))
                .map(c -> CollectionSchema.title(c, ask.speech()))
                .forEach(headings::add);
        List<List<?>> rows = new ArrayList<>();
        for (Feature f : page.features()) {
            List<Object> row = new ArrayList<>();
            row.add(Html.link(ask.pageUrl(at + "/items/" + Params.encode(f.id())), f.id()));
            for (int i = 0; i < columns.size(); i++) {
                Column c = columns.get(i);
                if (!c.name().equals("id")) {
                    row.add(Shown.value(f.row().get(i)));
                }
            }
            rows.add(row);
        }
        String filter = ask.params().with(Map.of("after", "", "limit", "", "f", "", "lang", "", "crs", ""));
        Html html = links(ask, info)
                .text(charts.figures(ask, info, filter.replaceFirst("^\\?", "&"))
                        .markup())
                .table(headings, rows);
        String token = page.next();
        if (token != null) {
            String href = ask.url(ask.ctx().path()) + ask.params().with(Map.of("after", token, "f", "html"));
            html.add("p", Html.link(href, ask.say(NEXT)));
        }
        return html.page(ask, Pages.title(info, ask.speech()));
    }

    private static Html links(Ask ask, CollectionInfo info) {
        return new Html()
                .add(
                        "p",
                        Html.link(ask.pageUrl("/collections/" + info.id()), ask.say(LAYER)),
                        " · ",
                        Html.link(ask.url("/map/index.html") + "#" + info.id(), ask.say(MAP)),
                        " · ",
                        Html.link(ask.url(ask.ctx().path()) + ask.params().with(Map.of("f", "json")), ask.say(DATA)));
    }

    static String one(Ask ask, Engine engine, CollectionInfo info, Feature feature) {
        Row row = feature.row();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < row.columns().size(); i++) {
            Column c = row.columns().all().get(i);
            rows.add(List.of(
                    CollectionSchema.title(c, ask.speech()),
                    Shown.value(row.get(i)),
                    Shown.unit(c.unit(), ask.speech())));
        }
        Html html = links(ask, info);
        ReportApi.find(ask, info, feature.id()).ifPresent(link -> html.add("p", link));
        ReportApi.find(ask, engine, info.id(), feature).ifPresent(link -> html.add("p", link));
        return html.table(List.of(), rows).page(ask, Pages.title(info, ask.speech()) + " · " + feature.id());
    }
}
