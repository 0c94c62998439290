package org.kuznets.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.kuznets.run.Analyses;
import org.kuznets.run.Engine;
import org.kuznets.run.ImportRequest;
import org.kuznets.run.Recipe;
import org.kuznets.schema.RecordSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code kuznets.yaml}. Every fault names its line, and all are told at once. */
public final class ConfigFile {
    private static final int USUAL_RUN_SECONDS = 600;
    private static final int LONGEST_RUN_SECONDS = 7 * 24 * 3600;
    private static final Message NOT_YAML = new Message("config.yaml", "{place}: not YAML: {problem}");
    private static final Message EMPTY =
            new Message("config.empty", "{place}: the file is empty; name at least one layer");
    private static final Message NO_FILE = new Message("config.no-file", "{file} cannot be read: {problem}");
    private static final Message SLUG = new Message(
            "config.slug", "{place}: the id '{id}' must be small letters, digits and dashes, beginning with a letter");
    private static final Message SAME_ID = new Message("config.same-id", "{place}: two collections are called {id}");
    private static final Message NO_ANALYSIS =
            new Message("config.no-analysis", "{place}: there is no analysis '{analysis}'; there are {known}");
    private static final Message NO_INPUT =
            new Message("config.no-input", "{place}: {analysis} has no input {input}; it has {known}");
    private static final Message NO_OUTPUT =
            new Message("config.no-output", "{place}: {analysis} has no output {output}; it has {known}");
    private static final Message INPUT = new Message("config.input", "{place}: {problem}");
    private static final Message CHARSET = new Message("config.charset", "{place}: '{charset}' is no character set");
    private static final Message CRS = new Message("config.crs", "{place}: {problem}");
    private static final Message ORIGIN = new Message(
            "config.origin",
            "{place}: baseMapOrigin must be a site such as https://tile.openstreetmap.org, without a path; was '{was}'");
    private static final Message LOOP =
            new Message("config.loop", "{place}: the computed collection {id} depends on itself");

    private final Path file;
    private final Yaml.Source source;
    private final Set<String> ids = new HashSet<>();

    private ConfigFile(Path file, UnaryOperator<@Nullable String> environment) {
        this.file = file;
        this.source = new Yaml.Source(String.valueOf(file.getFileName()), environment, new ArrayList<>());
    }

    /**
     * Reads {@code file}; paths in it are relative to its folder.
     *
     * @param environment gives a variable's value, or null
     * @throws Refusal naming every fault with its line
     */
    public static Config read(Path file, UnaryOperator<@Nullable String> environment) {
        ConfigFile reader = new ConfigFile(file.toAbsolutePath().normalize(), environment);
        Config config = reader.config(reader.parse());
        if (!reader.source.faults().isEmpty()) {
            throw new Refusal(reader.source.faults());
        }
        return config;
    }

    private Node parse() {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(20);
            Node node = new org.yaml.snakeyaml.Yaml(options).compose(in);
            if (node == null) {
                throw Refusal.of(EMPTY, source.file(), Map.of("place", source.file()));
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            String place = source.file() + ":" + line;
            throw Refusal.of(NOT_YAML, place, Map.of("place", place, "problem", String.valueOf(e.getProblem())));
        } catch (IOException | YAMLException e) {
            throw Refusal.of(NO_FILE, file.toString(), Map.of("file", file, "problem", String.valueOf(e)));
        }
    }

    private Config config(Node node) {
        Yaml top = new Yaml(source, node, "the file");
        Config.Server server = server(top.group("server"));
        Map<String, String> systems = top.group("coordinateSystems").entries();
        List<ImportRequest> layers = top.each("layers", y -> layer(y, systems));
        List<Recipe> recipes = top.each("collections", this::recipe);
        top.end();
        loops(recipes).forEach(id -> top.fault(LOOP, Map.of("id", id)));
        return new Config(file, server, layers, recipes, systems);
    }

    private Config.Server server(Yaml y) {
        Config.Server server = new Config.Server(
                y.text("host", "127.0.0.1"),
                y.whole("port", 8080, 0, 65535),
                y.text("baseUrl", ""),
                y.text("title", "Kuznets"),
                Path.of(y.text("data", "kuznets-data")),
                origin(y),
                y.whole("mostRunSeconds", USUAL_RUN_SECONDS, Engine.NO_LIMIT, LONGEST_RUN_SECONDS));
        y.end();
        return server;
    }

    private static String origin(Yaml y) {
        String origin = y.text("baseMapOrigin", "");
        if (!origin.matches("|https?://[A-Za-z0-9.-]+(:\\d+)?")) {
            y.fault("baseMapOrigin", ORIGIN, Map.of("was", origin));
        }
        return origin;
    }

    private ImportRequest layer(Yaml y, Map<String, String> systems) {
        String id = id(y);
        String crs = y.text("crs", "");
        ImportRequest request = new ImportRequest(
                id,
                file.resolveSibling(y.need("file")),
                new ReadOptions(
                        crs.isEmpty() ? null : crs(y, crs, systems), charset(y), blankIsNull(y.text("layer", ""))),
                y.group("columns").entries(),
                y.text("title", id),
                y.text("titleRu", y.text("title", id)),
                y.text("description", ""),
                y.text("quality", ""),
                y.text("source", ""),
                y.text("licence", ""));
        y.end();
        return request;
    }

    private static @Nullable Crs crs(Yaml y, String text, Map<String, String> systems) {
        try {
            return SystemNames.crs(text, systems);
        } catch (Refusal e) {
            y.fault("crs", CRS, Map.of("problem", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private @Nullable Charset charset(Yaml y) {
        String name = y.text("charset", "");
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            y.fault("charset", CHARSET, Map.of("charset", name));
            return null;
        }
    }

    private Recipe recipe(Yaml y) {
        String id = id(y);
        String analysis = y.text("analysis", id);
        Yaml group = y.group("inputs");
        Map<String, String> inputs = group.entries();
        String output = y.text("output", "");
        try {
            Analysis<?> known = Analyses.get(analysis);
            inputs(group, known, inputs);
            List<String> all = Stream.concat(known.outputs().stream(), known.fields().stream())
                    .toList();
            if (!output.isEmpty() && all.stream().noneMatch(o -> fits(output, o))) {
                String outputs = String.join(", ", all);
                y.fault("output", NO_OUTPUT, Map.of("analysis", analysis, "output", output, "known", outputs));
            }
        } catch (NotFound e) {
            String known = String.join(
                    ", ", Analyses.ALL.stream().map(a -> a.card().id()).toList());
            y.fault("analysis", NO_ANALYSIS, Map.of("analysis", analysis, "known", known));
        }
        Recipe recipe = new Recipe(
                id,
                y.text("title", id),
                y.text("titleRu", y.text("title", id)),
                analysis,
                Map.copyOf(inputs),
                output,
                y.flag("background", false));
        y.end();
        return recipe;
    }

    /** A star at the end of a field's id stands for anything. */
    private static boolean fits(String output, String id) {
        return id.endsWith("*") ? output.startsWith(id.substring(0, id.length() - 1)) : output.equals(id);
    }

    private static void inputs(Yaml y, Analysis<?> analysis, Map<String, String> inputs) {
        RecordSchema<?> schema = RecordSchema.of(analysis.input());
        List<String> known =
                schema.fields().stream().map(RecordSchema.Field::name).toList();
        Map<String, String> given = new TreeMap<>(inputs);
        for (String unknown :
                inputs.keySet().stream().filter(i -> !known.contains(i)).toList()) {
            given.remove(unknown);
            y.fault(
                    unknown,
                    NO_INPUT,
                    Map.of("analysis", analysis.card().id(), "input", unknown, "known", String.join(", ", known)));
        }
        try {
            schema.check(given, (field, raw, wanted) -> null);
        } catch (Refusal e) {
            e.reasons()
                    .forEach(r ->
                            y.fault(Objects.requireNonNullElse(r.where(), ""), INPUT, Map.of("problem", r.text())));
        }
    }

    /** The computed collections that need themselves, by however long a way. */
    private static List<String> loops(List<Recipe> recipes) {
        Map<String, Recipe> byId = new TreeMap<>();
        recipes.forEach(r -> byId.put(r.id(), r));
        return byId.keySet().stream()
                .filter(id -> reaches(byId, id, id, new HashSet<>()))
                .toList();
    }

    private static boolean reaches(Map<String, Recipe> byId, String from, String goal, Set<String> seen) {
        Recipe recipe = byId.get(from);
        return recipe != null
                && seen.add(from)
                && layers(recipe).anyMatch(next -> next.equals(goal) || reaches(byId, next, goal, seen));
    }

    /** The layers that a recipe needs, those it does not name included. */
    private static Stream<String> layers(Recipe recipe) {
        return Analyses.ALL.stream()
                .filter(a -> a.card().id().equals(recipe.analysis()))
                .flatMap(a -> RecordSchema.of(a.input()).fields().stream())
                .filter(f -> f.type() == Layer.class)
                .map(f -> recipe.inputs().getOrDefault(f.name(), f.about().or()).toString());
    }

    private String id(Yaml y) {
        String id = y.need("id");
        if (!id.matches("[a-z][a-z0-9-]{0,62}")) {
            y.fault("id", SLUG, Map.of("id", id));
        }
        if (!ids.add(id)) {
            y.fault("id", SAME_ID, Map.of("id", id));
        }
        return id;
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
