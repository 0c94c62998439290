package org.kuznets.analysis.emission;

import java.util.Map;
import java.util.regex.Pattern;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;

/** One row's numbers, read strictly: what is there and is no number, or no possible one, is a fault. */
final class StrictNumbers {
    private static final Message NOT_NUMBER =
            new Message("emission.not-a-number", "{who}: {column} is '{was}', which is no number");
    private static final Message NEGATIVE =
            new Message("emission.negative", "{who}: {column} is {was}; it cannot be negative");
    private static final Message TOO_MUCH = new Message(
            "emission.too-much", "{who}: {column} is {was}; more than {most} is impossible, check its unit");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_ECHO = 40;

    private final Row row;
    private final String who;
    private final String where;
    private final InventoryFaults faults;

    /** @param who what the row is about, such as {@code source 12, 0301} */
    StrictNumbers(Row row, String who, String where, InventoryFaults faults) {
        this.row = row;
        this.who = who;
        this.where = where;
        this.faults = faults;
    }

    /** The number in {@code column}; NaN where the cell is blank or there is no such column, or after a fault. */
    double number(String column) {
        Object value = row.find(column).orElse("");
        double n = value instanceof Number v ? v.doubleValue() : parsed(value.toString());
        if (!Double.isFinite(n) && !value.toString().isBlank()) {
            String was = value.toString();
            add(NOT_NUMBER, column, was.length() > LONGEST_ECHO ? was.substring(0, LONGEST_ECHO) + "..." : was);
            return Double.NaN;
        }
        return n;
    }

    private static double parsed(String text) {
        String s = text.strip();
        return s.length() < 100 && NUMBER.matcher(s).matches() ? Double.parseDouble(s.replace(',', '.')) : Double.NaN;
    }

    /** As {@link #number}, between 0 and {@code most}. */
    double upTo(String column, double most) {
        double n = number(column);
        if (n < 0) {
            add(NEGATIVE, column, n);
            return Double.NaN;
        }
        if (n > most) {
            faults.add(TOO_MUCH, where, Map.of("who", who, "column", column, "was", n, "most", most));
            return Double.NaN;
        }
        return n;
    }

    private void add(Message message, String column, Object was) {
        faults.add(message, where, Map.of("who", who, "column", column, "was", was));
    }
}
