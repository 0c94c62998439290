package org.kuznets.analysis.accessibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Words;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * Where people or objects are, and how much of what is there. Each place is one point, its centroid, or several parts
 * that are points spread evenly over its outline.
 *
 * @param whole of each place: people, jobs, beds; 0 or more
 * @param first the number of each place's first part; one more at the end
 * @param x of each part, metres; not a number without a shape
 * @param inner how far points of a part are from its middle on average, were it a disc: (2/3) sqrt(area / pi)
 * @param amount of each part: its share of the whole
 */
record Places(
        List<Feature> features, double[] whole, int[] first, double[] x, double[] y, double[] inner, double[] amount) {
    /** Counts every object as one. */
    static final String ONE = "one";

    /** How many reasons of one kind a refusal lists. */
    private static final int LISTED = 25;

    private static final Message NO_COLUMN =
            new Message("accessibility.no-column", "{name}: {layer} has no column {was}; it has {known}");
    private static final Message NO_NUMBERS = new Message(
            "accessibility.no-numbers", "{name}: the column {was} of {layer} holds no numbers; take one of {known}");
    private static final Message NEGATIVE =
            new Message("accessibility.negative", "{layer}, {id}: {column} is {was}; it cannot be negative");
    private static final Message MORE_NEGATIVE =
            new Message("accessibility.more-negative", "{count} more rows of {layer} have a negative {column}");
    private static final Message NO_KIND = new Message(
            "accessibility.no-kind", "kinds: {layer} holds no {was}; it holds {known}; all takes every one");
    private static final Message UNKNOWN =
            new Message("accessibility.unknown-amount", "{count} rows of {layer} have no {column} and are left out");
    private static final Message NO_SHAPE =
            new Message("accessibility.no-shape", "{count} rows of {layer} have no shape and are left out");

    int size() {
        return features.size();
    }

    /**
     * @param name of the parameter that names the column
     * @param column holding the amounts, or {@link #ONE}
     * @param shapes whether rows without a shape are left out
     * @param stepMetres between the parts of one outline; infinite for a single point each
     * @throws Refusal for a column that is not there or holds no numbers, and for negative amounts
     */
    static Places of(
            Layer layer,
            List<Feature> rows,
            String name,
            String column,
            boolean shapes,
            double stepMetres,
            Findings findings) {
        int at = column.equals(ONE) ? -1 : layer.columns().indexOf(column);
        check(layer, rows, name, column, at);
        List<Feature> kept = new ArrayList<>();
        List<Double> amounts = new ArrayList<>();
        List<Reason> faults = new ArrayList<>();
        int unknown = 0;
        int shapeless = 0;
        int negative = 0;
        for (Feature f : rows) {
            double amount = at < 0 ? 1 : f.row().number(column, Double.NaN);
            if (shapes && (f.geometry() == null || f.geometry().isEmpty())) {
                shapeless++;
            } else if (!Double.isFinite(amount)) {
                unknown++;
            } else if (amount < 0) {
                if (++negative <= LISTED) {
                    Map<String, Object> said =
                            Map.of("layer", layer.id(), "id", f.id(), "column", column, "was", amount);
                    faults.add(new Reason(NEGATIVE, f.id(), said));
                }
            } else {
                kept.add(f);
                amounts.add(amount);
            }
        }
        if (negative > LISTED) {
            Map<String, Object> said = Map.of("layer", layer.id(), "column", column, "count", negative - LISTED);
            faults.add(new Reason(MORE_NEGATIVE, name, said));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        tell(UNKNOWN, unknown, layer, column, findings);
        tell(NO_SHAPE, shapeless, layer, column, findings);
        double[] all = amounts.stream().mapToDouble(Double::doubleValue).toArray();
        return Spread.of(kept, all, stepMetres);
    }

    private static void tell(Message message, int count, Layer layer, String column, Findings findings) {
        if (count > 0) {
            findings.add(Finding.warning(message, null, Map.of("count", count, "layer", layer.id(), "column", column)));
        }
    }

    /** Each at its centroid. */
    static Places of(List<Feature> features, double[] amount) {
        return Spread.of(features, amount, Double.POSITIVE_INFINITY);
    }

    /** How many parts all of them have. */
    int parts() {
        return x.length;
    }

    private static void check(Layer layer, List<Feature> rows, String name, String column, int at) {
        if (column.equals(ONE) || rows.isEmpty()) {
            return;
        }
        Columns columns = layer.columns();
        String known = String.join(
                ", ",
                columns.all().stream()
                        .filter(c -> Number.class.isAssignableFrom(c.type().java()))
                        .map(c -> c.name())
                        .toList());
        Map<String, Object> said = Map.of("name", name, "layer", layer.id(), "was", column, "known", known);
        if (at < 0) {
            throw Refusal.of(NO_COLUMN, name, said);
        }
        if (!Number.class.isAssignableFrom(columns.all().get(at).type().java())) {
            throw Refusal.of(NO_NUMBERS, name, said);
        }
    }

    /**
     * The objects of these kinds; all where the layer tells no kinds.
     *
     * @throws Refusal where none is of these kinds
     */
    static List<Feature> ofKinds(Layer layer, String kinds) {
        List<String> wanted = Words.of(kinds);
        if (!layer.columns().has("kind") || wanted.isEmpty() || wanted.contains("all")) {
            return layer.features();
        }
        Map<String, Integer> known = new LinkedHashMap<>();
        List<Feature> kept = new ArrayList<>();
        for (Feature f : layer.features()) {
            String kind = f.row().text("kind", "");
            known.merge(kind, 1, Integer::sum);
            if (wanted.contains(kind)) {
                kept.add(f);
            }
        }
        if (kept.isEmpty() && !layer.features().isEmpty()) {
            String names = String.join(
                    ", ",
                    known.keySet().stream()
                            .filter(k -> !k.isEmpty())
                            .limit(LISTED)
                            .toList());
            throw Refusal.of(NO_KIND, "kinds", Map.of("layer", layer.id(), "was", kinds, "known", names));
        }
        return kept;
    }

    /** Their places in this list, by id: their column {@code id}, else that of the feature. */
    Map<String, Integer> byId() {
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            all.putIfAbsent(id(i), i);
        }
        return all;
    }

    String id(int i) {
        return features.get(i).row().text("id", features.get(i).id());
    }

    double total() {
        double sum = 0;
        for (double a : whole) {
            sum += a;
        }
        return sum;
    }
}
