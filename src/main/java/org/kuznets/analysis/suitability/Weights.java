package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.criteria.Criterion;
import org.kuznets.analysis.decision.Combination;
import org.kuznets.analysis.decision.Pairwise;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** The weights of terms, which sum to 1, and where they come from. */
public final class Weights {
    private static final Message UNKNOWN = new Message(
            "suitability.weight-unknown", "{name}: '{was}' is none of the criteria in force, which are {known}");
    private static final Message NOT_NUMBER =
            new Message("suitability.weight-not-number", "{name}: the weight of {was} should be a number of 0 or more");
    private static final Message NOT_PAIR =
            new Message("suitability.not-pair", "pairs: '{was}' should be a/b=number, with a number from 1/9 to 9");
    private static final Message NO_PAIR =
            new Message("suitability.no-pair", "pairs: no judgement of {a} against {b}; every pair needs one");
    private static final Message INCONSISTENT = new Message(
            "suitability.inconsistent",
            "the judgements contradict one another: consistency ratio {ratio}, above 0.1; worst are {a}/{b}={ab},"
                    + " {b}/{c}={bc} and {a}/{c}={ac}, which should be {should}");
    private static final Message TOO_MANY = new Message(
            "suitability.too-many-pairs",
            "pairs: {count} criteria are more than the {most} that can be judged in pairs; give weights instead");
    private static final Message ZERO =
            new Message("suitability.weights-zero", "{name}: all weights are 0; give one above it");

    private final double[] values;
    private final String source;
    private final @Nullable Pairwise pairwise;

    private Weights(double[] values, String source, @Nullable Pairwise pairwise) {
        this.values = values;
        this.source = source;
        this.pairwise = pairwise;
    }

    /**
     * @param terms that are in force
     * @param criteria also those whose layer is not there: a weight for one is no mistake
     */
    static Weights of(
            String text,
            String pairs,
            List<Term> terms,
            List<Criterion> criteria,
            List<Rule> rules,
            Findings findings) {
        List<String> ids = terms.stream().map(Term::id).toList();
        if (!pairs.strip().equals("none")) {
            return judged(pairs, ids, findings);
        }
        double[] w = new double[ids.size()];
        switch (text.strip()) {
            case "equal" -> java.util.Arrays.fill(w, 1);
            case "table" -> java.util.Arrays.setAll(w, k -> terms.get(k).weight());
            default -> w = given(text, ids, criteria);
        }
        if (w.length > 0 && java.util.Arrays.stream(w).sum() <= 0) {
            throw Refusal.of(ZERO, "weights", Map.of("name", "weights"));
        }
        return new Weights(Combination.normalised(w), text.strip(), null);
    }

    private static double[] given(String text, List<String> ids, List<Criterion> criteria) {
        List<Reason> faults = new ArrayList<>();
        double[] w = new double[ids.size()];
        Set<String> known = new LinkedHashSet<>(ids);
        criteria.forEach(c -> known.add(c.id()));
        for (String pair : text.split(",")) {
            String[] p = pair.split("=");
            String id = p[0].strip();
            double value = p.length == 2 ? number(p[1]) : Double.NaN;
            if (!known.contains(id)) {
                faults.add(new Reason(
                        UNKNOWN,
                        "weights",
                        Map.of("name", "weights", "was", cut(id), "known", String.join(", ", ids))));
            } else if (!(value >= 0 && value < 1e6)) {
                faults.add(new Reason(NOT_NUMBER, "weights", Map.of("name", "weights", "was", id)));
            } else if (ids.contains(id)) {
                w[ids.indexOf(id)] = value;
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return w;
    }

    private static Weights judged(String text, List<String> ids, Findings findings) {
        List<Reason> faults = new ArrayList<>();
        Map<Long, Double> judged = new HashMap<>();
        if (ids.size() > Pairwise.MOST) {
            throw Refusal.of(TOO_MANY, "pairs", Map.of("count", ids.size(), "most", Pairwise.MOST));
        }
        for (String pair : text.split(",")) {
            String[] p = pair.split("=");
            String[] two = p[0].split("/");
            double value = p.length == 2 ? number(p[1]) : Double.NaN;
            if (two.length != 2 || !(value >= 1 / 9.0 - 1e-9 && value <= 9)) {
                faults.add(new Reason(NOT_PAIR, "pairs", Map.of("was", cut(pair))));
                continue;
            }
            int[] at = new int[2];
            for (int k = 0; k < 2; k++) {
                at[k] = ids.indexOf(two[k].strip());
                if (at[k] < 0) {
                    faults.add(new Reason(
                            UNKNOWN,
                            "pairs",
                            Map.of("name", "pairs", "was", cut(two[k].strip()), "known", String.join(", ", ids))));
                }
            }
            judged.put((long) at[0] * ids.size() + at[1], value);
        }
        double[][] matrix = new double[ids.size()][ids.size()];
        for (int a = 0; a < ids.size() && faults.isEmpty(); a++) {
            matrix[a][a] = 1;
            for (int b = a + 1; b < ids.size(); b++) {
                Double ab = judged.get((long) a * ids.size() + b);
                Double ba = judged.get((long) b * ids.size() + a);
                if (ab == null && ba == null) {
                    faults.add(new Reason(NO_PAIR, "pairs", Map.of("a", ids.get(a), "b", ids.get(b))));
                } else {
                    matrix[a][b] = ab != null ? ab : 1 / java.util.Objects.requireNonNull(ba);
                    matrix[b][a] = 1 / matrix[a][b];
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        Pairwise p = Pairwise.of(matrix);
        tell(p, ids, findings);
        return new Weights(p.weights(), "pairs", p);
    }

    private static void tell(Pairwise p, List<String> ids, Findings findings) {
        if (!p.accepted()) {
            p.worst()
                    .ifPresent(t -> findings.add(Finding.warning(
                            INCONSISTENT,
                            null,
                            Map.of(
                                    "ratio", round(p.ratio()),
                                    "a", ids.get(t.a()),
                                    "b", ids.get(t.b()),
                                    "c", ids.get(t.c()),
                                    "ab", round(t.ab()),
                                    "bc", round(t.bc()),
                                    "ac", round(t.ac()),
                                    "should", round(t.ab() * t.bc())))));
        }
    }

    private static double round(double v) {
        return Math.round(v * 1000) / 1000.0;
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    private static double number(String text) {
        try {
            String[] p = text.strip().split("/");
            return p.length == 2 ? Double.parseDouble(p[0]) / Double.parseDouble(p[1]) : Double.parseDouble(p[0]);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Of term {@code k}. */
    public double of(int k) {
        return values[k];
    }

    /** All; a copy. */
    public double[] values() {
        return values.clone();
    }

    /** {@code table}, {@code equal}, {@code pairs}, or the numbers given. */
    public String source() {
        return source;
    }

    /** The judgements that they come from; empty for other sources. */
    public java.util.Optional<Pairwise> pairwise() {
        return java.util.Optional.ofNullable(pairwise);
    }
}
