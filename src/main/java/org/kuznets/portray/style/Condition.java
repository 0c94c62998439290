package org.kuznets.portray.style;

import java.util.Collections;
import java.util.List;

/** Which features a class is for. Every writer of a style turns all of these cases into its own language. */
public sealed interface Condition {
    /** The column holds one of {@code values} (text or numbers). */
    record Among(String column, List<Object> values) implements Condition {
        public Among {
            values = List.copyOf(values);
        }
    }

    /** The column's number is at least {@code from} and less than {@code below}; infinite where there is no such end. */
    record Between(String column, double from, double below) implements Condition {}

    /** Every part holds; true when there are none. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Does not hold, which is so where the column is empty. */
    record Not(Condition part) implements Condition {}

    /** Whether no feature can meet both, as far as a look at single columns can tell. */
    static boolean disjoint(Condition a, Condition b) {
        if (a instanceof All all) {
            return all.parts().stream().anyMatch(part -> disjoint(part, b));
        }
        if (b instanceof All) {
            return disjoint(b, a);
        }
        if (a instanceof Among x && b instanceof Among y) {
            return x.column().equals(y.column()) && Collections.disjoint(x.values(), y.values());
        }
        if (a instanceof Among x && b instanceof Between y) {
            return x.column().equals(y.column()) && x.values().stream().noneMatch(v -> within(v, y));
        }
        if (a instanceof Between && b instanceof Among) {
            return disjoint(b, a);
        }
        return a instanceof Between x
                && b instanceof Between y
                && x.column().equals(y.column())
                && (x.below() <= y.from() || y.below() <= x.from());
    }

    private static boolean within(Object value, Between range) {
        return value instanceof Number n && n.doubleValue() >= range.from() && n.doubleValue() < range.below();
    }
}
