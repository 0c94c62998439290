package org.kuznets.portray.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kuznets.geo.Unit;
import org.kuznets.portray.style.Condition;
import org.kuznets.portray.style.LayerStyle;
import org.kuznets.portray.style.StyleClass;
import org.kuznets.portray.style.Symbol;
import org.kuznets.portray.style.Text;

/** A field's colours as a style: of its cells on a map, and of its legend. */
public final class FieldStyle {
    private static final Text SCREENING = new Text("screening estimate", "скрининговая оценка");
    private static final Text LIMITS = new Text("limits", "ПДК");

    private FieldStyle() {}

    /**
     * The style of a collection of a field's cells, whose values are in the column {@code value}.
     *
     * @param layer the collection's id
     */
    public static LayerStyle of(String layer, Text title, Unit unit, Ramp ramp) {
        List<StyleClass> classes = new ArrayList<>();
        for (int i = ramp.levels().size() - 1; i >= 0; i--) {
            double from = ramp.levels().get(i);
            double below = i + 1 < ramp.levels().size() ? ramp.levels().get(i + 1) : Double.POSITIVE_INFINITY;
            String colour = String.format(Locale.ROOT, "#%06x", ramp.colours().get(i));
            classes.add(new StyleClass(
                    "level-" + i,
                    new Text(line(from, below, unit, "en"), line(from, below, unit, "ru")),
                    new Condition.Between("value", from, below),
                    new Symbol(colour, 0.7, "", 0, 0, List.of(), Symbol.Shape.SQUARE, 8)));
        }
        Text said = new Text(title.en() + ", " + SCREENING.en(), title.ru() + ", " + SCREENING.ru());
        return new LayerStyle(
                layer, said, LayerStyle.Geometry.POLYGON, 0, false, 0, LayerStyle.ANY_ZOOM, null, classes);
    }

    private static String line(double from, double below, Unit unit, String language) {
        String range = Double.isInfinite(below) ? "≥ " + figure(from) : figure(from) + " – " + figure(below);
        return range + (unit == Unit.ONE ? " " + LIMITS.in(language) : " " + unit.symbol());
    }

    private static String figure(double v) {
        return new java.math.BigDecimal(Double.toString(v)).stripTrailingZeros().toPlainString();
    }
}
