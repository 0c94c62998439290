package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
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

/** Writes figures of units as a layer: who they are, what was found, what it rests on. */
final class LocalTable {
    private final Studied studied;
    private final Columns columns;
    private final String pointsQuality;

    /** The figures of one unit. */
    @FunctionalInterface
    interface Found {
        /** @return a value a column of the figures */
        List<@Nullable Object> of(int unit);
    }

    /**
     * @param figures the columns that {@link Found} fills
     * @param in whose points lend the rows their quality too
     */
    LocalTable(Studied studied, List<Column> figures, UnitsIn in) {
        this.studied = studied;
        List<Column> all = new ArrayList<>(List.of(Column.text("id"), Column.text("nameEn"), Column.text("nameRu")));
        all.addAll(figures);
        all.add(new Column(
                "reason",
                Type.TEXT,
                Unit.NONE,
                "why a figure is missing: no-place, no-value, no-neighbours, all-equal, too-few-units, at-the-mean,"
                        + " cannot-vary"));
        all.add(Column.text("quality"));
        this.columns = new Columns(all);
        Layer points = in.points();
        this.pointsQuality = points == null ? "" : Quality.of(List.of(points));
    }

    /**
     * @param found by number among the studied; one value more, why a figure is missing
     * @param missing the figures of a unit left out, or of all when there is a problem, by its position in the layer
     * @param problem why no figure is defined at all; null when they are
     */
    Layer layer(String id, String title, Found found, Found missing, @Nullable String problem) {
        Layer units = studied.layer();
        List<Feature> rows = new ArrayList<>();
        for (int i = 0; i < units.features().size(); i++) {
            Feature f = units.features().get(i);
            int k = studied.position()[i];
            boolean known = k >= 0 && problem == null;
            List<@Nullable Object> values = new ArrayList<>();
            values.add(f.id());
            values.add(name(f, "nameEn"));
            values.add(name(f, "nameRu"));
            List<@Nullable Object> figures = known ? found.of(k) : missing.of(i);
            values.addAll(known ? figures.subList(0, figures.size() - 1) : figures);
            values.add(known ? figures.get(figures.size() - 1) : k < 0 ? studied.reasons()[i] : problem);
            String quality = Quality.poorest(List.of(Quality.of(f, units), pointsQuality));
            values.add(quality.isEmpty() ? null : quality);
            rows.add(new Feature(f.id(), f.geometry(), new Row(columns, values.toArray())));
        }
        return new Layer(id, title, units.crs(), columns, Quality.of(List.of(units)), rows);
    }

    /** The figures of units that have none: the value, if any, first, and the class last. */
    static Found missing(int columns, Values values, Studied studied) {
        return i -> {
            @Nullable Object[] row = new @Nullable Object[columns];
            row[0] = values.each()[i];
            row[columns - 1] = Studied.ISLAND.equals(studied.reasons()[i]) ? Cluster.ISLAND : Cluster.UNDEFINED;
            return Arrays.asList(row);
        };
    }

    private static @Nullable Object name(Feature f, String column) {
        return f.row().find(column).map(Object::toString).orElse(null);
    }
}
