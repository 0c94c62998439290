package org.kuznets.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where parts hang their routes: a GET answers HEAD too, and every path answers OPTIONS. */
final class Routes {
    private final RoutesConfig config;
    private final ServerOptions options;
    private final TreeMap<String, Set<String>> methods = new TreeMap<>();

    /** Answers one request. */
    @FunctionalInterface
    interface Answer {
        void to(Ask ask) throws Exception;
    }

    Routes(RoutesConfig config, ServerOptions options) {
        this.config = config;
        this.options = options;
    }

    void get(String path, Answer answer) {
        allow(path, "GET");
        allow(path, "HEAD");
        config.get(path, ctx -> answer(answer, ctx));
        config.head(path, ctx -> answer(answer, ctx));
    }

    void post(String path, Answer answer) {
        allow(path, "POST");
        config.post(path, ctx -> answer(answer, ctx));
    }

    void put(String path, Answer answer) {
        allow(path, "PUT");
        config.put(path, ctx -> answer(answer, ctx));
    }

    void delete(String path, Answer answer) {
        allow(path, "DELETE");
        config.delete(path, ctx -> answer(answer, ctx));
    }

    private void answer(Answer answer, Context ctx) throws Exception {
        try {
            answer.to(new Ask(ctx, options));
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new IllegalStateException("the request was too much", e);
        }
    }

    private void allow(String path, String method) {
        Set<String> known = methods.get(path);
        if (known == null) {
            known = new TreeSet<>(Set.of("OPTIONS"));
            methods.put(path, known);
            config.options(path, ctx -> options(ctx, path));
        }
        known.add(method);
    }

    private void options(Context ctx, String path) {
        String all = String.join(", ", methods.getOrDefault(path, Set.of()));
        ctx.status(204).header("Allow", all);
        if (!options.allowOrigin().isEmpty()) {
            ctx.header("Access-Control-Allow-Methods", all)
                    .header(
                            "Access-Control-Allow-Headers",
                            "Content-Type, Accept, Accept-Language, If-None-Match, Authorization, X-Api-Key")
                    .header("Access-Control-Max-Age", "3600");
        }
    }

    /** Every path that has a route. */
    Set<String> paths() {
        return methods.keySet();
    }
}
