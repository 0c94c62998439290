package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/** Writes global statistics as a table: each beside what it would be by chance, and the convention it follows. */
final class GlobalTable {
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("statistic"),
            Column.text("values"),
            Column.number("statisticValue", Unit.ONE),
            new Column("expected", Type.NUMBER, Unit.ONE, "without any pattern"),
            Column.number("varianceNormality", Unit.ONE),
            Column.number("zNormality", Unit.ONE),
            Column.number("pNormality", Unit.ONE),
            Column.number("varianceRandomisation", Unit.ONE),
            Column.number("zRandomisation", Unit.ONE),
            Column.number("pRandomisation", Unit.ONE),
            Column.number("permutationMean", Unit.ONE),
            Column.number("permutationVariance", Unit.ONE),
            Column.number("pPermutation", Unit.ONE),
            new Column("draws", Type.INTEGER, Unit.COUNT, "arrangements looked at"),
            new Column("exact", Type.BOOLEAN, Unit.NONE, "whether these are all there are"),
            new Column("unitsUsed", Type.INTEGER, Unit.COUNT, "n"),
            new Column("islands", Type.INTEGER, Unit.COUNT, "left out"),
            new Column("weights", Type.TEXT, Unit.NONE, "neighbours and how they are scaled"),
            new Column("pRule", Type.TEXT, Unit.NONE, "how the permutations' p is made"),
            Column.text("reason"));

    private final Studied studied;
    private final List<Feature> rows = new ArrayList<>();

    GlobalTable(Studied studied) {
        this.studied = studied;
    }

    /**
     * A statistic with its moments.
     *
     * @param m null when it is not defined
     * @param shuffles null when none were made
     * @param index of the statistic in {@code shuffles}
     * @param reason why it is not defined; null when it is
     */
    void add(
            String statistic,
            String values,
            String weights,
            @Nullable Moments m,
            @Nullable Shuffles shuffles,
            int index,
            @Nullable String reason) {
        List<@Nullable Object> v = new ArrayList<>(List.of(statistic, statistic, values));
        v.add(m == null ? null : (Object) m.value());
        v.add(m == null ? null : (Object) m.expected());
        variance(v, m == null ? null : m.varianceNormal(), m == null ? null : m.zNormal());
        variance(v, m == null ? null : m.varianceRandom(), m == null ? null : m.zRandom());
        v.addAll(Shuffles.figures(shuffles, index, m));
        v.add((long) studied.size());
        v.add(studied.leftOut(Studied.ISLAND));
        v.add(weights);
        v.add(PseudoP.RULE);
        v.add(m == null || reason != null ? reason : withoutZ(m));
        rows.add(new Feature(statistic, null, new Row(COLUMNS, v.toArray())));
    }

    private static @Nullable String withoutZ(Moments m) {
        if (m.varianceRandom() == null) {
            return m.varianceNormal() == null ? "no-analytic-variance" : Autocorrelation.TOO_FEW;
        }
        return m.zRandom() == null ? Locals.CANNOT_VARY : null;
    }

    private static void variance(List<@Nullable Object> v, @Nullable Double variance, @Nullable Double z) {
        v.add(variance);
        v.add(z);
        v.add(z == null ? null : (Object) Normal.twoSided(z));
    }

    Layer layer(String id, String title, Crs crs, String quality) {
        return new Layer(id, title, crs, COLUMNS, quality, rows);
    }
}
