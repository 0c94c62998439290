package org.kuznets.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes an answer: problem+json (RFC 9457), or a page for a browser. */
final class Problems {
    static final String TYPE = "application/problem+json";
    static final Message TOO_LARGE =
            new Message("problem.too-large", "the request body is larger than {most} bytes; send less");

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Message BAD = new Message("problem.bad-request", "The request cannot be carried out");
    private static final Message MISSING = new Message("problem.not-found", "Not found");
    private static final Message NO_PAGE = new Message("problem.no-page", "There is nothing at {path}");
    private static final Message LOCKED = new Message("problem.locked", "This server asks for a key");
    private static final Message KEY = new Message(
            "problem.key",
            "give a key: in the header X-Api-Key, as a bearer token, as the password of HTTP Basic, or as the parameter"
                    + " key");
    private static final Message METHOD = new Message("problem.method", "This address does not take {method}");
    private static final Message OURS = new Message("problem.ours", "Something failed inside the server");
    private static final Message REFERENCE = new Message(
            "problem.reference", "It has been logged under {reference}; give this number when you report it");

    /** Headers that may already be set and do not fit a problem. */
    private static final List<String> OF_THE_ANSWER =
            List.of("ETag", "Content-Crs", "Content-Disposition", "Link", "OGC-NumberMatched", "OGC-NumberReturned");

    private final ServerOptions options;

    Problems(ServerOptions options) {
        this.options = options;
    }

    /** The body was larger than {@link ServerOptions#mostBodyBytes}. */
    static final class TooLarge extends RuntimeException {}

    void routes(RoutesConfig routes) {
        routes.exception(Refusal.class, (e, ctx) -> refused(ctx, e));
        routes.exception(
                NotFound.class, (e, ctx) -> say(ctx, 404, MISSING, speech(ctx).say(e), List.of()));
        routes.exception(TooLarge.class, (e, ctx) -> tooLarge(ctx));
        routes.exception(CancellationException.class, (e, ctx) -> gone(ctx));
        routes.exception(HttpResponseException.class, (e, ctx) -> http(ctx, e));
        routes.exception(Exception.class, (e, ctx) -> ours(ctx, e));
    }

    /** Nobody is there to be answered; should somebody be after all, it is not whole. */
    private static void gone(Context ctx) {
        LOG.info("{} {} was stopped: its client left", ctx.req().getMethod(), ctx.path());
        ctx.status(499).header("Connection", "close").header("Cache-Control", "no-store");
    }

    private void refused(Context ctx, Refusal e) {
        Speech speech = speech(ctx);
        List<Map<String, Object>> reasons = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Refusal.Reason r : e.reasons()) {
            reasons.add(Json.of("code", r.message().code(), "where", r.where(), "detail", speech.say(r)));
            texts.add(speech.say(r));
        }
        say(ctx, 400, BAD, String.join("; ", texts), reasons);
    }

    private void tooLarge(Context ctx) {
        String detail = speech(ctx).say(TOO_LARGE, Map.of("most", options.mostBodyBytes()));
        ctx.header("Connection", "close");
        say(ctx, 413, BAD, detail, List.of());
    }

    private void http(Context ctx, HttpResponseException e) {
        Speech speech = speech(ctx);
        if (e.getStatus() == 404) {
            say(ctx, 404, MISSING, speech.say(NO_PAGE, Map.of("path", ctx.path())), List.of());
        } else if (e.getStatus() == 401) {
            say(ctx, 401, LOCKED, speech.say(KEY), List.of());
        } else if (e.getStatus() == 405) {
            String allow = String.join(", ", e.getDetails().values());
            if (!allow.isEmpty()) {
                ctx.header("Allow", allow);
            }
            Message message = METHOD;
            String detail = speech.say(message, Map.of("method", ctx.req().getMethod()));
            say(ctx, 405, message, detail, List.of());
        } else {
            say(ctx, e.getStatus(), BAD, String.valueOf(e.getMessage()), List.of());
        }
    }

    private void ours(Context ctx, Exception e) {
        String reference = UUID.randomUUID().toString();
        LOG.error("{} {} failed, reference {}", ctx.req().getMethod(), ctx.path(), reference, e);
        Speech speech = speech(ctx);
        Map<String, Object> body =
                problem(500, speech.say(OURS), speech.say(REFERENCE, Map.of("reference", reference)), ctx.path());
        body.put("reference", reference);
        send(ctx, 500, body);
    }

    private void say(Context ctx, int status, Message title, String detail, List<Map<String, Object>> reasons) {
        String heading = speech(ctx).say(title, Map.of("method", ctx.req().getMethod()));
        Map<String, Object> body = problem(status, heading, detail, ctx.path());
        if (!reasons.isEmpty()) {
            body.put("reasons", reasons);
        }
        send(ctx, status, body);
    }

    static Map<String, Object> problem(int status, String title, String detail, String instance) {
        return Json.of("type", "about:blank", "title", title, "status", status, "detail", detail, "instance", instance);
    }

    private void send(Context ctx, int status, Map<String, Object> body) {
        OF_THE_ANSWER.forEach(ctx::removeHeader);
        ctx.status(status).header("Cache-Control", "no-store");
        Ask ask = new Ask(ctx, options);
        if (ask.wantsPage()) {
            ctx.contentType("text/html; charset=utf-8").result(ProblemPage.of(ask, status, body));
        } else {
            ctx.result(Json.text(body).getBytes(StandardCharsets.UTF_8)).contentType(TYPE);
        }
    }

    private Speech speech(Context ctx) {
        return new Ask(ctx, options).speech();
    }
}
