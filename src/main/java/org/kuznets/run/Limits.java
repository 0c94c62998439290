package org.kuznets.run;

import java.util.Map;
import java.util.function.DoubleConsumer;
import org.kuznets.analysis.Cost;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** What one run may take. Known before any work is done, from the analysis's own estimate. */
final class Limits {
    /** About ten minutes on one core. */
    static final long MOST_STEPS = 600_000_000;

    private static final Message TOO_LONG = new Message(
            "run.too-long",
            "this would take about {minutes} minutes, more than the {most} allowed; choose fewer features with a filter");
    private static final Message TOO_LARGE = new Message(
            "run.too-large",
            "this would need about {megabytes} MB, more than the {most} MB allowed; choose fewer features with a filter");

    private static final Message LATE = new Message(
            "run.late",
            "the run was stopped after {seconds} s, the most allowed here; choose fewer features or a smaller area, or"
                    + " raise mostRunSeconds in the configuration");

    private Limits() {}

    /**
     * Tells {@code progress} on, until the time is over.
     *
     * @param mostSeconds from now; {@link Engine#NO_LIMIT} for any time
     * @return what throws a {@link Refusal} when told something after that
     */
    static DoubleConsumer within(int mostSeconds, DoubleConsumer progress) {
        if (mostSeconds == Engine.NO_LIMIT) {
            return progress;
        }
        long start = System.nanoTime();
        return done -> {
            if (System.nanoTime() - start > mostSeconds * 1_000_000_000L) {
                throw Refusal.of(LATE, null, Map.of("seconds", mostSeconds));
            }
            progress.accept(done);
        };
    }

    /** @throws Refusal when {@code cost} is over a limit */
    static void check(Cost cost) {
        if (cost.steps() > MOST_STEPS) {
            throw Refusal.of(
                    TOO_LONG, null, Map.of("minutes", cost.steps() / 60_000_000, "most", MOST_STEPS / 60_000_000));
        }
        long most = Runtime.getRuntime().maxMemory() / 2;
        if (cost.bytes() > most) {
            throw Refusal.of(TOO_LARGE, null, Map.of("megabytes", cost.bytes() >> 20, "most", most >> 20));
        }
    }
}
