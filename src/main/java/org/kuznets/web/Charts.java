package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Column;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;
import org.kuznets.portray.chart.ChartBook;
import org.kuznets.portray.chart.ChartData;
import org.kuznets.portray.chart.ChartStyle;
import org.kuznets.run.Engine;

/** The charts of each collection: those of its own style, or of the output that it shows. */
final class Charts {
    static final String SVG = "image/svg+xml";
    private static final Message SYNTHETIC = new Message("chart.synthetic", "synthetic data");

    private final Engine engine;
    private final ChartBook book = new ChartBook();

    Charts(Engine engine) {
        this.engine = engine;
    }

    /** Those whose columns the collection has. */
    List<ChartStyle> of(CollectionInfo info) {
        List<ChartStyle> own = book.of(info.id());
        List<ChartStyle> all =
                own.isEmpty() ? engine.output(info.id()).map(book::of).orElse(own) : own;
        return all.stream().filter(c -> ChartData.fits(c, info.columns())).toList();
    }

    /** A link to each, as {@code related} pictures. */
    List<Map<String, Object>> links(Ask ask, CollectionInfo info) {
        List<Map<String, Object>> links = new ArrayList<>();
        List<ChartStyle> all = of(info);
        for (int i = 0; i < all.size(); i++) {
            String title = all.get(i).title().in(ask.speech().language());
            links.add(Links.link("related", SVG, title, address(ask, info, i, "")));
        }
        return links;
    }

    /** The pictures, to stand on a page. {@code query} begins with an ampersand, or is empty. */
    Html figures(Ask ask, CollectionInfo info, String query) {
        Html html = new Html();
        List<ChartStyle> all = of(info);
        for (int i = 0; i < all.size(); i++) {
            String language = ask.speech().language();
            String src = address(ask, info, i, query + "&lang=" + language);
            html.open("figure", Map.of("class", "chart"))
                    .open("img", Map.of("src", src, "alt", all.get(i).title().in(language)))
                    .close("figure");
        }
        return html;
    }

    private static String address(Ask ask, CollectionInfo info, int index, String query) {
        return ask.url("/collections/" + info.id() + "/chart") + "?chart=" + (index + 1) + query;
    }

    /** What a column is called on an axis, with its unit. */
    static String axis(CollectionInfo info, String column, Speech speech) {
        int i = info.columns().indexOf(column);
        if (i < 0) {
            return column;
        }
        Column c = info.columns().all().get(i);
        String unit = Shown.unit(c.unit(), speech);
        return CollectionSchema.title(c, speech) + (unit.isEmpty() ? "" : ", " + unit);
    }

    static String note(CollectionInfo info, Speech speech) {
        return info.quality().contains("synthetic") ? speech.say(SYNTHETIC) : info.quality();
    }
}
