package org.kuznets.web;

import java.util.List;
import java.util.Map;

/** A page under construction. Everything that goes in is escaped, so no text can become markup. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** {@code text} as it must stand between tags or in a quoted attribute. */
    static String escape(Object text) {
        return text.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A piece of a page that is already markup. Only this class makes one. */
    static final class Markup {
        private final String html;

        private Markup(String html) {
            this.html = html;
        }

        @Override
        public String toString() {
            return html;
        }
    }

    static Markup link(String href, Object text) {
        String safe = href.matches("(?i)(https?://|/|\\?|\\.).*") ? href : "#";
        return new Markup("<a href=\"" + escape(safe) + "\">" + inner(text) + "</a>");
    }

    private static String inner(Object content) {
        return content instanceof Markup m ? m.html : escape(content);
    }

    /** {@code <tag>} round the contents. */
    Html add(String tag, Object... contents) {
        return open(tag, Map.of()).text(contents).close(tag);
    }

    Html text(Object... contents) {
        for (Object c : contents) {
            out.append(inner(c));
        }
        return this;
    }

    Html open(String tag, Map<String, ?> attributes) {
        out.append('<').append(tag);
        new java.util.TreeMap<>(attributes).forEach((name, value) -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(escape(value))
                .append('"'));
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    Html list(List<?> items) {
        open("ul", Map.of());
        items.forEach(i -> add("li", i));
        return close("ul");
    }

    Html table(List<?> headings, List<? extends List<?>> rows) {
        open("div", Map.of("class", "wide")).open("table", Map.of());
        if (!headings.isEmpty()) {
            row("th", headings);
        }
        rows.forEach(r -> row("td", r));
        return close("table").close("div");
    }

    private void row(String cell, List<?> values) {
        open("tr", Map.of());
        values.forEach(v -> add(cell, v));
        close("tr");
    }

    /** What has been built so far, to be put into another page. */
    Markup markup() {
        return new Markup(out.toString());
    }

    /** The finished page. */
    String page(Ask ask, String title) {
        String other = ask.speech().language().equals("ru") ? "en" : "ru";
        Html page = new Html();
        page.out.append("<!DOCTYPE html>\n");
        page.open("html", Map.of("lang", ask.speech().language())).open("head", Map.of());
        page.open("meta", Map.of("charset", "utf-8"));
        page.open("meta", Map.of("name", "viewport", "content", "width=device-width, initial-scale=1"));
        page.add("title", title + " · " + ask.options().title());
        page.open("link", Map.of("rel", "stylesheet", "href", ask.url("/assets/pages.css")));
        page.close("head").open("body", Map.of()).open("header", Map.of());
        page.text(link(ask.pageUrl("/"), ask.options().title()), " ");
        page.text(
                link(Params.loosely(ask.ctx().queryString()).isEmpty() ? "?lang=" + other : query(ask, other), other));
        page.close("header").open("main", Map.of()).add("h1", title);
        page.out.append(out);
        return page.close("main").close("body").close("html").out.toString();
    }

    private static String query(Ask ask, String language) {
        return ask.params().with(Map.of("lang", language));
    }
}
