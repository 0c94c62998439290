package org.kuznets.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal.Reason;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read key by key. Faults are collected with the file and line they stand at; a key that
 * nobody asked for is a fault too. {@code ${NAME:-default}} in a value is replaced from the environment.
 */
final class Yaml {
    private static final Message MISSING = new Message("config.missing", "{place}: {key} is missing; add it");
    private static final Message UNKNOWN =
            new Message("config.unknown", "{place}: {key} is not a setting here; the settings are {known}");
    private static final Message TWICE = new Message("config.twice", "{place}: {key} stands here twice; remove one");
    private static final Message MAPPING = new Message("config.mapping", "{place}: {key} must be a group of settings");
    private static final Message LIST = new Message("config.list", "{place}: {key} must be a list");
    private static final Message SCALAR = new Message("config.scalar", "{place}: {key} must be a single value");
    private static final Message FLAG = new Message("config.flag", "{place}: {key} must be true or false, was '{was}'");
    private static final Message NUMBER =
            new Message("config.number", "{place}: {key} must be a whole number from {min} to {max}, was '{was}'");
    private static final Message UNSET = new Message(
            "config.unset", "{place}: the environment has no {variable}; set it or write a default after :-");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-([^}]*))?}");

    private final Source source;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final Node node;

    /** The file being read: its name, the environment, and the faults found so far. */
    record Source(String file, UnaryOperator<@Nullable String> environment, List<Reason> faults) {
        String place(Node at) {
            return file + ":" + (at.getStartMark().getLine() + 1);
        }

        void fault(Message message, Node at, Map<String, Object> more) {
            Map<String, Object> arguments = new LinkedHashMap<>(more);
            arguments.put("place", place(at));
            faults.add(new Reason(message, place(at), arguments));
        }
    }

    Yaml(Source source, Node node, String key) {
        this.source = source;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            source.fault(MAPPING, node, Map.of("key", key));
            return;
        }
        for (NodeTuple t : mapping.getValue()) {
            String name = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
            if (values.put(name, t.getValueNode()) != null) {
                source.fault(TWICE, t.getKeyNode(), Map.of("key", name));
            }
        }
    }

    /** A mapping that is not there: it has no keys, and its faults stand where it is missing. */
    private Yaml(Source source, Node where) {
        this.source = source;
        this.node = where;
    }

    String text(String key, String otherwise) {
        asked.add(key);
        Node v = values.get(key);
        return v == null ? otherwise : scalar(key, v);
    }

    String need(String key) {
        if (!values.containsKey(key)) {
            asked.add(key);
            source.fault(MISSING, node, Map.of("key", key));
            return "";
        }
        return text(key, "");
    }

    int whole(String key, int otherwise, int min, int max) {
        String text = text(key, String.valueOf(otherwise));
        try {
            int n = Integer.parseInt(text);
            if (n >= min && n <= max) {
                return n;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        source.fault(NUMBER, values.getOrDefault(key, node), Map.of("key", key, "min", min, "max", max, "was", text));
        return otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        String text = text(key, String.valueOf(otherwise));
        if (!text.equals("true") && !text.equals("false")) {
            source.fault(FLAG, values.getOrDefault(key, node), Map.of("key", key, "was", text));
        }
        return text.equals("true");
    }

    /** The value under {@code key} as a mapping; an empty one when it is not there. */
    Yaml group(String key) {
        asked.add(key);
        Node v = values.get(key);
        return v == null ? new Yaml(source, node) : new Yaml(source, v, key);
    }

    /** Every item of the list under {@code key}, each a mapping; none when it is not there. */
    <T> List<T> each(String key, Function<Yaml, T> read) {
        asked.add(key);
        Node v = values.get(key);
        List<T> all = new ArrayList<>();
        if (v instanceof SequenceNode list) {
            list.getValue().forEach(item -> all.add(read.apply(new Yaml(source, item, key))));
        } else if (v != null) {
            source.fault(LIST, v, Map.of("key", key));
        }
        return all;
    }

    /** All entries as text. */
    Map<String, String> entries() {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach((key, v) -> all.put(key, scalar(key, v)));
        asked.addAll(values.keySet());
        return all;
    }

    /** Reports the keys that nobody asked for. */
    void end() {
        values.forEach((key, v) -> {
            if (!asked.contains(key)) {
                source.fault(UNKNOWN, v, Map.of("key", key, "known", String.join(", ", asked)));
            }
        });
    }

    /** A fault at the line of {@code key}, or of the whole mapping when it has no such key. */
    void fault(String key, Message message, Map<String, Object> arguments) {
        source.fault(message, values.getOrDefault(key, node), arguments);
    }

    void fault(Message message, Map<String, Object> arguments) {
        source.fault(message, node, arguments);
    }

    private String scalar(String key, Node v) {
        if (!(v instanceof ScalarNode s)) {
            source.fault(SCALAR, v, Map.of("key", key));
            return "";
        }
        return VARIABLE.matcher(s.getValue())
                .replaceAll(m -> Matcher.quoteReplacement(variable(v, m.group(1), m.group(2))));
    }

    private String variable(Node at, String name, @Nullable String otherwise) {
        String value = source.environment().apply(name);
        if (value != null && !value.isEmpty()) {
            return value;
        }
        if (otherwise == null) {
            source.fault(UNSET, at, Map.of("variable", name));
            return "";
        }
        return otherwise;
    }
}
