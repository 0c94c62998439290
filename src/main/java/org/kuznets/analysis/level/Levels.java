package org.kuznets.analysis.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** The levels at which a field is cut, as a request writes them: numbers separated by commas. */
public final class Levels {
    private static final Message NOT_LEVEL =
            new Message("level.not-a-number", "{name}: '{was}' is no number above {least}");
    private static final Message TOO_MANY = new Message("level.too-many", "{name}: at most {most} levels, was {count}");

    private static final int MOST = 20;

    private Levels() {}

    /**
     * Ascending, each once.
     *
     * @param name of the parameter
     * @param least what every level must be above
     * @throws Refusal naming every word that is no such number
     */
    public static List<Double> parse(String name, String text, double least) {
        TreeSet<Double> levels = new TreeSet<>();
        List<Reason> faults = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            double v = number(word.strip());
            if (v > least) {
                levels.add(v);
            } else {
                faults.add(new Reason(NOT_LEVEL, name, Map.of("name", name, "was", word.strip(), "least", least)));
            }
        }
        if (levels.size() > MOST) {
            faults.add(new Reason(TOO_MANY, name, Map.of("name", name, "most", MOST, "count", levels.size())));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return List.copyOf(levels);
    }

    /** Not a number for what is none, or is not finite. */
    private static double number(String word) {
        try {
            double v = Double.parseDouble(word);
            return Double.isFinite(v) ? v : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
