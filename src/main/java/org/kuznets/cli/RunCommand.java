package org.kuznets.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Metric;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Rows;
import org.kuznets.run.Analyses;
import org.kuznets.run.FileWriter;
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
                        analysis.card().question(), "Source: " + analysis.card().source())
                .footer(
                        "",
                        "An input is the id of a collection or a file; a folder is written ./folder. With files only and"
                                + " neither --config nor --data, no data folder is opened.");
        for (Field f : RecordSchema.of(analysis.input()).fields()) {
            spec.addOption(option(f));
        }
        spec.addOption(text(
                "--out", "FILE", "File to write: .geojson, .gpkg, .zip (Shapefile) or .csv; a field also .tif.", "-o"));
        spec.addOption(text("--output", "LAYER", outputs(analysis)));
        if (!analysis.fields().isEmpty()) {
            spec.addOption(text("--cells", "SHAPE", "A field's cells as features: square (default) or hexagon."));
            spec.addOption(text("--least", "VALUE", "Leave out a field's cells below this value."));
        }
        spec.addOption(text("--filter", "ECQL", "Only those features of the first layer for which this is true."));
        spec.addOption(text("--crs", "CRS", "Coordinate system to write in (default: longitude and latitude)."));
        spec.addOption(pairs(
                "--map",
                "INPUT.STANDARD=COLUMN",
                "What a column of an input file is called here, such as enterprises.hazardClass=KLASS."));
        spec.addOption(pairs(
                "--read",
                "INPUT.KEY=VALUE",
                "What an input file does not say itself: crs, charset or layer, such as enterprises.crs=EPSG:28415."));
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

    private static String outputs(Analysis<?> analysis) {
        String fields = String.join(", ", analysis.fields());
        return "Which layer of the result to write (default: the first)"
                + (fields.isEmpty() ? "." : ", or which field: " + fields + ".");
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

    private static OptionSpec pairs(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .description(description + " May be repeated.")
                .build();
    }

    @Override
    public Integer call() {
        ParseResult parsed = spec.commandLine().getParseResult();
        String out = parsed.matchedOptionValue("--out", "");
        if (!out.isEmpty()) {
            FileWriter.check(Path.of(out));
        }
        RunInputs inputs = inputs(parsed);
        try (Houses.Desk desk = desk(inputs)) {
            run(parsed, desk, inputs, out);
        }
        return 0;
    }

    /** Files alone need no data folder; one that is named is used all the same. */
    private Houses.Desk desk(RunInputs inputs) {
        if (where.isDefault()) {
            Houses.Desk desk = terminal.houses().desk();
            if (inputs.fit(desk)) {
                return desk;
            }
        }
        return terminal.houses().open(where.where(), terminal.progress());
    }

    private void run(ParseResult parsed, Houses.Desk desk, RunInputs inputs, String out) {
        Progress progress = terminal.progress();
        String crsText = parsed.matchedOptionValue("--crs", "");
        Crs crs = crsText.isEmpty() ? Crs.CRS84 : desk.crs(crsText);
        Request request = new Request(analysis.card().id(), inputs.values(desk, terminal::findings));
        Outcome outcome =
                desk.engine().execute(request, progress.bar(analysis.card().id()));
        String output = parsed.matchedOptionValue("--output", "");
        boolean field = FieldOutput.is(outcome, output, out);
        Layer layer = outcome.layer(field ? "" : output);
        report(outcome, progress);
        if (field && !out.isEmpty()) {
            progress.done(FieldOutput.write(outcome, parsed, output, crs, Path.of(out)));
        } else if (!out.isEmpty()) {
            long written = FileWriter.write(Rows.of(layer), layer.id(), crs, Path.of(out));
            progress.done(written + " features of " + layer.id() + " written to " + out);
        }
    }

    private void report(Outcome outcome, Progress progress) {
        progress.done(analysis.card().title());
        for (Metric m : outcome.result().metrics()) {
            terminal.out().println(m.name() + " = " + figure(m) + "  # " + m.reading());
        }
        terminal.findings(outcome.result().findings());
    }

    /** A count as a whole number, anything else to three decimals with its unit. */
    private static String figure(Metric m) {
        if (m.value() == null) {
            return "none, " + m.reason();
        }
        String number = BigDecimal.valueOf(m.value())
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return m.unit() == Unit.COUNT ? number : number + " " + m.unit().symbol();
    }

    private RunInputs inputs(ParseResult parsed) {
        List<Field> fields = RecordSchema.of(analysis.input()).fields();
        Map<String, String> given = new TreeMap<>();
        for (Field f : fields) {
            String value = parsed.matchedOptionValue("--" + f.name(), "");
            if (!value.isEmpty()) {
                given.put(f.name(), value);
            }
        }
        return new RunInputs(
                fields,
                given,
                parsed.matchedOptionValue("--filter", ""),
                parsed.matchedOptionValue("--map", Map.of()),
                parsed.matchedOptionValue("--read", Map.of()));
    }
}
