package org.kuznets.cli;

import java.util.concurrent.Callable;
import org.kuznets.run.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code kuznets version}. */
@Command(name = "version", mixinStandardHelpOptions = true, description = "Say which build this is.")
final class VersionCommand implements Callable<Integer> {
    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().println(text());
        return 0;
    }

    private static String text() {
        return "Kuznets " + Version.ENGINE + ", Java " + Runtime.version();
    }

    /** The same for {@code --version}. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {text()};
        }
    }
}
