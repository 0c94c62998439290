package org.kuznets.web;

import java.util.List;
import java.util.Map;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;

/** What several pages say alike. */
final class Pages {
    private static final Message COUNT = new Message("page.count", "{count} features");
    private static final Message QUALITY = new Message("page.quality", "Quality of the figures");
    private static final Message SOURCE = new Message("page.source", "Source");
    private static final Message LICENCE = new Message("page.licence", "Licence");

    private Pages() {}

    static String title(CollectionInfo info, Speech speech) {
        String title = speech.language().equals("ru") ? info.titleRu() : info.title();
        return title.isEmpty() ? info.id() : title;
    }

    /** Count, quality, source and licence of a collection, as far as they are known. */
    static Html about(CollectionInfo info, Speech speech) {
        Html html = new Html();
        if (!info.description().isEmpty()) {
            html.add("p", speech.word(info.description()));
        }
        html.add("p", speech.say(COUNT, Map.of("count", info.count())));
        List<List<String>> facts = new java.util.ArrayList<>();
        fact(facts, speech.say(QUALITY), info.quality());
        fact(facts, speech.say(SOURCE), info.source());
        fact(facts, speech.say(LICENCE), info.licence());
        return facts.isEmpty() ? html : html.table(List.of(), facts);
    }

    private static void fact(List<List<String>> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(List.of(name, value));
        }
    }
}
