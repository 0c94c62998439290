package org.kuznets.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.DoubleConsumer;

/** A progress bar on a terminal; one line per step elsewhere. */
public final class Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private int shown = -1;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A bar for one step; tell it the fraction done, then {@link #done}. */
    public DoubleConsumer bar(String step) {
        shown = -1;
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
            }
        };
    }

    /** Ends the bar with a line that says what came of it. */
    public void done(String line) {
        out.println(terminal ? "\r\u001b[K" + line : line);
    }
}
