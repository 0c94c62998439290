package org.kuznets.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** One line a record on standard error, warnings and worse, unless {@code java.util.logging.config.file} says otherwise. */
final class Logging {
    private static final String SETTINGS =
            """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            org.kuznets.level=%s
            io.javalin.Javalin.level=OFF
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL %%4$s %%3$s %%5$s%%6$s%%n
            """;

    private Logging() {}

    /** Whether the user wants to see where a fault came from. */
    private static boolean traced() {
        return !System.getenv().getOrDefault("KUZNETS_TRACE", "").isEmpty();
    }

    static void start() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(
                            SETTINGS.formatted(traced() ? "FINE" : "INFO").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
