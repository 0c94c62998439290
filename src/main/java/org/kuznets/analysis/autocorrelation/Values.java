package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.exposure.Municipalities;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.locationtech.jts.geom.Geometry;

/**
 * The number studied at each unit: a column of its own, or a sum or count of things inside it, perhaps divided.
 *
 * @param each null where there is none
 * @param name the column, for a reader
 * @param unit of the numbers; {@link Unit#ONE} of a quotient
 */
record Values(@Nullable Double[] each, String name, Unit unit) {
    /** Instead of a column of points: how many there are. */
    static final String COUNT = "count";

    /** Instead of a column of the units: their own area, square kilometres. */
    static final String AREA = "area";

    private static final double SQUARE_METRES = 1e6;

    private static final Message NO_COLUMN = new Message(
            "autocorrelation.no-column",
            "{name}: {collection} has no column {column}; its columns of numbers are {known}");
    private static final Message NOT_NUMBER = new Message(
            "autocorrelation.not-number",
            "{name}: the column {column} of {collection} holds no numbers; its columns of numbers are {known}");
    private static final Message NO_POLYGONS = new Message(
            "autocorrelation.no-polygons",
            "{name}: {count} of {collection} are no polygons, such as {unit}, and can hold no points and have no area");
    private static final Message OUTSIDE = new Message(
            "autocorrelation.outside", "{count} of {collection} lie in none of the units and are not counted");
    private static final Message WITHOUT = new Message(
            "autocorrelation.without",
            "{count} of {collection} inside the units have no {column} and add nothing to the sums");

    /**
     * Of {@code column} of {@code in}.
     *
     * @param parameter that names the column
     * @param faults gets every reason why it cannot be
     */
    static Values of(UnitsIn in, String parameter, String column, List<Reason> faults, Findings findings) {
        Layer units = in.units();
        int before = faults.size();
        String divideBy = in.divideBy();
        if (in.points() != null) {
            boolean count = column.equals(COUNT) && !in.points().columns().has(COUNT);
            check(count ? null : column, parameter, in.points(), faults);
            polygons("points", units, faults);
        } else {
            checkOwn(column, parameter, units, faults);
        }
        checkOwn(divideBy, "divideBy", units, faults);
        if (faults.size() > before) {
            return new Values(new @Nullable Double[0], column, Unit.NONE);
        }
        @Nullable Double[] each = in.points() == null ? column(units, column) : inside(in, column, findings);
        Layer owner = in.points() == null ? units : in.points();
        Unit unit = owner.columns().has(column)
                ? owner.columns().all().get(owner.columns().indexOf(column)).unit()
                : Unit.COUNT;
        return divideBy == null
                ? new Values(each, column, unit)
                : new Values(divided(each, units, divideBy), column + " / " + divideBy, Unit.ONE);
    }

    private static void checkOwn(@Nullable String column, String parameter, Layer units, List<Reason> faults) {
        if (AREA.equals(column) && !units.columns().has(AREA)) {
            polygons(parameter, units, faults);
        } else {
            check(column, parameter, units, faults);
        }
    }

    private static void check(@Nullable String column, String parameter, Layer layer, List<Reason> faults) {
        if (column == null || layer.features().isEmpty()) {
            return;
        }
        int i = layer.columns().indexOf(column);
        if (i < 0 || !numeric(layer.columns().all().get(i))) {
            String known = String.join(
                    ", ",
                    layer.columns().all().stream()
                            .filter(Values::numeric)
                            .map(Column::name)
                            .toList());
            faults.add(new Reason(
                    i < 0 ? NO_COLUMN : NOT_NUMBER,
                    parameter,
                    Map.of("name", parameter, "column", column, "collection", layer.id(), "known", known)));
        }
    }

    private static boolean numeric(Column c) {
        return c.type() == Column.Type.NUMBER || c.type() == Column.Type.INTEGER;
    }

    private static void polygons(String parameter, Layer units, List<Reason> faults) {
        List<Feature> not = units.features().stream()
                .filter(f -> f.geometry() != null && f.geometry().getDimension() < 2)
                .toList();
        if (!not.isEmpty()) {
            faults.add(new Reason(
                    NO_POLYGONS,
                    parameter,
                    Map.of(
                            "name",
                            parameter,
                            "count",
                            not.size(),
                            "collection",
                            units.id(),
                            "unit",
                            not.get(0).id())));
        }
    }

    private static @Nullable Double[] column(Layer units, String column) {
        return units.features().stream().map(f -> own(f, column)).toArray(Double[]::new);
    }

    /** A column of a unit, or its area. */
    private static @Nullable Double own(Feature f, String column) {
        if (!column.equals(AREA) || f.row().columns().has(AREA)) {
            return number(f, column);
        }
        Geometry g = f.geometry();
        return g == null || g.isEmpty() ? null : (Double) (g.getArea() / SQUARE_METRES);
    }

    private static @Nullable Double number(Feature f, String column) {
        double v = f.row().number(column, Double.NaN);
        return Double.isFinite(v) ? v : null;
    }

    /** Every polygon has a sum, 0 where nothing lies. */
    private static @Nullable Double[] inside(UnitsIn in, String column, Findings findings) {
        Layer points = java.util.Objects.requireNonNull(in.points());
        boolean count = column.equals(COUNT) && !points.columns().has(COUNT);
        Municipalities units = new Municipalities(in.units());
        double[] sums = new double[units.size()];
        int outside = 0;
        int without = 0;
        for (Feature f : points.features()) {
            Geometry g = f.geometry();
            int u = g == null || g.isEmpty() ? units.size() : units.at(g.getCentroid());
            Double v = count ? (Double) 1.0 : number(f, column);
            if (u == units.size()) {
                outside++;
            } else if (v == null) {
                without++;
            } else {
                sums[u] += v;
            }
        }
        tell(findings, OUTSIDE, outside, points, column);
        tell(findings, WITHOUT, without, points, column);
        List<@Nullable Double> each = new ArrayList<>();
        for (int u = 0; u < sums.length; u++) {
            Geometry g = in.units().features().get(u).geometry();
            each.add(g == null || g.isEmpty() ? null : (Double) sums[u]);
        }
        return each.toArray(Double[]::new);
    }

    private static void tell(Findings findings, Message message, int count, Layer layer, String column) {
        if (count > 0) {
            findings.add(
                    Finding.warning(message, null, Map.of("count", count, "collection", layer.id(), "column", column)));
        }
    }

    /** Null where there is nothing to divide by. */
    private static @Nullable Double[] divided(@Nullable Double[] each, Layer units, String by) {
        @Nullable Double[] quotients = Arrays.copyOf(each, each.length);
        for (int i = 0; i < each.length; i++) {
            Double divisor = own(units.features().get(i), by);
            Double v = each[i];
            quotients[i] = v == null || divisor == null || !(divisor > 0) ? null : (Double) (v / divisor);
        }
        return quotients;
    }

    /** @throws Refusal with {@code faults}, if there are any */
    static void refuse(List<Reason> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }
}
