package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuznets.analysis.criteria.Activity;
import org.kuznets.analysis.criteria.Where;
import org.kuznets.analysis.suitability.Rule.Effect;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal.Reason;

/** Reads rules from a table, one a row, and says of every row what is wrong with it. */
public final class Rules {
    private static final Message BAD =
            new Message("suitability.bad-rule", "{table}, rule {rule}: {column} is '{was}'; it should be {should}");
    private static final Message TWICE = new Message(
            "suitability.rule-twice", "{table}: the rule {rule} is there twice; give each an id of its own");

    private final Layer table;
    private final List<Reason> faults;

    private Rules(Layer table, List<Reason> faults) {
        this.table = table;
        this.faults = faults;
    }

    /**
     * The rules for an activity in the table's order.
     *
     * @param faults what is wrong is added to these
     */
    public static List<Rule> of(Layer table, Activity activity, List<Reason> faults) {
        Rules reader = new Rules(table, faults);
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Feature f : table.features()) {
            String id = f.row().text("id", f.id());
            String whom = f.row().text("activity", "*");
            reader.check(Activity.understands(whom), id, "activity", whom, Activity.WORDS);
            if (activity.isAmong(whom)) {
                if (!ids.add(id)) {
                    faults.add(new Reason(TWICE, "rules", Map.of("table", table.id(), "rule", id)));
                }
                reader.read(id, f.row()).ifPresent(rules::add);
            }
        }
        return List.copyOf(rules);
    }

    private Optional<Rule> read(String id, Row r) {
        int before = faults.size();
        String word = r.text("effect", "");
        check(word.equals("mask") || word.equals("preference"), id, "effect", word, "mask or preference");
        Effect effect = word.equals("mask") ? Effect.MASK : Effect.PREFERENCE;
        Optional<Where> where = Where.parse(r.text("where", ""));
        check(where.isPresent(), id, "where", r.text("where", ""), "column=word|word, joined by &");
        double metres = r.number("distanceMetres", 0);
        check(metres >= 0 && metres <= 1e6, id, "distanceMetres", r.text("distanceMetres", ""), "metres, or empty");
        double slope = r.number("slopePercent", Double.NaN);
        check(Double.isNaN(slope) || slope > 0, id, "slopePercent", r.text("slopePercent", ""), "percent, or empty");
        // of a word that is neither nothing more is asked
        boolean mask = !word.equals("preference");
        double inside = r.number("scoreInside", mask ? 0 : Double.NaN);
        double outside = r.number("scoreOutside", mask ? 0 : Double.NaN);
        double weight = r.number("weight", mask ? 0 : Double.NaN);
        check(inside >= 0 && inside <= 1, id, "scoreInside", r.text("scoreInside", ""), "a score from 0 to 1");
        check(outside >= 0 && outside <= 1, id, "scoreOutside", r.text("scoreOutside", ""), "a score from 0 to 1");
        check(weight >= 0 && weight < 1e6, id, "weight", r.text("weight", ""), "a number of 0 or more");
        check(!r.text("layer", "").isEmpty(), id, "layer", "", "the name of an input layer");
        if (faults.size() > before || where.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                id,
                r.text("restriction", id),
                r.text("layer", ""),
                where.get(),
                r.text("activity", "*"),
                effect,
                metres,
                slope,
                inside,
                outside,
                weight,
                r.text("nameEn", id),
                r.text("nameRu", r.text("nameEn", id)),
                r.text("act", ""),
                r.text("edition", ""),
                r.text("evidence", ""),
                r.text("verified", "").equals("yes")));
    }

    private void check(boolean good, String rule, String column, String was, String should) {
        if (!good) {
            faults.add(new Reason(
                    BAD,
                    "rules",
                    Map.of("table", table.id(), "rule", rule, "column", column, "was", was, "should", should)));
        }
    }
}
