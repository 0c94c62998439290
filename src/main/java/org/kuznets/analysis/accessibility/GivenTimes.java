package org.kuznets.analysis.accessibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** Times as a table gives them; there is no way between a pair that is not in it. Of a pair given twice the less counts. */
final class GivenTimes implements TravelTimes {
    private static final int LISTED = 25;

    private static final Message NO_TIME =
            new Message("accessibility.no-time", "times, {from} to {to}: '{was}' is no time; give minutes, 0 or more");
    private static final Message MORE = new Message("accessibility.more-times", "{count} more times are no times");
    private static final Message STRANGERS = new Message(
            "accessibility.strange-times", "{count} of {all} rows of {layer} name places that are not there");

    private final Places from;
    private final TravelTimes own;
    private final int[] start;
    private final int[] to;
    private final double[] minutes;
    private final double leastMinutes;
    private final boolean same;

    private record Pair(int from, int to, double minutes) {}

    private GivenTimes(Places from, TravelTimes own, boolean same, List<Pair> pairs, double leastMinutes) {
        this.from = from;
        this.own = own;
        this.same = same;
        this.leastMinutes = leastMinutes;
        start = new int[from.size() + 1];
        to = new int[pairs.size()];
        minutes = new double[pairs.size()];
        pairs.forEach(p -> start[p.from() + 1]++);
        for (int i = 0; i < from.size(); i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        for (Pair p : pairs) {
            int k = next[p.from()]++;
            to[k] = p.to();
            minutes[k] = p.minutes();
        }
    }

    /**
     * @param from the origins
     * @param to the objects, or the origins themselves
     */
    static GivenTimes of(Layer table, Places from, Places to, TravelIn in) {
        Map<String, Integer> starts = from.byId();
        Map<String, Integer> ends = to.byId();
        List<Pair> pairs = new ArrayList<>();
        for (Feature f : table.features()) {
            Integer i = starts.get(f.row().text("from", ""));
            Integer j = ends.get(f.row().text("to", ""));
            if (i != null && j != null) {
                pairs.add(new Pair(i, j, f.row().number("minutes", Double.NaN)));
            }
        }
        return new GivenTimes(from, new StraightLine(from, to, in), from == to, pairs, in.leastMinutes());
    }

    /** @throws Refusal for every time that is none */
    static boolean check(Layer table, Places origins, Places objects, Findings findings) {
        Map<String, Integer> starts = origins.byId();
        Map<String, Integer> ends = objects.byId();
        List<Reason> faults = new ArrayList<>();
        int wrong = 0;
        int strange = 0;
        for (Feature f : table.features()) {
            String a = f.row().text("from", "");
            String b = f.row().text("to", "");
            strange += starts.containsKey(a) && (ends.containsKey(b) || starts.containsKey(b)) ? 0 : 1;
            double v = f.row().number("minutes", Double.NaN);
            if (!(v >= 0 && Double.isFinite(v)) && ++wrong <= LISTED) {
                Map<String, Object> said =
                        Map.of("from", a, "to", b, "was", f.row().text("minutes", ""));
                faults.add(new Reason(NO_TIME, "times", said));
            }
        }
        if (wrong > LISTED) {
            faults.add(new Reason(MORE, "times", Map.of("count", wrong - LISTED)));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        if (strange > 0) {
            Map<String, Object> said =
                    Map.of("count", strange, "all", table.features().size(), "layer", table.id());
            findings.add(Finding.warning(STRANGERS, "times", said));
        }
        return true;
    }

    @Override
    public void from(int i, double[] row) {
        double inside = Double.POSITIVE_INFINITY;
        if (same && !Double.isNaN(from.x()[i])) {
            own.from(i, row);
            inside = row[i];
        }
        Arrays.fill(row, Double.POSITIVE_INFINITY);
        for (int k = start[i]; k < start[i + 1]; k++) {
            row[to[k]] = Math.min(row[to[k]], Math.max(leastMinutes, minutes[k]));
        }
        if (same && row[i] == Double.POSITIVE_INFINITY) {
            row[i] = inside;
        }
    }
}
