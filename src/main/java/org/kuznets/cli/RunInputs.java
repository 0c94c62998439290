package org.kuznets.cli;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kuznets.format.ReadOptions;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.kuznets.run.LayerFile;
import org.kuznets.run.LayerRef;
import org.kuznets.schema.RecordSchema.Field;

/**
 * The inputs of one run, as text of the command line. A layer that looks like an id is a collection; anything else is a
 * file.
 *
 * @param given what was said for each input, by name
 * @param filter ECQL for the first layer; empty for all of it
 * @param columns {@code input.standard} to the file's own column
 * @param reading {@code input.crs}, {@code input.charset} or {@code input.layer} to what a file does not say itself
 */
record RunInputs(
        List<Field> fields,
        Map<String, String> given,
        String filter,
        Map<String, String> columns,
        Map<String, String> reading) {
    private static final Message NO_FILE = new Message(
            "cli.no-file", "{input}: there is no file {file}; an id has only small Latin letters, digits and dashes");
    private static final Message NO_INPUT =
            new Message("cli.no-input", "{option} {key}: say an input that is a file and a name, such as {example}");
    private static final Message HOW =
            new Message("cli.read-with", "here, --read {input}.crs=... (or .charset, .layer) says it of this file");
    private static final List<String> READING = List.of("crs", "charset", "layer");

    /** Whether the files and {@code desk} are all that the run needs, so that no data folder has to be opened. */
    boolean fit(Houses.Desk desk) {
        boolean anyFile = false;
        for (Field f : fields) {
            if (f.type() == Layer.class) {
                String text = text(f);
                anyFile |= isFile(text);
                boolean missing =
                        !isFile(text) && desk.engine().catalog().find(text).isEmpty();
                if (missing && !(f.about().optional() && !given.containsKey(f.name()))) {
                    return false;
                }
            }
        }
        return anyFile;
    }

    /**
     * The values of the request; files are read now.
     *
     * @param told gets what was found odd in each file
     */
    Map<String, Object> values(Houses.Desk desk, Consumer<List<Finding>> told) {
        check("--map", columns, "enterprises.hazardClass=KLASS", false);
        check("--read", reading, "enterprises.crs=EPSG:28415", true);
        Map<String, Object> values = new TreeMap<>();
        String wanted = filter;
        for (Field f : fields) {
            if (f.type() != Layer.class) {
                if (given.containsKey(f.name())) {
                    values.put(f.name(), text(f));
                }
            } else if (given.containsKey(f.name()) || !wanted.isEmpty()) {
                values.put(f.name(), layer(f.name(), text(f), wanted, desk, told));
                wanted = "";
            } else {
                wanted = "";
            }
        }
        return values;
    }

    private String text(Field f) {
        return given.getOrDefault(f.name(), f.about().or());
    }

    private static boolean isFile(String text) {
        return !text.isEmpty() && !LayerId.is(text);
    }

    private Object layer(String input, String text, String wanted, Houses.Desk desk, Consumer<List<Finding>> told) {
        if (!isFile(text)) {
            return new LayerRef(text, wanted);
        }
        Path file = Path.of(text);
        if (!Files.exists(file)) {
            throw Refusal.of(NO_FILE, input, Map.of("input", input, "file", file));
        }
        try {
            return LayerFile.read(LayerId.of(file), file, options(input, desk), of(input, columns), wanted, told);
        } catch (Refusal e) {
            List<Reason> reasons = new ArrayList<>(e.reasons());
            if (reasons.stream().anyMatch(r -> r.message().english().matches("(?s).*--(crs|charset|layer).*"))) {
                reasons.add(new Reason(HOW, input, Map.of("input", input)));
            }
            throw new Refusal(reasons);
        }
    }

    private ReadOptions options(String input, Houses.Desk desk) {
        Map<String, String> how = of(input, reading);
        String crs = how.get("crs");
        String charset = how.get("charset");
        try {
            return new ReadOptions(
                    crs == null ? null : desk.crs(crs),
                    charset == null ? null : Charset.forName(charset),
                    how.get("layer"));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(NO_CHARSET, input, Map.of("charset", String.valueOf(charset)));
        }
    }

    private static final Message NO_CHARSET = new Message(
            "cli.charset", "'{charset}' is no character set; Russian files are in windows-1251, IBM866 or UTF-8");

    /** Those entries that are about {@code input}, without its name. */
    private static Map<String, String> of(String input, Map<String, String> all) {
        return all.entrySet().stream()
                .filter(e -> e.getKey().startsWith(input + "."))
                .collect(Collectors.toMap(e -> e.getKey().substring(input.length() + 1), Map.Entry::getValue));
    }

    private void check(String option, Map<String, String> entries, String example, boolean known) {
        for (String key : entries.keySet()) {
            int dot = key.indexOf('.');
            boolean file = dot > 0
                    && fields.stream()
                            .anyMatch(f -> f.type() == Layer.class
                                    && f.name().equals(key.substring(0, dot))
                                    && isFile(text(f)));
            if (!file || (known && !READING.contains(key.substring(dot + 1)))) {
                throw Refusal.of(NO_INPUT, option, Map.of("option", option, "key", key, "example", example));
            }
        }
    }
}
