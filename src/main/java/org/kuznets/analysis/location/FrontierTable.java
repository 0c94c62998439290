package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Geometry;

/** A row a plan of the frontier, cheapest first: for a line of cost over exposure. */
record FrontierTable(LocationIn in, Solution found, Crs crs, String quality, Findings findings) {
    private static final Message WHOLE = new Message(
            "location.frontier-whole",
            "the frontier is whole: {count} plans, {supported} of them cheapest at some price on exposure; no other plan is"
                    + " better than all of them in cost or exposure");
    private static final Message PART = new Message(
            "location.frontier-part",
            "the frontier shows {count} plans, and others may lie between them; raise frontierPlans or nodes for more");
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            new Column("cost", Type.NUMBER, Unit.ONE, "in the unit beside it"),
            Column.text("costUnit"),
            new Column("exposurePersonMicrograms", Type.NUMBER, Unit.ONE, "people times mean ug/m3 of the year"),
            new Column("status", Type.TEXT, Unit.NONE, "optimal: nothing of no more exposure costs less"),
            new Column("bound", Type.NUMBER, Unit.ONE, "nothing of no more exposure costs less than this"),
            new Column("kind", Type.TEXT, Unit.NONE, "supported: cheapest at some price on exposure; else unsupported"),
            new Column("sitesOpened", Type.INTEGER, Unit.COUNT, "existing ones left out"),
            Column.text("siteIds"),
            Column.text("quality"),
            Column.text("basis"));
    private static final String BASIS = "annual mean of a Gaussian plume, linear in the emission; screening estimate";

    Layer layer() {
        List<Feature> rows = new ArrayList<>();
        Frontier.Found frontier = found.frontier();
        if (frontier != null) {
            for (int k = 0; k < frontier.plans().size(); k++) {
                rows.add(
                        row(k + 1, frontier.plans().get(k), frontier.supported().get(k)));
            }
            long supported = frontier.supported().stream().filter(s -> s).count();
            findings.add(
                    frontier.whole()
                            ? Finding.note(WHOLE, null, Map.of("count", rows.size(), "supported", supported))
                            : Finding.note(PART, null, Map.of("count", rows.size())));
        }
        return new Layer("location-frontier", "Cost and exposure of plans", crs, COLUMNS, quality, rows);
    }

    private Feature row(int number, FrontierPlan p, boolean supported) {
        Question q = found.question();
        int[] opened = Arrays.stream(p.open()).filter(j -> !q.existing(j)).toArray();
        String ids = Arrays.stream(opened).mapToObj(j -> q.sites().get(j).id()).collect(Collectors.joining(", "));
        Row row = new Row(
                COLUMNS,
                String.valueOf(number),
                p.cost(),
                in.model() == Model.MCLP ? "persons out of reach" : in.model().unit(),
                p.exposure(),
                LocationTables.word(p.status()),
                p.bound(),
                supported ? "supported" : "unsupported",
                (long) opened.length,
                ids,
                quality.isEmpty() ? null : quality,
                BASIS);
        return new Feature(String.valueOf(number), (Geometry) null, row);
    }
}
