package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.criteria.Activity;
import org.kuznets.analysis.criteria.CriteriaTable;
import org.kuznets.analysis.criteria.Criterion;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.analysis.criteria.Membership;
import org.kuznets.analysis.criteria.Quantity;
import org.kuznets.analysis.criteria.Shapes;
import org.kuznets.analysis.criteria.Sources;
import org.kuznets.analysis.criteria.Where;
import org.kuznets.analysis.decision.Combination;
import org.kuznets.analysis.exposure.People;
import org.kuznets.analysis.suitability.Rule.Effect;
import org.kuznets.analysis.suitability.Verdict.Ban;
import org.kuznets.analysis.suitability.Verdict.Share;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything that decides about a place, ready to be asked: for one place ({@link #at}) or for all cells of a lattice
 * ({@link #on}). Make it once for many questions; it is immutable and may be asked by several threads.
 */
public final class Siting {
    /** The most masks in force for one activity. */
    static final int MOST_MASKS = 62;
    /** The most criteria and preferences. */
    static final int MOST_TERMS = 40;

    private static final Message NO_CRITERIA = new Message(
            "suitability.no-criteria",
            "no criterion of {table} is about the activity {activity}; add one, or take another");
    private static final Message TOO_MANY = new Message(
            "suitability.too-many", "{count} {what} are about the activity {activity}, and at most {most} are weighed");
    private static final Message LEFT_OUT = new Message(
            "suitability.criterion-left-out",
            "the criterion {criterion} was left out, because there is no layer {layer}; the other weights were raised in"
                    + " proportion");
    private static final Message NOT_CHECKED = new Message(
            "suitability.rule-not-checked", "the rule {rule} was not checked, because there is no layer {layer}");

    private static final Message NO_COLUMN = new Message(
            "suitability.no-column",
            "{row} speaks of the column {column}, which the layer {layer} lacks: what it chooses is not found, and a"
                    + " criterion without its value is left out");

    private final Activity activity;
    private final List<Mask> masks;
    private final List<Term> terms;
    private final Weights weights;
    private final Combination combination;

    private Siting(Activity activity, List<Mask> masks, List<Term> terms, Weights weights, Combination combination) {
        this.activity = activity;
        this.masks = List.copyOf(masks);
        this.terms = List.copyOf(terms);
        this.weights = weights;
        this.combination = combination;
    }

    /**
     * Reads the tables and indexes the layers, which are on one metric sheet.
     *
     * @param findings what could not be checked, and what is assumed
     * @throws Refusal with everything that is wrong with the tables, the activity and the weights
     */
    public static Siting of(SitingIn in, Findings findings, Work work) {
        List<Reason> faults = new ArrayList<>();
        Activity activity = Classes.of(in.activity(), in.industryClasses(), findings, faults);
        List<Rule> rules = Rules.of(in.rules(), activity, faults);
        List<Criterion> criteria = CriteriaTable.of(in.criteria(), activity, faults);
        limit(rules.stream().filter(r -> r.effect() == Effect.MASK).count(), MOST_MASKS, "masks", activity, faults);
        long preferences =
                rules.stream().filter(r -> r.effect() == Effect.PREFERENCE).count();
        limit(criteria.size() + preferences, MOST_TERMS, "criteria", activity, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        Findings people = new Findings();
        Sources sources = new Sources(in.roles(), () -> people(in, people, work));
        List<Mask> masks = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        rules.forEach(r -> columns(r.id(), r.where(), "", sources.find(r.layer()), told, findings));
        for (Criterion c : criteria) {
            if (!columns(c.id(), c.where(), c.column(), sources.find(c.layer()), told, findings)) {
                continue;
            }
            term(c, sources, findings, work).ifPresent(terms::add);
        }
        for (Rule r : rules) {
            if (r.effect() == Effect.MASK) {
                Optional<Mask> mask = Mask.of(r, sources);
                mask.ifPresent(masks::add);
                if (mask.isEmpty()) {
                    findings.add(Finding.warning(NOT_CHECKED, null, Map.of("rule", r.id(), "layer", r.layer())));
                }
            } else {
                term(r, sources, findings).ifPresent(terms::add);
            }
        }
        findings.addAll(people.list());
        boolean none = criteria.isEmpty() && !in.criteria().features().isEmpty();
        if (none) {
            throw Refusal.of(
                    NO_CRITERIA, "criteria", Map.of("table", in.criteria().id(), "activity", activity.toString()));
        }
        Weights weights = Weights.of(in.weights(), in.pairs(), terms, criteria, rules, findings);
        Combination.Kind kind = Combination.Kind.valueOf(in.combine().name());
        return new Siting(activity, masks, terms, weights, new Combination(kind, in.alpha()));
    }

    /** Says which columns a row speaks of and its layer lacks; false where the value itself is missing. */
    private static boolean columns(
            String row, Where where, String column, Optional<Layer> layer, Set<String> told, Findings findings) {
        List<String> asked = new ArrayList<>(
                where.conditions().stream().map(Where.Condition::column).toList());
        asked.add(column);
        for (String c : asked) {
            if (layer.isPresent() && !c.isEmpty() && !layer.get().columns().has(c) && told.add(row + " " + c)) {
                findings.add(Finding.warning(
                        NO_COLUMN, null, Map.of("row", row, "layer", layer.get().id(), "column", c)));
            }
        }
        return layer.isEmpty() || column.isEmpty() || layer.get().columns().has(column);
    }

    private static void limit(long count, int most, String what, Activity activity, List<Reason> faults) {
        if (count > most) {
            faults.add(new Reason(
                    TOO_MANY,
                    null,
                    Map.of("count", count, "what", what, "activity", activity.toString(), "most", most)));
        }
    }

    private static Optional<List<People.Place>> people(SitingIn in, Findings findings, Work work) {
        Layer settlements = in.settlements();
        if (settlements == null || !settlements.columns().has("population")) {
            return Optional.empty();
        }
        return Optional.of(People.of(settlements, in.landUse(), in.residential(), findings, work)
                .places(work));
    }

    private static Optional<Term> term(Criterion c, Sources sources, Findings findings, Work work) {
        Optional<Quantity> quantity = sources.quantity(c, work);
        if (quantity.isEmpty()) {
            findings.add(Finding.warning(LEFT_OUT, null, Map.of("criterion", c.id(), "layer", c.layer())));
        }
        return quantity.map(q -> new Term(
                c.id(), c.nameEn(), c.nameRu(), q, c.kind().unit(), c.membership(), c.weight(), c.why(), c.evidence()));
    }

    private static Optional<Term> term(Rule r, Sources sources, Findings findings) {
        Optional<Mask> mask = Mask.of(r, sources);
        if (mask.isEmpty()) {
            findings.add(Finding.warning(LEFT_OUT, null, Map.of("criterion", r.id(), "layer", r.layer())));
        }
        return mask.map(m -> new Term(
                camel(r.id()),
                r.nameEn(),
                r.nameRu(),
                m.test(),
                Unit.ONE,
                Membership.linear(0, 1).between(r.scoreOutside(), r.scoreInside()),
                r.weight(),
                r.act(),
                r.evidence()));
    }

    /** {@code zone-industry} as {@code zoneIndustry}. */
    private static String camel(String id) {
        StringBuilder text = new StringBuilder();
        for (String word : id.split("-")) {
            text.append(
                    text.length() == 0
                            ? word
                            : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
        }
        return text.toString();
    }

    /** What is to stand there, with the class that was found for it. */
    public Activity activity() {
        return activity;
    }

    /** The rules that forbid, as far as their layers are there. */
    public List<Mask> masks() {
        return masks;
    }

    /** What adds to a score. */
    public List<Term> terms() {
        return terms;
    }

    /** Of the terms in their order, and where they come from. */
    public Weights weights() {
        return weights;
    }

    public Combination combination() {
        return combination;
    }

    /**
     * What rules and criteria say of a place.
     *
     * @param place a point or a footprint on the layers' sheet
     */
    public Verdict at(Geometry place) {
        List<Ban> bans = new ArrayList<>();
        masks.forEach(m -> m.ban(place).ifPresent(bans::add));
        List<Share> shares = new ArrayList<>();
        List<Term> unknown = new ArrayList<>();
        double[] scores = new double[terms.size()];
        for (int k = 0; k < scores.length; k++) {
            Term t = terms.get(k);
            double value = t.value().at(place);
            scores[k] = t.score().of(value);
            double weight = weights.of(k);
            shares.add(new Share(t, value, t.value().word(place), scores[k], weight, weight * scores[k]));
            if (Double.isNaN(scores[k])) {
                unknown.add(t);
            }
        }
        Double score = terms.isEmpty() || !unknown.isEmpty() ? null : combination.of(scores, weights.values());
        return new Verdict(bans, shares, score, unknown);
    }

    /** The same for the middle of every cell. */
    public Surface on(Lattice nodes, Work work) {
        return Surface.of(this, nodes, Optional.empty(), work);
    }

    /** The same for the cells of {@code area} only. */
    public Surface on(Lattice nodes, Shapes area, Work work) {
        return Surface.of(this, nodes, Optional.of(area), work);
    }
}
