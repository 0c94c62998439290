package org.kuznets.portray.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.portray.chart.ChartStyle.Kind;

/** The points of a chart, read from rows. A row without x, or without y, gives none. */
public final class ChartData {
    /** Points and series that a chart shows, no more: a picture of more cannot be read. */
    public static final int MOST_POINTS = 5000;

    public static final int MOST_SERIES = 12;

    private final ChartStyle style;
    private final String language;
    private final boolean categories;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Series> series = new LinkedHashMap<>();
    private int points;
    private boolean complete = true;

    private ChartData(ChartStyle style, Columns columns, String language) {
        this.style = style;
        this.language = language;
        int x = columns.indexOf(style.x());
        Column.Type type = x < 0 ? Column.Type.NUMBER : columns.all().get(x).type();
        boolean numeric = type == Column.Type.NUMBER || type == Column.Type.INTEGER;
        this.categories = style.kind() == Kind.BARS || !numeric;
    }

    /** Whether the columns are all there. */
    public static boolean fits(ChartStyle style, Columns columns) {
        return columns.has(style.x()) && style.y().stream().allMatch(columns::has);
    }

    /** Reads {@code rows} to their end; the caller closes them. */
    public static ChartData read(ChartStyle style, Rows rows, String language) {
        ChartData data = new ChartData(style, rows.columns(), language);
        while (rows.hasNext()) {
            Feature f = rows.next();
            data.add(f.row());
        }
        if (!data.categories && style.kind() != Kind.SCATTER) {
            data.series.values().forEach(s -> s.points.sort(Comparator.comparingDouble(Series.Point::x)));
        }
        return data;
    }

    private void add(Row row) {
        String group = style.group() == null ? "" : row.text(style.group(), "");
        double x = categories ? place(row.text(style.x(), "")) : row.number(style.x(), Double.NaN);
        for (int i = 0; i < style.y().size(); i++) {
            double y = row.number(style.y().get(i), Double.NaN);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                add(row, group, i, x, y);
            }
        }
    }

    private void add(Row row, String group, int column, double x, double y) {
        String key = group + "\u0000" + column;
        if (points == MOST_POINTS || !series.containsKey(key) && series.size() == MOST_SERIES) {
            complete = false;
            return;
        }
        points++;
        boolean banded = column == 0 && style.low() != null && style.high() != null;
        double low = banded ? row.number(String.valueOf(style.low()), Double.NaN) : Double.NaN;
        double high = banded ? row.number(String.valueOf(style.high()), Double.NaN) : Double.NaN;
        series.computeIfAbsent(key, k -> new Series(group, name(row, group), column))
                .points
                .add(new Series.Point(x, y, low, high));
    }

    private String name(Row row, String group) {
        return style.groupNames() == null ? group : row.text(style.groupNames().in(language), group);
    }

    private double place(String category) {
        return places.computeIfAbsent(category, c -> places.size());
    }

    boolean categorical() {
        return categories;
    }

    List<String> categories() {
        return new ArrayList<>(places.keySet());
    }

    List<Series> series() {
        return List.copyOf(series.values());
    }

    /** How many points are shown. */
    public int count() {
        return points;
    }

    /** Whether every point is shown. */
    public boolean complete() {
        return complete;
    }
}
