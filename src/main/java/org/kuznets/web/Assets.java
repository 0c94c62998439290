package org.kuznets.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kuznets.notice.NotFound;
import org.kuznets.run.ColumnTitles;

/** Files that ship with the product: the map page under {@code /map/} and the style of the pages under {@code /assets/}. */
final class Assets implements ApiPart {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    @Override
    public void routes(Routes routes) {
        // The page names its parts from the root, wherever a proxy has put that.
        routes.get("/map/index.html", ask -> ask.ctx().redirect(ask.url("/")));
        routes.get("/map/columns.json", ask -> Reply.document(ask, Links.JSON, ColumnTitles.ALL));
        routes.get("/map/<file>", ask -> send(ask.ctx(), "map", ask.path("file")));
        routes.get("/assets/<file>", ask -> send(ask.ctx(), "assets", ask.path("file")));
        routes.get("/favicon.ico", ask -> send(ask.ctx(), "assets", "favicon.svg"));
    }

    /** Sends {@code folder/file} from beside this class. */
    static void send(Context ctx, String folder, String file) throws IOException {
        byte[] bytes = find(folder + "/" + file).orElseThrow(() -> new NotFound("page", file));
        if (!Reply.unchanged(ctx, Etag.of(bytes))) {
            String ending = file.substring(file.lastIndexOf('.') + 1);
            ctx.contentType(TYPES.getOrDefault(ending, "application/octet-stream"))
                    .result(bytes);
        }
    }

    /** A file from beside this class; empty when there is none, or its name tries to leave. */
    static Optional<byte[]> find(String path) throws IOException {
        if (!SAFE.matcher(path).matches()) {
            return Optional.empty();
        }
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            return in == null || path.indexOf('.') < 0 ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
