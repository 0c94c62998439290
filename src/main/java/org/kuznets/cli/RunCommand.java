package org.kuznets.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Metric;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Rows;
import org.kuznets.run.Analyses;
import org.kuznets.run.FileWriter;
import org.kuznets.run.LayerFile;
import org.kuznets.run.LayerRef;
import org.kuznets.run.Outcome;
import org.kuznets.run.Request;
import org.kuznets.schema.RecordSchema;
import org.kuznets.schema.RecordSchema.Field;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code kuznets run <analysis>}: one command an analysis, its options made from the analysis's own description. A layer
 * is a file or the id of a stored or computed collection.
 */
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Analysis<?> analysis;
    private final CommandSpec spec;
    private final WhereOptions where = new WhereOptions();

    private RunCommand(Terminal terminal, String name, Analysis<?> analysis) {
        this.terminal = terminal;
        this.analysis = analysis;
        this.spec = CommandSpec.wrapWithoutInspection(this)
                .name(name)
                .mixinStandardHelpOptions(true)
                .addMixin("where", CommandSpec.forAnnotatedObject(where));
        spec.usageMessage()
                .description(
                        analysis.card().question(), "Source: " + analysis.card().source());
        for (Field f : RecordSchema.of(analysis.input()).fields()) {
            spec.addOption(option(f));
        }
        spec.addOption(text("--out", "FILE", "File to write: .geojson, .gpkg, .zip (Shapefile) or .csv.", "-o"));
        spec.addOption(text("--output", "LAYER", "Which layer of the result to write (default: the first)."));
        spec.addOption(text("--filter", "ECQL", "Only those features of the first layer for which this is true."));
        spec.addOption(text("--crs", "CRS", "Coordinate system to write in (default: longitude and latitude)."));
        spec.addOption(OptionSpec.builder("--map")
                .paramLabel("INPUT.STANDARD=COLUMN")
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .description("What a column of an input file is called here, such as enterprises.hazardClass=KLASS.")
                .build());
    }

    /** {@code run} with one subcommand an analysis. */
    static CommandSpec all(Terminal terminal) {
        CommandSpec run = CommandSpec.create().name("run").mixinStandardHelpOptions(true);
        run.usageMessage().description("Run an analysis: layers in, a layer out.");
        Analyses.ALL.forEach(a -> run.addSubcommand(
                a.card().id(), of(terminal, a.card().id(), a.card().id())));
        return run;
    }

    /** One analysis under a name of its own. */
    static CommandSpec of(Terminal terminal, String name, String analysis) {
        return new RunCommand(terminal, name, Analyses.get(analysis)).spec;
    }

    private static OptionSpec option(Field f) {
        String meaning = f.about().value() + unit(f);
        String choices = f.type().isEnum() ? " One of " + String.join(", ", RecordSchema.words(f.type())) + "." : "";
        String otherwise =
                f.about().or().isEmpty() ? "" : " Default: " + f.about().or() + ".";
        String label = f.type() == Layer.class ? "FILE|LAYER" : "VALUE";
        return OptionSpec.builder("--" + f.name())
                .paramLabel(label)
                .type(String.class)
                .required(f.required())
                .description((meaning + choices + otherwise).replace("%", "%%"))
                .build();
    }

    private static String unit(Field f) {
        String symbol = f.about().unit().symbol();
        return symbol.isEmpty() ? "." : ", " + symbol + ".";
    }

    private static OptionSpec text(String name, String label, String description, String... more) {
        List<String> names = new ArrayList<>(List.of(more));
        names.add(name);
        return OptionSpec.builder(names.toArray(String[]::new))
                .paramLabel(label)
                .type(String.class)
                .defaultValue("")
                .description(description)
                .build();
    }

    @Override
    public Integer call() {
        ParseResult parsed = spec.commandLine().getParseResult();
        Progress progress = terminal.progress();
        try (Houses.House house = terminal.houses().open(where.where(), progress)) {
            Request request = new Request(analysis.card().id(), inputs(parsed, house));
            Outcome outcome =
                    house.engine().execute(request, progress.bar(analysis.card().id()));
            report(outcome, progress);
            String out = parsed.matchedOptionValue("--out", "");
            if (!out.isEmpty()) {
                String crs = parsed.matchedOptionValue("--crs", "");
                Layer layer = outcome.layer(parsed.matchedOptionValue("--output", ""));
                long written = FileWriter.write(
                        Rows.of(layer), layer.id(), crs.isEmpty() ? Crs.CRS84 : house.crs(crs), Path.of(out));
                progress.done(written + " features of " + layer.id() + " written to " + out);
            }
            return 0;
        }
    }

    private void report(Outcome outcome, Progress progress) {
        progress.done(analysis.card().title());
        for (Metric m : outcome.result().metrics()) {
            terminal.out()
                    .println(m.name() + " = " + (m.value() == null ? "none, " + m.reason() : m.value()) + " "
                            + m.unit().symbol() + "  # " + m.reading());
        }
        terminal.findings(outcome.result().findings());
    }

    private Map<String, Object> inputs(ParseResult parsed, Houses.House house) {
        Map<String, Object> values = new TreeMap<>();
        String filter = parsed.matchedOptionValue("--filter", "");
        Map<String, String> mapping = parsed.matchedOptionValue("--map", Map.of());
        for (Field f : RecordSchema.of(analysis.input()).fields()) {
            String given = parsed.matchedOptionValue("--" + f.name(), "");
            boolean layer = f.type() == Layer.class;
            if (layer && !filter.isEmpty()) {
                given = given.isEmpty() ? f.about().or() : given;
                values.put(f.name(), layer(f.name(), given, filter, mapping, house));
                filter = "";
            } else if (!given.isEmpty()) {
                values.put(f.name(), layer ? layer(f.name(), given, "", mapping, house) : given);
            }
        }
        return values;
    }

    private static Object layer(
            String input, String text, String filter, Map<String, String> mapping, Houses.House house) {
        Path file = Path.of(text);
        if (!Files.exists(file)) {
            return new LayerRef(text, filter);
        }
        Map<String, String> columns = new TreeMap<>();
        mapping.forEach((key, column) -> {
            if (key.startsWith(input + ".")) {
                columns.put(key.substring(input.length() + 1), column);
            }
        });
        return LayerFile.read(ImportCommand.idOf(file), file, ReadOptions.NONE, columns, filter);
    }
}
