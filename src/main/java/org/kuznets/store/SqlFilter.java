package org.kuznets.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column.Type;

/**
 * What of a filter SQLite can answer exactly as GeoTools would in Java; the rest is refused with an empty answer and
 * stays in Java. GeoTools knows no third truth value: a comparison with null is false, and its negation true, so every
 * comparison here is closed with {@code IS TRUE}. Where GeoTools converts between types, compares texts that look like
 * numbers as numbers, or where case or line ends matter in ways SQLite does not share, nothing is translated.
 */
final class SqlFilter {
    /** Comparisons in one statement; SQLite's own limits lie higher. */
    private static final int MOST_TERMS = 400;

    /** The largest whole number that a double, which GeoTools compares by, holds exactly. */
    private static final long EXACT = 1L << 53;

    private final Function<String, Optional<Operand>> columns;
    private int terms;

    /** @param columns what a property name stands for; empty where SQL cannot tell */
    private SqlFilter(Function<String, Optional<Operand>> columns) {
        this.columns = columns;
    }

    /** A column as an SQL expression with its type. */
    record Operand(String sql, Type type) {}

    /** SQL that is 0 or 1, never NULL, with the values of its parameters. */
    record Part(String sql, List<Object> values) {
        static final Part ALL = new Part("1", List.of());

        Part and(Part other) {
            return this == ALL ? other : other == ALL ? this : join(List.of(this, other), " AND ");
        }

        static Part join(List<Part> parts, String with) {
            String sql = parts.stream().map(Part::sql).collect(Collectors.joining(with, "(", ")"));
            return new Part(sql, parts.stream().flatMap(p -> p.values.stream()).toList());
        }
    }

    /** A filter in two halves that are both to hold. */
    record Split(Part sql, Filter rest) {}

    /** As much as can be of {@code filter} in SQL, the rest for Java. */
    static Split split(Filter filter, Function<String, Optional<Operand>> columns) {
        return new SqlFilter(columns).split(filter);
    }

    private Split split(Filter filter) {
        if (!(filter instanceof And and)) {
            return exact(filter).map(p -> new Split(p, Filter.INCLUDE)).orElseGet(() -> new Split(Part.ALL, filter));
        }
        Part sql = Part.ALL;
        List<Filter> rest = new ArrayList<>();
        for (Filter f : and.getChildren()) {
            Split inner = split(f);
            sql = sql.and(inner.sql);
            if (inner.rest != Filter.INCLUDE) {
                rest.add(inner.rest);
            }
        }
        return new Split(sql, all(rest));
    }

    private static Filter all(List<Filter> filters) {
        return switch (filters.size()) {
            case 0 -> Filter.INCLUDE;
            case 1 -> filters.get(0);
            default ->
                org.geotools.factory.CommonFactoryFinder.getFilterFactory().and(filters);
        };
    }

    private Optional<Part> exact(Filter f) {
        if (++terms > MOST_TERMS) {
            return Optional.empty();
        }
        if (f == Filter.INCLUDE) {
            return Optional.of(Part.ALL);
        }
        if (f == Filter.EXCLUDE) {
            return Optional.of(new Part("0", List.of()));
        }
        if (f instanceof And and) {
            return all(and.getChildren(), " AND ");
        }
        if (f instanceof Or or) {
            return all(or.getChildren(), " OR ");
        }
        if (f instanceof Not not) {
            return exact(not.getFilter()).map(p -> new Part("(NOT " + p.sql + ")", p.values));
        }
        if (f instanceof PropertyIsNull isNull) {
            return operand(isNull.getExpression()).map(o -> new Part("(" + o.sql + " IS NULL)", List.of()));
        }
        if (f instanceof PropertyIsLike like) {
            return operand(like.getExpression()).flatMap(o -> SqlLike.exact(o, like));
        }
        if (f instanceof PropertyIsBetween between) {
            return between(between);
        }
        return f instanceof BinaryComparisonOperator b ? comparison(b) : Optional.empty();
    }

    private Optional<Part> all(List<Filter> filters, String with) {
        List<Part> parts = new ArrayList<>();
        for (Filter f : filters) {
            Optional<Part> p = exact(f);
            if (p.isEmpty()) {
                return p;
            }
            parts.add(p.get());
        }
        return Optional.of(Part.join(parts, with));
    }

    private Optional<Operand> operand(Expression e) {
        return e instanceof PropertyName n ? columns.apply(n.getPropertyName()) : Optional.empty();
    }

    private Optional<Part> comparison(BinaryComparisonOperator b) {
        boolean turned = b.getExpression1() instanceof Literal;
        Optional<Operand> column = operand(turned ? b.getExpression2() : b.getExpression1());
        Expression other = turned ? b.getExpression1() : b.getExpression2();
        String operator = operator(b, turned);
        if (column.isEmpty() || operator.isEmpty() || !b.isMatchingCase() || !(other instanceof Literal literal)) {
            return Optional.empty();
        }
        boolean equality = operator.equals("=") || operator.equals("<>");
        Object value = literal.getValue();
        if (value == null || !comparable(column.get().type, value, equality)) {
            return Optional.empty();
        }
        String equal = "((" + column.get().sql + (equality ? " = " : " " + operator + " ") + "?) IS TRUE)";
        return Optional.of(new Part(operator.equals("<>") ? "(NOT " + equal + ")" : equal, List.of(bound(value))));
    }

    private static String operator(BinaryComparisonOperator b, boolean turned) {
        if (b instanceof PropertyIsEqualTo) {
            return "=";
        }
        if (b instanceof PropertyIsNotEqualTo) {
            return "<>";
        }
        if (b instanceof PropertyIsLessThan) {
            return turned ? ">" : "<";
        }
        if (b instanceof PropertyIsLessThanOrEqualTo) {
            return turned ? ">=" : "<=";
        }
        if (b instanceof PropertyIsGreaterThan) {
            return turned ? "<" : ">";
        }
        return b instanceof PropertyIsGreaterThanOrEqualTo ? (turned ? "<=" : ">=") : "";
    }

    /** Whether SQLite and GeoTools agree on comparing a column of this type with this value. */
    private static boolean comparable(Type type, Object value, boolean equality) {
        return switch (type) {
            case TEXT -> value instanceof String s && (equality || ordered(s));
            case INTEGER -> whole(value);
            case NUMBER -> whole(value) || value instanceof Double d && Double.isFinite(d) && d != 0;
            case BOOLEAN -> equality && value instanceof Boolean;
            case DATE, INSTANT -> false;
        };
    }

    private static boolean whole(@Nullable Object value) {
        return (value instanceof Long || value instanceof Integer) && Math.abs(((Number) value).longValue()) < EXACT;
    }

    /** Below the surrogates UTF-16, by which Java compares, and UTF-8, by which SQLite does, order alike. */
    private static boolean plain(String s) {
        return s.chars().allMatch(c -> c > 0 && c < Character.MIN_SURROGATE);
    }

    private static boolean ordered(String s) {
        if (!plain(s)) {
            return false;
        }
        try {
            Double.parseDouble(s);
            return false;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private Optional<Part> between(PropertyIsBetween b) {
        Optional<Operand> column = operand(b.getExpression());
        if (column.isEmpty()
                || !(b.getLowerBoundary() instanceof Literal low)
                || !(b.getUpperBoundary() instanceof Literal high)
                || !ranged(column.get().type, low.getValue())
                || !ranged(column.get().type, high.getValue())) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                "((" + column.get().sql + " BETWEEN ? AND ?) IS TRUE)",
                List.of(bound(low.getValue()), bound(high.getValue()))));
    }

    /** Between compares without the leniency of the single comparisons: the classes must be the same. */
    private static boolean ranged(Type type, @Nullable Object value) {
        return switch (type) {
            case TEXT -> value instanceof String s && plain(s);
            case INTEGER -> value instanceof Long;
            case NUMBER -> value instanceof Double d && Double.isFinite(d) && d != 0;
            default -> false;
        };
    }

    private static Object bound(Object value) {
        return value instanceof Boolean b ? (b ? 1 : 0) : value;
    }
}
