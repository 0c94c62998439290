package org.kuznets.web;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;

/** One request as the parts see it: its parameters, its language, and the address it was sent to. */
final class Ask {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

    private final Context ctx;
    private final ServerOptions options;
    private @Nullable Params params;

    Ask(Context ctx, ServerOptions options) {
        this.ctx = ctx;
        this.options = options;
    }

    Context ctx() {
        return ctx;
    }

    ServerOptions options() {
        return options;
    }

    boolean isHead() {
        return ctx.req().getMethod().equals("HEAD");
    }

    String path(String name) {
        return ctx.pathParam(name);
    }

    /** The query's parameters, read once. */
    Params params() {
        Params known = params;
        if (known == null) {
            known = Params.of(ctx.queryString());
            params = known;
        }
        return known;
    }

    /** {@code lang=}, else the first of Russian and English that the browser lists, else English. */
    Speech speech() {
        String asked = Params.loosely(ctx.queryString()).getOrDefault("lang", "");
        String accepted = Objects.requireNonNullElse(ctx.header("Accept-Language"), "");
        return Speech.in(asked.isEmpty() ? Accept.firstLanguage(accepted) : asked);
    }

    String say(Message message) {
        return speech().say(message);
    }

    /** Whether a page is wanted and not data: {@code f=html}, or a browser's Accept without {@code f}. */
    boolean wantsPage() {
        String f = Params.loosely(ctx.queryString()).get("f");
        return f == null ? Accept.prefersHtml(ctx.header("Accept")) : f.equals("html");
    }

    /** The address of {@code path} as the caller must write it. */
    String url(String path) {
        return base() + path;
    }

    /** The address of {@code path} as a page, in the language that the caller chose by name, if any. */
    String pageUrl(String path) {
        String lang = Params.loosely(ctx.queryString()).getOrDefault("lang", "");
        return url(path) + "?f=html" + (lang.isEmpty() ? "" : "&lang=" + speech().language());
    }

    /** The public address of the server, without a slash at its end. */
    String base() {
        if (!options.baseUrl().isEmpty()) {
            return options.baseUrl();
        }
        String scheme = "https".equals(first("X-Forwarded-Proto")) ? "https" : ctx.scheme();
        String forwarded = first("X-Forwarded-Host");
        String host = HOST.matcher(forwarded).matches() ? forwarded : Objects.requireNonNullElse(ctx.host(), "");
        String safe = HOST.matcher(host).matches() ? host : options.host() + ":" + ctx.port();
        String prefix = first("X-Forwarded-Prefix").replaceAll("/+$", "");
        return scheme + "://" + safe + (PREFIX.matcher(prefix).matches() ? prefix : "");
    }

    private String first(String header) {
        return Objects.requireNonNullElse(ctx.header(header), "")
                .split(",", 2)[0]
                .strip();
    }
}
