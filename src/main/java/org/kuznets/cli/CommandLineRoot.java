package org.kuznets.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kuznets.notice.Message;
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
    private static final Logger LOG = Logger.getLogger(CommandLineRoot.class.getName());
    private static final Message FAULT = new Message(
            "cli.fault",
            "something went wrong that should not: {problem}; KUZNETS_TRACE=1 shows where, for a report to the makers");
    private static final Message MEMORY = new Message(
            "cli.memory",
            "{megabytes} MB of memory are not enough for this; give more, for example KUZNETS_JAVA_OPTIONS=-Xmx4g");

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
        line.setParameterExceptionHandler(CommandLineRoot::misspelt);
        line.setExecutionExceptionHandler((e, command, parsed) -> status(e, terminal));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            terminal.say(MEMORY, Map.of("megabytes", Runtime.getRuntime().maxMemory() >> 20));
            return 1;
        }
    }

    /** One line that says what is wrong and one where to look; the whole help would push the first off the screen. */
    private static int misspelt(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("kuznets: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' explains");
        return 2;
    }

    private static int status(Exception e, Terminal terminal) {
        if (e instanceof Refusal refusal) {
            terminal.refused(refusal);
            return 2;
        }
        if (e instanceof NotFound missing) {
            terminal.missing(missing);
            return 2;
        }
        LOG.log(Level.FINE, "where it went wrong", e);
        terminal.say(FAULT, Map.of("problem", String.valueOf(e)));
        return 1;
    }

    @Override
    public Integer call() {
        line.usage(line.getOut());
        return 0;
    }
}
