package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.kuznets.schema.RecordSchema;

/** Writes join counts as a table: a row for every two kinds, one for all joins of different kinds. */
final class JoinTable {
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("kindA"),
            new Column("kindB", Type.TEXT, Unit.NONE, "different: of any two kinds that differ"),
            new Column("joins", Type.NUMBER, Unit.COUNT, "pairs of neighbours; one that only one of them sees is half"),
            Column.number("expected", Unit.COUNT),
            Column.number("variance", Unit.ONE),
            Column.number("zAnalytic", Unit.ONE),
            Column.number("pAnalytic", Unit.ONE),
            Column.number("permutationMean", Unit.ONE),
            Column.number("permutationVariance", Unit.ONE),
            Column.number("pPermutation", Unit.ONE),
            Column.integer("draws", Unit.COUNT),
            new Column("exact", Type.BOOLEAN, Unit.NONE, "whether these are all there are"),
            new Column("sampling", Type.TEXT, Unit.NONE, "of expectation and variance"),
            Column.integer("unitsUsed", Unit.COUNT),
            Column.integer("islands", Unit.COUNT),
            Column.text("weights"),
            Column.text("pRule"),
            Column.text("reason"));

    private final JoinCountsIn in;
    private final Studied studied;
    private final List<Feature> rows = new ArrayList<>();

    JoinTable(JoinCountsIn in, Studied studied) {
        this.in = in;
        this.studied = studied;
    }

    /**
     * @param m null when it is not defined
     * @param shuffles null when none were made
     * @param index of these joins in {@code shuffles}
     * @param problem why it is not defined; null when it is
     */
    void add(
            String a, String b, @Nullable Moments m, @Nullable Shuffles shuffles, int index, @Nullable String problem) {
        Double z = m == null ? null : m.zRandom();
        List<@Nullable Object> v = new ArrayList<>(List.of(a + "/" + b, a, b));
        v.add(m == null ? null : (Object) m.value());
        v.add(m == null ? null : (Object) m.expected());
        v.add(m == null ? null : m.varianceRandom());
        v.add(z);
        v.add(z == null ? null : (Object) Normal.twoSided(z));
        v.addAll(Shuffles.figures(shuffles, index, m));
        v.add(RecordSchema.word(in.sampling()));
        v.add((long) studied.size());
        v.add(studied.leftOut(Studied.ISLAND));
        v.add(in.neighbours().convention() + ", binary");
        v.add(PseudoP.RULE);
        v.add(problem != null ? problem : z == null ? Locals.CANNOT_VARY : null);
        rows.add(new Feature(a + "/" + b, null, new Row(COLUMNS, v.toArray())));
    }

    Layer layer() {
        String quality = Quality.of(List.of(in.units()));
        return new Layer(
                "join-counts", "Join counts: " + in.column(), in.units().crs(), COLUMNS, quality, rows);
    }
}
