package org.kuznets.portray.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A condition as a MapLibre filter expression, made only of {@code all}, {@code any} and comparisons with {@code get}:
 * what MapLibre, the map page and QGIS (3.22 and later) all read alike.
 */
final class WebFilter {
    private WebFilter() {}

    static List<Object> of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return many("all", all.parts().stream().map(WebFilter::of).toList());
        }
        if (condition instanceof Condition.Among among) {
            return many(
                    "any",
                    among.values().stream()
                            .map(v -> compare("==", among.column(), v))
                            .toList());
        }
        if (condition instanceof Condition.Between b) {
            List<List<Object>> ends = new ArrayList<>();
            if (b.from() > Double.NEGATIVE_INFINITY) {
                ends.add(compare(">=", b.column(), b.from()));
            }
            if (b.below() < Double.POSITIVE_INFINITY) {
                ends.add(compare("<", b.column(), b.below()));
            }
            return many("all", ends);
        }
        return not(((Condition.Not) condition).part());
    }

    /** The opposite by De Morgan's laws, because QGIS knows no {@code !} before {@code any}. */
    private static List<Object> not(Condition condition) {
        if (condition instanceof Condition.Not twice) {
            return of(twice.part());
        }
        if (condition instanceof Condition.All all) {
            return many("any", all.parts().stream().map(WebFilter::not).toList());
        }
        if (condition instanceof Condition.Among among) {
            return many(
                    "all",
                    among.values().stream()
                            .map(v -> compare("!=", among.column(), v))
                            .toList());
        }
        Condition.Between b = (Condition.Between) condition;
        List<List<Object>> outside = new ArrayList<>();
        // First, because a comparison with nothing is an error and any stops at the first that is true.
        outside.add(Arrays.asList("==", List.of("get", b.column()), null));
        if (b.from() > Double.NEGATIVE_INFINITY) {
            outside.add(compare("<", b.column(), b.from()));
        }
        if (b.below() < Double.POSITIVE_INFINITY) {
            outside.add(compare(">=", b.column(), b.below()));
        }
        return many("any", outside);
    }

    private static List<Object> many(String operator, List<List<Object>> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<Object> all = new ArrayList<>();
        all.add(operator);
        all.addAll(parts);
        return all;
    }

    private static List<Object> compare(String operator, String column, Object value) {
        return List.of(operator, List.of("get", column), value);
    }
}
