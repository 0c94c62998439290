package org.kuznets.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** What an input record says about itself, read once by reflection and then used everywhere. */
public final class RecordSchema<I extends Record> {
    private static final Message MISSING =
            new Message("input.missing", "{name} is required; give it a value ({meaning})");
    private static final Message UNKNOWN =
            new Message("input.unknown", "{name} is not a parameter; the parameters are {known}");
    private static final Message NOT_NUMBER = new Message("input.not-a-number", "{name} must be a number, was '{was}'");
    private static final Message NOT_WHOLE =
            new Message("input.not-whole", "{name} must be a whole number, was '{was}'");
    private static final Message RANGE =
            new Message("input.range", "{name} must be between {min} and {max}, was '{was}'");
    private static final Message NOT_BOOLEAN =
            new Message("input.not-boolean", "{name} must be true or false, was '{was}'");
    private static final Message CHOICE = new Message("input.choice", "{name} must be one of {choices}, was '{was}'");
    private static final Message RECORD = new Message("input.record", "{message}");

    private static final int LONGEST_ECHO = 100;

    /** One parameter: its name, type, description and bounds. */
    public record Field(String name, Class<?> type, Param about) {
        public boolean required() {
            return about.or().isEmpty() && !about.optional();
        }

        public boolean numeric() {
            return type == double.class || type == int.class || type == Double.class || type == Integer.class;
        }
    }

    /** Turns a loose value into a type that this room does not know, such as a layer. */
    @FunctionalInterface
    public interface Resolver {
        /**
         * @param field the component to fill
         * @param raw the value given, or the default's text
         * @param given whether the caller gave it
         * @return the value; null only where the field is optional
         * @throws Refusal when it cannot be made
         */
        @Nullable
        Object resolve(Field field, Object raw, boolean given);
    }

    private final Class<I> type;
    private final List<Field> fields;

    private RecordSchema(Class<I> type, List<Field> fields) {
        this.type = type;
        this.fields = fields;
    }

    /**
     * Reads {@code type}.
     *
     * @throws IllegalArgumentException naming everything that is wrong with it: a component without {@link Param}, a
     *     number without a unit, a default that would be refused, a name used twice
     */
    public static <I extends Record> RecordSchema<I> of(Class<I> type) {
        List<Field> fields = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        read(type, fields, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(type.getName() + ": " + String.join("; ", faults));
        }
        return new RecordSchema<>(type, List.copyOf(fields));
    }

    private static void read(Class<?> type, List<Field> fields, List<String> faults) {
        for (RecordComponent c : type.getRecordComponents()) {
            Param about = c.getAnnotation(Param.class);
            if (about == null && c.getType().isRecord()) {
                read(c.getType(), fields, faults);
            } else if (about == null) {
                faults.add(c.getName() + " has no @Param");
            } else {
                Field field = new Field(c.getName(), c.getType(), about);
                fault(field, fields).ifPresent(faults::add);
                fields.add(field);
            }
        }
    }

    private static Optional<String> fault(Field field, List<Field> before) {
        if (before.stream().anyMatch(f -> f.name().equals(field.name()))) {
            return Optional.of(field.name() + " is there twice");
        }
        if (field.numeric() && field.about().unit() == Unit.NONE) {
            return Optional.of(field.name() + " is a number without a unit");
        }
        if (!field.about().or().isEmpty()) {
            try {
                convert(field, field.about().or(), false, (f, raw, given) -> null);
            } catch (Refusal e) {
                return Optional.of("the default of " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    /** All parameters in order; a component that is a record without {@link Param} stands for its own components. */
    public List<Field> fields() {
        return fields;
    }

    /**
     * Makes the record from loosely typed values (a query string, a JSON body, a configuration file, a command line).
     *
     * @throws Refusal listing every unknown, missing, malformed or out-of-range parameter at once
     */
    public I bind(Map<String, ?> values, Resolver resolver) {
        return construct(check(values, resolver));
    }

    /**
     * The first half of {@link #bind}: every value converted, in the record's order, but no record made.
     *
     * @throws Refusal as {@link #bind}
     */
    public @Nullable Object[] check(Map<String, ?> values, Resolver resolver) {
        List<Reason> reasons = new ArrayList<>();
        TreeSet<String> unknown = new TreeSet<>(values.keySet());
        @Nullable Object[] args = new Object[fields.size()];
        for (int i = 0; i < args.length; i++) {
            Field f = fields.get(i);
            unknown.remove(f.name());
            Object raw = values.get(f.name());
            if (raw == null && f.required()) {
                reasons.add(new Reason(
                        MISSING,
                        f.name(),
                        Map.of("name", f.name(), "meaning", f.about().value())));
                continue;
            }
            if (raw == null && f.about().or().isEmpty()) {
                continue;
            }
            try {
                args[i] = convert(f, raw == null ? f.about().or() : raw, raw != null, resolver);
            } catch (Refusal e) {
                reasons.addAll(e.reasons());
            }
        }
        String known = String.join(", ", fields.stream().map(Field::name).toList());
        unknown.forEach(name -> reasons.add(new Reason(UNKNOWN, cut(name), Map.of("name", cut(name), "known", known))));
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
        return args;
    }

    private static @Nullable Object convert(Field f, Object raw, boolean given, Resolver resolver) {
        Class<?> t = f.type();
        String text = raw.toString();
        if (f.numeric()) {
            double n = inRange(f, text);
            if (t == double.class || t == Double.class) {
                return n;
            }
            if (n != (int) n) {
                throw refuse(NOT_WHOLE, f, text, Map.of());
            }
            return (int) n;
        }
        if (t == boolean.class) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw refuse(NOT_BOOLEAN, f, text, Map.of());
            };
        }
        if (t == String.class) {
            return text;
        }
        if (t.isEnum()) {
            return Arrays.stream(t.getEnumConstants())
                    .filter(e -> word(e).equals(text))
                    .findFirst()
                    .orElseThrow(() -> refuse(CHOICE, f, text, Map.of("choices", String.join(", ", words(t)))));
        }
        return resolver.resolve(f, raw, given);
    }

    private static double inRange(Field f, String text) {
        double n;
        try {
            n = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refuse(NOT_NUMBER, f, text, Map.of());
        }
        double min = f.about().min();
        double max = f.about().max();
        if (!(n >= min && n <= max) || !Double.isFinite(n)) {
            throw refuse(RANGE, f, text, Bound.of(min, max, f.about().unit()));
        }
        return n;
    }

    private static Refusal refuse(Message message, Field f, String was, Map<String, Object> more) {
        Map<String, Object> arguments = new java.util.HashMap<>(more);
        arguments.put("name", f.name());
        arguments.put("was", cut(was));
        return Refusal.of(message, f.name(), arguments);
    }

    /** Enough of a text to know it again: what is said back stays short. */
    private static String cut(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "...";
    }

    /** The words of an enum as the API spells them: {@code ONE_SIDED} is {@code one-sided}. */
    public static List<String> words(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(RecordSchema::word)
                .toList();
    }

    /** One enum constant as the API spells it. */
    public static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private I construct(@Nullable Object[] args) {
        return type.cast(construct(type, Arrays.asList(args).iterator()));
    }

    private static Object construct(Class<?> type, Iterator<@Nullable Object> args) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getAnnotation(Param.class) == null ? construct(types[i], args) : args.next();
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof IllegalArgumentException cause) {
                throw Refusal.of(RECORD, null, Map.of("message", String.valueOf(cause.getMessage())));
            }
            throw new IllegalStateException(type.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
