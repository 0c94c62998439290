package org.kuznets.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Stream;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Speech;

/** Where the commands speak: results to {@code out}, everything else to {@code err}, in the user's language. */
record Terminal(Houses houses, PrintStream out, PrintStream err) {
    private static final Message MORE = new Message("cli.more", "... and {count} more");
    private static final int MOST_FINDINGS = 20;

    Progress progress() {
        return new Progress(err, System.console() != null);
    }

    void refused(Refusal refusal) {
        refusal.reasons().forEach(r -> err.println("kuznets: " + speech().say(r)));
    }

    void say(Message message, Map<String, ?> arguments) {
        err.println("kuznets: " + speech().say(message, arguments));
    }

    void missing(NotFound missing) {
        err.println("kuznets: " + speech().say(missing));
    }

    void findings(Iterable<Finding> findings) {
        int shown = 0;
        for (Finding f : findings) {
            if (++shown > MOST_FINDINGS) {
                continue;
            }
            String where = f.where() == null ? "" : f.where() + ": ";
            err.println("  " + where + speech().say(f));
        }
        if (shown > MOST_FINDINGS) {
            err.println("  " + speech().say(MORE, Map.of("count", shown - MOST_FINDINGS)));
        }
    }

    private static Speech speech() {
        return Speech.in(Stream.of("KUZNETS_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> System.getenv().getOrDefault(name, ""))
                .filter(language -> !language.isEmpty())
                .findFirst()
                .orElse(""));
    }
}
