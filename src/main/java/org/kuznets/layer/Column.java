package org.kuznets.layer;

import org.kuznets.geo.Unit;

/**
 * One attribute of a layer.
 *
 * @param name as the API spells it
 * @param title what it holds, in a few words; may be empty
 */
public record Column(String name, Type type, Unit unit, String title) {
    public static Column text(String name) {
        return new Column(name, Type.TEXT, Unit.NONE, "");
    }

    public static Column number(String name, Unit unit) {
        return new Column(name, Type.NUMBER, unit, "");
    }

    public static Column integer(String name, Unit unit) {
        return new Column(name, Type.INTEGER, unit, "");
    }

    /** The same column under another name. */
    public Column named(String other) {
        return new Column(other, type, unit, title);
    }

    /** What a column holds. */
    public enum Type {
        TEXT(String.class),
        /** 64-bit signed. */
        INTEGER(Long.class),
        NUMBER(Double.class),
        BOOLEAN(Boolean.class),
        DATE(java.time.LocalDate.class),
        INSTANT(java.time.Instant.class);

        private final Class<?> java;

        Type(Class<?> java) {
            this.java = java;
        }

        /** The class of this column's values in a {@link Row}. */
        public Class<?> java() {
            return java;
        }
    }
}
