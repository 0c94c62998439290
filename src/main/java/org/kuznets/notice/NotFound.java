package org.kuznets.notice;

import java.util.Map;

/** The thing named in a request does not exist: 404 over HTTP. */
public final class NotFound extends RuntimeException {
    /** {@code what} is the kind of thing, a key of {@link Speech#word}. */
    public static final Message MESSAGE = new Message("not-found", "There is no {what} called '{id}'");

    private final String what;
    private final String id;

    public NotFound(String what, String id) {
        super(Message.fill(MESSAGE.english(), Map.of("what", what, "id", id)));
        this.what = what;
        this.id = id;
    }

    /** The kind of thing, such as {@code collection}. */
    public String what() {
        return what;
    }

    public String id() {
        return id;
    }
}
