package org.kuznets.notice;

import java.util.Map;

/** Says messages in one language. What has no translation is said in English. */
public final class Speech {
    public static final Speech ENGLISH = new Speech("en", Map.of());
    public static final Speech RUSSIAN = new Speech("ru", Sentences.read("ru"));

    private final String language;
    private final Map<String, String> sentences;

    private Speech(String language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** @param language {@code ru} or {@code en}, with or without a region; anything else is English */
    public static Speech in(String language) {
        return language.strip().toLowerCase(java.util.Locale.ROOT).startsWith("ru") ? RUSSIAN : ENGLISH;
    }

    /** {@code en} or {@code ru}. */
    public String language() {
        return language;
    }

    /** Whether {@code message} has its own sentence in this language. */
    public boolean knows(Message message) {
        return this == ENGLISH || sentences.containsKey(message.code());
    }

    public String say(Message message) {
        return say(message, Map.of());
    }

    public String say(Message message, Map<String, ?> arguments) {
        return Message.fill(sentences.getOrDefault(message.code(), message.english()), arguments);
    }

    public String say(Finding finding) {
        return say(finding.message(), finding.arguments());
    }

    public String say(Refusal.Reason reason) {
        return say(reason.message(), reason.arguments());
    }

    public String say(NotFound missing) {
        return say(NotFound.MESSAGE, Map.of("what", word(missing.what()), "id", missing.id()));
    }

    /** A single English word in this language, from {@code word.<english>}; itself when it has no translation. */
    public String word(String english) {
        return sentences.getOrDefault("word." + english, english);
    }
}
