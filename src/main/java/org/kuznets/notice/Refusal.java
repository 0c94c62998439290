package org.kuznets.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The caller asked for something that cannot be done. Carries every reason at once; each says what is wrong, where, and
 * how to mend it. Becomes a 4xx answer over HTTP and exit status 2 in a terminal.
 */
public final class Refusal extends RuntimeException {
    private final transient List<Reason> reasons;

    /**
     * One reason.
     *
     * @param where the parameter, file or row it is about; null when it is about the whole request
     */
    public record Reason(Message message, @Nullable String where, Map<String, Object> arguments) {
        public Reason {
            arguments = Map.copyOf(arguments);
        }

        /** The reason as an English sentence. */
        public String text() {
            return Message.fill(message.english(), arguments);
        }
    }

    public Refusal(List<Reason> reasons) {
        super(reasons.stream().map(Reason::text).collect(Collectors.joining("; ")));
        this.reasons = List.copyOf(reasons);
    }

    public static Refusal of(Message message, @Nullable String where, Map<String, Object> arguments) {
        return new Refusal(List.of(new Reason(message, where, arguments)));
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
