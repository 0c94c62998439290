package org.kuznets.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code kuznets}: the commands, and the one place where a failure becomes an exit status. */
@Command(
        name = "kuznets",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        description = "An open GIS server for the geo-ecology of industrial regions.",
        footer = {"", "Exit status: 0 done, 1 a fault of ours, 2 the request cannot be done as it stands."})
public final class CommandLineRoot implements Callable<Integer> {
    private final CommandLine line = new CommandLine(this);

    private CommandLineRoot() {}

    /** Runs one command line and gives the exit status. */
    public static int run(Houses houses, PrintStream out, PrintStream err, String... args) {
        Terminal terminal = new Terminal(houses, out, err);
        CommandLine line = new CommandLineRoot().line;
        line.addSubcommand(new ServeCommand(terminal));
        line.addSubcommand(new ImportCommand(terminal));
        line.addSubcommand(RunCommand.all(terminal));
        line.addSubcommand("zones", RunCommand.of(terminal, "zones", "impact-zones"));
        line.addSubcommand(new LayersCommand(terminal));
        line.addSubcommand(new ExportCommand(terminal));
        line.addSubcommand(new VersionCommand(terminal));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> status(e, terminal));
        return line.execute(args);
    }

    private static int status(Exception e, Terminal terminal) throws Exception {
        if (e instanceof Refusal refusal) {
            terminal.refused(refusal);
            return 2;
        }
        if (e instanceof NotFound missing) {
            terminal.missing(missing);
            return 2;
        }
        throw e;
    }

    @Override
    public Integer call() {
        line.usage(line.getOut());
        return 0;
    }
}
