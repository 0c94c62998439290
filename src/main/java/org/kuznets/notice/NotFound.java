package org.kuznets.notice;

/** The thing named in a request does not exist: 404 over HTTP. */
public final class NotFound extends RuntimeException {
    public NotFound(String what, String id) {
        super("There is no " + what + " called '" + id + "'");
    }
}
