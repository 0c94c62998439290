package org.kuznets.web;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How answers leave the house: whole documents with their ETag, or streams that break when they fail. */
final class Reply {
    private static final Logger LOG = LoggerFactory.getLogger(Reply.class);

    private static final int BUFFER_BYTES = 1 << 16;

    private Reply() {}

    /** Writes a body piece by piece. */
    @FunctionalInterface
    interface Body {
        void to(OutputStream out) throws IOException;
    }

    /** A JSON document. */
    static void document(Ask ask, String type, Object document) {
        whole(ask.ctx(), type, Json.text(document).getBytes(StandardCharsets.UTF_8));
    }

    static void page(Ask ask, String html) {
        ask.ctx().header("Content-Language", ask.speech().language());
        whole(ask.ctx(), "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void whole(Context ctx, String type, byte[] body) {
        if (!unchanged(ctx, Etag.of(body))) {
            ctx.contentType(type).result(body);
        }
    }

    /** Sets the ETag; when the caller already has it, answers 304 and gives true. */
    static boolean unchanged(Context ctx, String etag) {
        ctx.header("ETag", etag).header("Cache-Control", "no-cache");
        if (!Etag.matches(ctx.header("If-None-Match"), etag)) {
            return false;
        }
        ctx.status(304);
        return true;
    }

    /**
     * Streams a body. A failure on the way breaks the connection, so that no client takes a part for the whole; it is
     * logged unless it was the client who left. A failure before anything was sent is answered like any other.
     */
    static void stream(Context ctx, String type, Body body) throws IOException {
        ctx.contentType(type.startsWith("text/") && !type.contains("charset") ? type + "; charset=utf-8" : type);
        if (ctx.req().getMethod().equals("HEAD")) {
            ctx.res().flushBuffer();
            return;
        }
        Touched sent = new Touched(ctx.outputStream());
        try {
            BufferedOutputStream out = new BufferedOutputStream(sent, BUFFER_BYTES);
            body.to(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (!sent.isTouched()) {
                throw e;
            }
            if (left(e)) {
                LOG.debug("the client left", e);
            } else {
                LOG.error("failed while sending {}; the connection is broken off", ctx.path(), e);
            }
            sever(ctx);
        }
    }

    private static boolean left(Exception e) {
        return e instanceof EofException || e.getCause() instanceof EofException;
    }

    private static void sever(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
