package org.kuznets.analysis.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kuznets.analysis.criteria.Criterion.Kind;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal.Reason;

/** Reads criteria from a table, one a row, and says of every row what is wrong with it. */
public final class CriteriaTable {
    private static final Message BAD =
            new Message("criteria.bad", "{table}, criterion {criterion}: {column} is '{was}'; it should be {should}");
    private static final Message TWICE = new Message(
            "criteria.twice", "{table}: the criterion {criterion} is there twice; give each an id of its own");

    private final Layer table;
    private final List<Reason> faults;
    private final List<Criterion> criteria = new ArrayList<>();

    private CriteriaTable(Layer table, List<Reason> faults) {
        this.table = table;
        this.faults = faults;
    }

    /**
     * The criteria for an activity in the table's order.
     *
     * @param faults what is wrong is added to these
     */
    public static List<Criterion> of(Layer table, Activity activity, List<Reason> faults) {
        CriteriaTable t = new CriteriaTable(table, faults);
        Set<String> ids = new HashSet<>();
        for (Feature f : table.features()) {
            String id = f.row().text("id", f.id());
            String whom = f.row().text("activity", "*");
            t.check(Activity.understands(whom), id, "activity", whom, Activity.WORDS);
            if (activity.isAmong(whom)) {
                if (!ids.add(id)) {
                    faults.add(new Reason(TWICE, null, Map.of("table", table.id(), "criterion", id)));
                }
                t.read(id, f.row());
            }
        }
        return t.criteria;
    }

    private void read(String id, Row r) {
        int before = faults.size();
        check(id.matches("[a-z][A-Za-z0-9]*"), id, "id", id, "a word in camelCase");
        Kind kind = word(Kind.class, id, "kind", r);
        Optional<Where> where = Where.parse(r.text("where", ""));
        check(
                where.isPresent(),
                id,
                "where",
                r.text("where", ""),
                "column=word|word, column!=word or column~text, joined by &");
        double weight = r.number("weight", Double.NaN);
        check(weight >= 0 && weight < 1e6, id, "weight", r.text("weight", ""), "a number of 0 or more");
        double radius = r.number("radiusMetres", kind == Kind.INSIDE ? 0 : Double.NaN);
        boolean needsRadius = kind == Kind.DENSITY || kind == Kind.AMOUNT || kind == Kind.SHARE;
        check(!needsRadius || radius > 0, id, "radiusMetres", r.text("radiusMetres", ""), "metres above 0");
        check(kind != Kind.INSIDE || radius >= 0, id, "radiusMetres", r.text("radiusMetres", ""), "metres, or empty");
        check(!r.text("layer", "").isEmpty(), id, "layer", "", "the name of an input layer, or people");
        String column = r.text("column", "");
        check(kind != Kind.VALUE || !column.isEmpty(), id, "column", "", "the column that holds the value");
        Membership m = membership(id, r);
        if (faults.size() == before && kind != null && where.isPresent() && m != null) {
            criteria.add(new Criterion(
                    id,
                    r.text("nameEn", id),
                    r.text("nameRu", r.text("nameEn", id)),
                    r.text("activity", "*"),
                    kind,
                    r.text("layer", ""),
                    where.get(),
                    column,
                    radius,
                    m,
                    weight,
                    r.text("why", ""),
                    r.text("evidence", "")));
        }
    }

    private @org.jspecify.annotations.Nullable Membership membership(String id, Row r) {
        Membership.Kind kind = word(Membership.Kind.class, id, "membership", r);
        if (kind == null) {
            return null;
        }
        double low = r.number("low", Double.NaN);
        double high = r.number("high", Double.NaN);
        double middle = r.number("middle", Double.NaN);
        double spread = r.number("spread", Double.NaN);
        String shape = r.text("scores", "");
        TreeMap<Double, Double> points = new TreeMap<>();
        Map<String, Double> categories = new TreeMap<>();
        switch (kind) {
            case LINEAR, SIGMOID -> {
                check(Double.isFinite(low), id, "low", r.text("low", ""), "the value that scores 0");
                check(
                        Double.isFinite(high) && high != low,
                        id,
                        "high",
                        r.text("high", ""),
                        "another value, that scores 1");
            }
            case SMALL, LARGE -> {
                check(middle > 0, id, "middle", r.text("middle", ""), "the value above 0 that scores one half");
                check(spread > 0, id, "spread", r.text("spread", ""), "an exponent above 0");
            }
            case GAUSSIAN, NEAR -> {
                check(Double.isFinite(middle), id, "middle", r.text("middle", ""), "the value that scores 1");
                check(spread > 0, id, "spread", r.text("spread", ""), "a factor above 0");
            }
            case PIECEWISE -> points(id, shape, points);
            case CATEGORIES -> categories(id, shape, categories);
        }
        return new Membership(kind, low, high, middle, spread, points, categories);
    }

    private void points(String id, String shape, TreeMap<Double, Double> to) {
        boolean good = !shape.isEmpty();
        for (String pair : shape.split(";")) {
            String[] p = pair.split(":");
            double x = p.length == 2 ? number(p[0]) : Double.NaN;
            double y = p.length == 2 ? number(p[1]) : Double.NaN;
            good &= Double.isFinite(x) && y >= 0 && y <= 1 && to.put(x, y) == null;
        }
        check(good, id, "scores", shape, "values and scores from 0 to 1, such as 0:0;1000:1");
    }

    private void categories(String id, String shape, Map<String, Double> to) {
        boolean good = !shape.isEmpty();
        for (String pair : shape.split(";")) {
            int colon = pair.lastIndexOf(':');
            double y = colon > 0 ? number(pair.substring(colon + 1)) : Double.NaN;
            good &= y >= 0
                    && y <= 1
                    && to.put(pair.substring(0, Math.max(0, colon)).strip(), y) == null;
        }
        check(good, id, "scores", shape, "words and scores from 0 to 1, such as forest:0.2;*:0");
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private <E extends Enum<E>> @org.jspecify.annotations.Nullable E word(
            Class<E> type, String id, String column, Row r) {
        String text = r.text(column, "");
        for (E e : type.getEnumConstants()) {
            if (e.name().toLowerCase(Locale.ROOT).equals(text)) {
                return e;
            }
        }
        String words = String.join(
                        ", ",
                        java.util.Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .toList())
                .toLowerCase(Locale.ROOT);
        check(false, id, column, text, "one of " + words);
        return null;
    }

    private void check(boolean good, String criterion, String column, String was, String should) {
        if (!good) {
            faults.add(new Reason(
                    BAD,
                    null,
                    Map.of(
                            "table",
                            table.id(),
                            "criterion",
                            criterion,
                            "column",
                            column,
                            "was",
                            was,
                            "should",
                            should)));
        }
    }
}
