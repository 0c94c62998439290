package org.kuznets.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kuznets serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the layers over HTTP, with a map at /. Without --config, the Kuzbass sample is served.")
final class ServeCommand implements Callable<Integer> {
    private static final Message PORT =
            new Message("cli.port", "{port} is no port; it is a number from 1 to 65535, or 0 for any free one");

    private final Terminal terminal;

    @Mixin
    private final WhereOptions where = new WhereOptions();

    @Option(names = "--host", description = "Address to listen on (default: the configuration's, 127.0.0.1).")
    private @Nullable String host;

    @Option(
            names = "--port",
            description = "Port to listen on, 0 for any free one (default: the configuration's, 8080).")
    private int port = -1;

    @Option(names = "--base-url", description = "Public address, when a proxy stands in front.")
    private @Nullable String baseUrl;

    @Option(
            names = "--key-file",
            description = "File with one access key a line; needed to listen beyond this machine.")
    private @Nullable Path keys;

    @Option(names = "--allow-open", description = "Listen beyond this machine without keys: everybody may read.")
    private boolean allowOpen;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (port < -1 || port > 65_535) {
            throw Refusal.of(PORT, "port", Map.of("port", port));
        }
        Houses.Serving serving = new Houses.Serving(where.where(), host, port, baseUrl, keys, allowOpen);
        terminal.houses().serve(serving, terminal.progress());
        return 0;
    }
}
