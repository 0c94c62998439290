package org.kuznets.format;

import java.util.EnumSet;
import java.util.Set;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;

/**
 * What type a column of a file without types has: the narrowest that holds every value seen. Fed with all values before
 * the first row is given out, so that a row never comes out other than its column says.
 */
public final class TypeGuess {
    private final Set<Type> possible = EnumSet.allOf(Type.class);
    private boolean anything;

    /** A value that the file itself marks as of this type. */
    public void typed(Type type) {
        anything = true;
        if (type == Type.INTEGER) {
            keep(EnumSet.of(Type.INTEGER, Type.NUMBER, Type.TEXT));
        } else {
            keep(EnumSet.of(type, Type.TEXT));
        }
    }

    /** A text that the file marks as text: it may still be a date. */
    public void text(String value) {
        anything = true;
        Set<Type> fits = EnumSet.of(Type.TEXT);
        if (possible.contains(Type.DATE) && Coercion.date(value).isPresent()) {
            fits.add(Type.DATE);
        }
        if (possible.contains(Type.INSTANT) && Coercion.instant(value).isPresent()) {
            fits.add(Type.INSTANT);
        }
        keep(fits);
    }

    /**
     * A text in a file that knows nothing but text. A code that begins with 0, or has more digits than a number keeps,
     * makes the column text.
     */
    public void untyped(String value, boolean decimalComma) {
        if (possible.size() == 1 && anything) {
            return;
        }
        String digits = value.strip().replaceFirst("^[+-]", "");
        boolean code = digits.length() > 1 && digits.matches("0\\d.*");
        boolean comma = value.indexOf(',') >= 0;
        if (!code && Coercion.integer(value).isPresent()) {
            typed(Type.INTEGER);
        } else if (!code
                && (decimalComma || !comma)
                && !digits.matches("\\d{16,}")
                && Coercion.number(value).isPresent()) {
            typed(Type.NUMBER);
        } else if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            typed(Type.BOOLEAN);
        } else {
            text(value);
        }
    }

    private void keep(Set<Type> fits) {
        possible.retainAll(fits);
    }

    /** The narrowest type that holds everything seen; text when nothing was. */
    public Type type() {
        if (!anything) {
            return Type.TEXT;
        }
        for (Type t : new Type[] {Type.BOOLEAN, Type.INTEGER, Type.NUMBER, Type.DATE, Type.INSTANT}) {
            if (possible.contains(t)) {
                return t;
            }
        }
        return Type.TEXT;
    }

    /** The column called {@code name} with the guessed type. */
    public Column column(String name) {
        return new Column(name, type(), org.kuznets.geo.Unit.NONE, "");
    }
}
