package org.kuznets.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Problems for requests so malformed that they never reach a route. */
final class Unreadable extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
        Content.Sink.write(response, true, body(code), callback);
    }

    private static String body(int code) {
        return Json.text(Problems.problem(code, HttpStatus.getMessage(code), "The request cannot be read as HTTP", ""));
    }
}
