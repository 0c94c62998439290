package org.kuznets.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Speech;
import org.kuznets.run.Engine;
import org.kuznets.run.Outcome;
import org.kuznets.run.Provenance;

/** The end of a printed page: what the reader should know, and where every figure comes from. */
final class ReportOrigin {
    private static final Message FINDINGS = new Message("report.findings", "What the reader should know");
    private static final Message ORIGIN = new Message("report.origin", "Where it comes from");

    private final Engine engine;
    private final Speech speech;

    ReportOrigin(Engine engine, Speech speech) {
        this.engine = engine;
        this.speech = speech;
    }

    /** Why something is missing, and what the runs say, each once. */
    Html findings(Collection<Refusal.Reason> refused, List<Outcome> outcomes) {
        Set<String> all = new LinkedHashSet<>();
        refused.forEach(r -> all.add(speech.say(r)));
        outcomes.forEach(o -> o.result().findings().forEach(f -> all.add(speech.say(f))));
        return all.isEmpty()
                ? new Html()
                : new Html().add("h2", speech.say(FINDINGS)).list(List.copyOf(all));
    }

    Html heading() {
        return new Html().add("h2", speech.say(ORIGIN));
    }

    /** One run: its model, its inputs, its parameters. */
    Html of(Provenance p, String fingerprint) {
        List<String> inputs = p.inputs().stream()
                .map(i -> i.collection() + (i.version().isEmpty() ? "" : " · " + i.version())
                        + (i.filter().isEmpty() ? "" : " · " + i.filter()) + " · " + i.features())
                .toList();
        return new Html()
                .add("h3", speech.word(engine.get(p.analysis()).card().title()))
                .add("p", p.model())
                .list(inputs)
                .open("p", java.util.Map.of("class", "small"))
                .text(p.engine() + " " + p.engineVersion() + " · " + p.analysis()
                        + (fingerprint.isEmpty() ? "" : " · " + fingerprint) + " · " + parameters(p))
                .close("p");
    }

    private static String parameters(Provenance p) {
        List<String> all = new ArrayList<>();
        p.parameters().forEach((name, value) -> {
            if (!value.isEmpty()) {
                all.add(name + "=" + value);
            }
        });
        return String.join(", ", all);
    }
}
