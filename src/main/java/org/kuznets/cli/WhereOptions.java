package org.kuznets.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command shares. */
final class WhereOptions {
    @Option(names = "--config", description = "Configuration file (default: the one of the Kuzbass sample).")
    private @Nullable Path config;

    @Option(names = "--data", description = "Data folder (default: the configuration's, kuznets-data).")
    private @Nullable Path data;

    /** Whether the user named neither. */
    boolean isDefault() {
        return config == null && data == null;
    }

    Houses.Where where() {
        return new Houses.Where(config, data);
    }
}
