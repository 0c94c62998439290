package org.kuznets.analysis.relatedness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.jobs.Known;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.analysis.jobs.Stage;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Lays relatedness out: a row a municipality and sector; a row a pair of sectors that go together anywhere. */
record RelatednessTables(
        JobsTable table,
        int year,
        List<Stage> stages,
        double[][] quotients,
        double[][] densities,
        boolean[][] present,
        Proximity proximity,
        Crs crs,
        String quality,
        String basis) {
    private static final Columns RELATEDNESS = Columns.of(
            Column.text("id"),
            Column.text("municipality"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("sector"),
            Column.integer("year", Unit.YEAR),
            new Column("stage", Type.TEXT, Unit.NONE, "raw, processing or other"),
            Column.number("locationQuotient", Unit.ONE),
            new Column("present", Type.BOOLEAN, Unit.NONE, "whether the quotient reaches the threshold"),
            new Column("relatednessDensity", Type.NUMBER, Unit.ONE, "0 to 1: how much of what goes with it is here"),
            new Column("closenessRank", Type.INTEGER, Unit.COUNT, "among the sectors the place lacks, 1 the closest"),
            Column.text("reason"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns PAIRS = Columns.of(
            Column.text("id"),
            Column.text("sector"),
            Column.text("otherSector"),
            new Column("proximity", Type.NUMBER, Unit.ONE, "0 to 1: the smaller of the two conditional shares"),
            new Column("placesWithBoth", Type.INTEGER, Unit.COUNT, ""),
            new Column("placesWithSector", Type.INTEGER, Unit.COUNT, ""),
            new Column("placesWithOther", Type.INTEGER, Unit.COUNT, ""),
            Column.text("quality"),
            Column.text("basis"));

    Layer relatedness() {
        List<Feature> rows = new ArrayList<>();
        List<Place> places = table.places().all();
        List<String> ids = table.sectorIds();
        int[][] ranks = IntStream.range(0, places.size()).mapToObj(this::ranks).toArray(int[][]::new);
        for (int i = 0; i < ids.size(); i++) {
            for (int r = 0; r < places.size(); r++) {
                Place p = places.get(r);
                String id = p.id() + "/" + ids.get(i) + Known.suffix(year);
                Row row = new Row(
                        RELATEDNESS,
                        id,
                        p.id(),
                        p.text("nameEn", p.id()),
                        Known.or(p.text("nameRu", "")),
                        table.sectors().get(i),
                        Known.year(year),
                        stages.get(i).word(),
                        Known.or(quotients[r][i]),
                        Double.isNaN(quotients[r][i]) ? null : (Object) present[r][i],
                        Known.or(densities[r][i]),
                        rank(ranks[r][i]),
                        Known.or(reason(r, i)),
                        Known.or(quality),
                        basis);
                rows.add(new Feature(id, p.findShape().orElse(null), row));
            }
        }
        return new Layer("relatedness", "Relatedness density by sector", crs, RELATEDNESS, quality, rows);
    }

    private static @Nullable Object rank(int rank) {
        return rank == 0 ? null : (Object) (long) rank;
    }

    /** Of each sector the place lacks, 1 the densest; equal ones share the better rank; 0 for the others. */
    private int[] ranks(int r) {
        int n = densities[r].length;
        int[] ranks = new int[n];
        for (int i = 0; i < n; i++) {
            double mine = densities[r][i];
            if (lacks(r, i)) {
                int before = (int) IntStream.range(0, n)
                        .filter(j -> lacks(r, j) && densities[r][j] > mine)
                        .count();
                ranks[i] = 1 + before;
            }
        }
        return ranks;
    }

    private boolean lacks(int r, int i) {
        return !present[r][i] && !Double.isNaN(quotients[r][i]) && !Double.isNaN(densities[r][i]);
    }

    private String reason(int r, int i) {
        if (Double.isNaN(quotients[r][i])) {
            return "location quotient unknown: withheld, or no jobs";
        }
        return Double.isNaN(densities[r][i]) ? "no related sector" : "";
    }

    Layer pairs() {
        List<Feature> rows = new ArrayList<>();
        List<String> ids = table.sectorIds();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                if (proximity.together(i, j) > 0) {
                    String id = ids.get(i) + "/" + ids.get(j) + Known.suffix(year);
                    Row row = new Row(
                            PAIRS,
                            id,
                            table.sectors().get(i),
                            table.sectors().get(j),
                            Known.or(proximity.of(i, j)),
                            (long) proximity.together(i, j),
                            (long) proximity.places(i),
                            (long) proximity.places(j),
                            Known.or(quality),
                            basis);
                    rows.add(new Feature(id, (Geometry) null, row));
                }
            }
        }
        return new Layer("sector-proximity", "Which sectors go together", crs, PAIRS, quality, rows);
    }
}
