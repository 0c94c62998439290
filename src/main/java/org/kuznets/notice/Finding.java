package org.kuznets.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something odd in the data that the reader should know before trusting a result. Collected, never thrown, never logged.
 *
 * @param where the feature, row or file it is about, or null when it is about the whole
 * @param arguments what fills the message's braces
 */
public record Finding(Level level, Message message, @Nullable String where, Map<String, Object> arguments) {
    public Finding {
        arguments = Map.copyOf(arguments);
    }

    public static Finding note(Message message, @Nullable String where, Map<String, Object> arguments) {
        return new Finding(Level.NOTE, message, where, arguments);
    }

    public static Finding warning(Message message, @Nullable String where, Map<String, Object> arguments) {
        return new Finding(Level.WARNING, message, where, arguments);
    }

    /** The finding as an English sentence. */
    public String text() {
        return Message.fill(message.english(), arguments);
    }

    /** How much a finding matters. */
    public enum Level {
        NOTE,
        WARNING
    }
}
