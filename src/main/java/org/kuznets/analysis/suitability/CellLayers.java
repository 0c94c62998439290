package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/** Writes the cells of a region as features and as fields. */
final class CellLayers {
    /** The most cells that are given as features; more are given as fields only. */
    static final int MOST = 250_000;

    private static final String TITLE = "Suitability of places (screening)";
    private static final int CHUNK = 4096;
    private static final double DECIMALS = 1e4;

    private final Region region;
    private final Crs crs;
    private final String quality;

    CellLayers(Region region, Crs crs, String quality) {
        this.region = region;
        this.crs = crs;
        this.quality = quality;
    }

    /** Every cell of the area with what its score is made of; none where there are too many. */
    Layer cells(Work work) {
        Columns columns = columns(region.surface().siting().terms());
        int[] cells = region.cells().toArray();
        List<Feature> all = new ArrayList<>();
        if (cells.length <= MOST) {
            float[] shares = region.robust().shares();
            double[] ranks = ranks(cells);
            int parts = (cells.length + CHUNK - 1) / CHUNK;
            work.each(parts, p -> {
                        work.progress(p, parts);
                        List<Feature> some = new ArrayList<>();
                        for (int k = p * CHUNK; k < Math.min(cells.length, (p + 1) * CHUNK); k++) {
                            some.add(cell(cells[k], ranks[k], shares[cells[k]], columns));
                        }
                        return some;
                    })
                    .forEach(all::addAll);
        }
        return new Layer("suitability", TITLE, crs, columns, quality, all);
    }

    /** The layer of a region without cells. */
    static Layer none(Siting siting, Crs crs) {
        return new Layer("suitability", TITLE, crs, columns(siting.terms()), "", List.of());
    }

    static Columns columns(List<Term> terms) {
        List<Column> all = new ArrayList<>(List.of(
                Column.text("id"),
                new Column("score", Column.Type.NUMBER, Unit.ONE, "0 to 1; null where forbidden or unknown"),
                new Column(
                        "betterPercent",
                        Column.Type.NUMBER,
                        Unit.PERCENT,
                        "of the cells that may be used, that score higher"),
                new Column("status", Column.Type.TEXT, Unit.NONE, "top, open, forbidden or unknown"),
                new Column("forbiddenBy", Column.Type.TEXT, Unit.NONE, "the rules that forbid it"),
                new Column("reasonEn", Column.Type.TEXT, Unit.NONE, ""),
                new Column("reasonRu", Column.Type.TEXT, Unit.NONE, ""),
                new Column("mostGained", Column.Type.TEXT, Unit.NONE, "the criterion that adds most"),
                new Column("mostLost", Column.Type.TEXT, Unit.NONE, "the criterion that costs most"),
                new Column(
                        "topSharePercent",
                        Column.Type.NUMBER,
                        Unit.PERCENT,
                        "of weight draws, in which it is among the best")));
        for (Term t : terms) {
            all.add(new Column(t.id() + "Score", Column.Type.NUMBER, Unit.ONE, t.nameEn() + ": how good, 0 to 1"));
        }
        all.add(Column.text("quality"));
        return new Columns(all);
    }

    /** Of each cell, how many percent of the open ones score higher. */
    private double[] ranks(int[] cells) {
        float[] score = region.surface().score();
        float[] open = new float[cells.length];
        int n = 0;
        for (int c : cells) {
            if (region.surface().open(c)) {
                open[n++] = score[c];
            }
        }
        Arrays.sort(open, 0, n);
        double[] ranks = new double[cells.length];
        for (int k = 0; k < cells.length; k++) {
            int at = Arrays.binarySearch(open, 0, n, score[cells[k]]);
            while (at >= 0 && at + 1 < n && open[at + 1] == open[at]) {
                at++;
            }
            ranks[k] = at < 0 ? Double.NaN : 100.0 * (n - 1 - at) / n;
        }
        return ranks;
    }

    private Feature cell(int cell, double rank, float share, Columns columns) {
        Surface s = region.surface();
        boolean open = s.open(cell);
        List<Mask> bans = s.bans(cell);
        List<@Nullable Object> values = new ArrayList<>();
        String id = cell % s.nodes().columns() + "-" + cell / s.nodes().columns();
        values.add(id);
        values.add(open ? rounded(s.score()[cell]) : null);
        values.add(open ? rounded(rank) : null);
        values.add(!bans.isEmpty() ? "forbidden" : !open ? "unknown" : region.top(cell) ? "top" : "open");
        values.add(orNull(bans.stream().map(m -> m.rule().id()).collect(Collectors.joining("; "))));
        values.add(orNull(bans.stream().map(m -> m.rule().nameEn()).distinct().collect(Collectors.joining("; "))));
        values.add(orNull(bans.stream().map(m -> m.rule().nameRu()).distinct().collect(Collectors.joining("; "))));
        values.add(open ? most(cell, false) : null);
        values.add(open ? most(cell, true) : null);
        values.add(Float.isNaN(share) ? null : rounded(100 * share));
        for (float[] scores : s.scores()) {
            values.add(Float.isNaN(scores[cell]) ? null : rounded(scores[cell]));
        }
        values.add(orNull(quality));
        return new Feature(id, s.nodes().shape(cell), new Row(columns, values.toArray()));
    }

    /** The term with the largest weight times score, or times what is missing to 1. */
    private String most(int cell, boolean lost) {
        Surface s = region.surface();
        int best = 0;
        double most = -1;
        for (int k = 0; k < s.scores().size(); k++) {
            double u = s.scores().get(k)[cell];
            double points = s.siting().weights().of(k) * (lost ? 1 - u : u);
            if (points > most) {
                most = points;
                best = k;
            }
        }
        return s.siting().terms().get(best).id();
    }

    /** The score of open cells, and the share of draws in which they are among the best, on squares. */
    List<Field> fields() {
        Lattice nodes = region.surface().nodes();
        Grid grid = grid(nodes);
        int[] cells = new int[grid.nodes()];
        for (int j = 0; j < grid.rows(); j++) {
            for (int i = 0; i < grid.columns(); i++) {
                cells[j * grid.columns() + i] = nodes.cellAt(grid.x(i), grid.y(j));
            }
        }
        float[] shares = region.robust().shares();
        List<Field> all = new ArrayList<>();
        all.add(field(
                "suitability-score",
                "Suitability, 0 to 1 (screening)",
                grid,
                cells,
                region.surface().score()));
        if (region.robust().draws() > 0) {
            all.add(field("suitability-certainty", "Share of weight draws among the best", grid, cells, shares));
        }
        return all;
    }

    private static Grid grid(Lattice n) {
        int rows = n.hexagons() ? (int) Math.ceil((n.rows() - 1) * n.stepY() / n.stepX()) + 1 : n.rows();
        return new Grid(n.west(), n.south(), n.stepX(), n.hexagons() ? n.columns() + 1 : n.columns(), rows);
    }

    private Field field(String id, String title, Grid grid, int[] cells, float[] of) {
        float[] values = new float[cells.length];
        for (int k = 0; k < cells.length; k++) {
            values[k] = cells[k] >= 0 && region.surface().open(cells[k]) ? of[cells[k]] : Float.NaN;
        }
        return new Field(id, title, crs, grid, Unit.ONE, values);
    }

    static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
