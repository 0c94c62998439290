package org.kuznets.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Ids of layers: small Latin letters, digits and dashes, beginning with a letter. */
final class LayerId {
    private static final Message NO_ID = new Message(
            "cli.id", "'{id}' is no id of a layer: small Latin letters, digits and dashes, beginning with a letter");
    private static final String PATTERN = "[a-z][a-z0-9-]{0,62}";
    private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };

    private LayerId() {}

    static boolean is(String text) {
        return text.matches(PATTERN);
    }

    /** @throws Refusal when {@code id} is none */
    static String checked(String id) {
        if (!is(id)) {
            throw Refusal.of(NO_ID, "id", Map.of("id", id));
        }
        return id;
    }

    /** From the file's name; Russian letters are written in Latin ones. */
    static String of(Path file) {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName())
                .replaceFirst("(?<=.)\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder();
        for (char c : name.toCharArray()) {
            int at = RUSSIAN.indexOf(c);
            latin.append(at < 0 ? String.valueOf(c) : LATIN[at]);
        }
        String id = latin.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (!id.matches("[a-z].*")) {
            id = id.isEmpty() ? "layer" : "layer-" + id;
        }
        return id.substring(0, Math.min(id.length(), 63));
    }
}
