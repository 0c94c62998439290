package org.kuznets.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/** A progress bar on a terminal; elsewhere a line a second for a step that takes longer. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final long SECOND = 1_000_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoseconds;
    private int shown = -1;
    private long said;

    public Progress(PrintStream out, boolean terminal) {
        this(out, terminal, System::nanoTime);
    }

    /** @param nanoseconds the time since some moment */
    public Progress(PrintStream out, boolean terminal, LongSupplier nanoseconds) {
        this.out = out;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
    }

    /** A bar for one step; tell it the fraction done, then {@link #done}. */
    public DoubleConsumer bar(String step) {
        shown = -1;
        said = nanoseconds.getAsLong();
        return fraction -> {
            int percent = (int) Math.round(100 * Math.max(0, Math.min(1, fraction)));
            if (terminal && percent != shown) {
                shown = percent;
                int full = percent * WIDTH / 100;
                out.printf(
                        Locale.ROOT,
                        "\r%-28s [%s%s] %3d %%",
                        step,
                        "#".repeat(full),
                        ".".repeat(WIDTH - full),
                        percent);
                out.flush();
            } else if (!terminal && nanoseconds.getAsLong() - said >= SECOND) {
                said = nanoseconds.getAsLong();
                out.println(step + ": " + percent + " %");
            }
        };
    }

    /** Ends the bar with a line that says what came of it. */
    public void done(String line) {
        out.println(terminal ? "\r\u001b[K" + line : line);
    }
}
