package org.kuznets.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuznets.notice.Message;

/** The front door: the landing page for programs, the map for people, and the conformance declaration. */
final class Landing implements ApiPart {
    private static final String COMMON = "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/";
    private static final Message ABOUT = new Message(
            "landing.about",
            "Land use, industry and what follows from them: layers, computed layers and the computations themselves");
    private static final Message CONFORMS = new Message("landing.conformance", "What this API conforms to");
    private static final Message START = new Message("landing.start", "About this server");
    private static final Message MAP = new Message("landing.map", "Map");

    private final List<ApiPart> parts;

    /** @param parts the other parts; may still grow before the first request */
    Landing(List<ApiPart> parts) {
        this.parts = parts;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/", this::root);
        routes.get("/conformance", this::conformance);
    }

    @Override
    public List<String> conformance() {
        return List.of(COMMON + "core", COMMON + "landing-page", COMMON + "json", COMMON + "html");
    }

    @Override
    public List<Map<String, Object>> landing(Ask ask) {
        List<Map<String, Object>> links = new ArrayList<>(Links.ofThis(ask, Links.JSON));
        links.add(Links.link("conformance", Links.JSON, ask.say(CONFORMS), ask.url("/conformance")));
        links.add(Links.link(Links.OGC + "conformance", Links.JSON, ask.say(CONFORMS), ask.url("/conformance")));
        return links;
    }

    private void root(Ask ask) throws Exception {
        boolean asked = ask.params().find("f").isPresent();
        if (ask.wantsPage() && !asked && Assets.find("map/index.html").isPresent()) {
            Assets.send(ask.ctx(), "map", "index.html");
            return;
        }
        ask.params().only(List.of()).check();
        List<Map<String, Object>> links =
                parts.stream().flatMap(p -> p.landing(ask).stream()).toList();
        if (ask.wantsPage()) {
            Reply.page(ask, page(ask, links));
        } else {
            Representation.plain(ask);
            Reply.document(
                    ask,
                    Links.JSON,
                    Json.of("title", ask.options().title(), "description", ask.say(ABOUT), "links", links));
        }
    }

    private static String page(Ask ask, List<Map<String, Object>> links) {
        Html html = new Html().add("p", ask.say(ABOUT));
        List<Html.Markup> items = new ArrayList<>();
        items.add(Html.link(ask.url("/"), ask.say(MAP)));
        Set<String> seen = new LinkedHashSet<>();
        for (Map<String, Object> l : links) {
            String href = String.valueOf(l.get("href"));
            if (!List.of("self", "alternate").contains(l.get("rel")) && seen.add(href)) {
                items.add(Html.link(ask.pageUrl(href.substring(ask.base().length())), String.valueOf(l.get("title"))));
            }
        }
        return html.list(items).page(ask, ask.say(START));
    }

    private void conformance(Ask ask) {
        ask.params().only(List.of()).check();
        List<String> all = parts.stream()
                .flatMap(p -> p.conformance().stream())
                .sorted()
                .distinct()
                .toList();
        if (ask.wantsPage()) {
            Reply.page(ask, new Html().list(all).page(ask, ask.say(CONFORMS)));
        } else {
            Representation.plain(ask);
            Reply.document(ask, Links.JSON, Json.of("conformsTo", all, "links", Links.ofThis(ask, Links.JSON)));
        }
    }
}
