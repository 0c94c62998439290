package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Lays a plan out: its sites, a line from each demand to its site, and one row that says how good it is. */
record LocationTables(LocationIn in, Solution found, Crs crs, String quality) {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String BASIS = "straight lines between centroids on an equal-area sheet";

    private static final Columns SITES = Columns.of(
            Column.text("id"),
            new Column("kind", Type.TEXT, Unit.NONE, "chosen, fixed or existing"),
            Column.text("enterpriseId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("demandsServed", Type.INTEGER, Unit.COUNT, ""),
            new Column("personsServed", Type.NUMBER, Unit.PERSON, ""),
            new Column("meanDistanceMetres", Type.NUMBER, Unit.METRE, "weighted by people"),
            Column.number("farthestMetres", Unit.METRE),
            new Column("exposurePersonMicrograms", Type.NUMBER, Unit.ONE, "people times mean ug/m3 of the year"),
            new Column("status", Type.TEXT, Unit.NONE, "of the plan: optimal or feasible"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns LINES = Columns.of(
            Column.text("id"),
            Column.text("siteId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.number("population", Unit.PERSON),
            new Column("distanceMetres", Type.NUMBER, Unit.METRE, "straight; empty where no site serves"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns SUMMARY = Columns.of(
            Column.text("id"),
            new Column("status", Type.TEXT, Unit.NONE, "optimal, feasible, infeasible or unknown"),
            new Column("objective", Type.NUMBER, Unit.ONE, "in the unit beside it"),
            new Column("bound", Type.NUMBER, Unit.ONE, "nothing is better than this"),
            new Column("objectiveUnit", Type.TEXT, Unit.NONE, ""),
            new Column("gapPercent", Type.NUMBER, Unit.PERCENT, "between objective and bound; 0 where proved"),
            new Column("fixedRoubles", Type.NUMBER, Unit.ROUBLE, "of the objective of uflp: the sites' own cost"),
            new Column("transportRoubles", Type.NUMBER, Unit.ROUBLE, "of the objective of uflp"),
            new Column("exposureRoubles", Type.NUMBER, Unit.ROUBLE, "of the objective of uflp: exposure at its price"),
            new Column("exposurePersonMicrograms", Type.NUMBER, Unit.ONE, "people times mean ug/m3 of the year"),
            new Column("sitesOpened", Type.INTEGER, Unit.COUNT, "existing ones left out"),
            new Column("candidates", Type.INTEGER, Unit.COUNT, ""),
            new Column("demands", Type.INTEGER, Unit.COUNT, ""),
            new Column("nodes", Type.INTEGER, Unit.COUNT, "of the search tree looked at"),
            new Column("seed", Type.INTEGER, Unit.ONE, ""),
            Column.text("quality"),
            Column.text("basis"));

    private Question q() {
        return found.question();
    }

    private Answer a() {
        return found.answer();
    }

    Layer sites() {
        Question q = q();
        Answer a = a();
        double[] exposures = found.exposures();
        boolean weber = in.model() == Model.WEBER;
        List<Feature> rows = new ArrayList<>();
        for (int j : a.open()) {
            Place s = q.sites().get(j);
            Served served = Served.by(j, q, a);
            Row row = new Row(
                    SITES,
                    s.id(),
                    kind(j),
                    weber ? null : text(s, "enterpriseId"),
                    weber ? null : text(s, "nameEn"),
                    weber ? null : text(s, "nameRu"),
                    served.demands(),
                    served.persons(),
                    served.persons() > 0 ? (Object) served.meanMetres() : null,
                    served.demands() > 0 ? (Object) served.farthestMetres() : null,
                    exposures == null || q.existing(j) ? null : (Object) exposures[j],
                    word(a.status()),
                    blank(quality),
                    BASIS);
            String id = q.existing(j) ? "existing/" + s.id() : s.id();
            rows.add(new Feature(id, point(s), row));
        }
        return new Layer("chosen-sites", "Where to put sites", crs, SITES, quality, rows);
    }

    private String kind(int j) {
        return q().existing(j)
                ? "existing"
                : q().rules().state()[j] == org.kuznets.analysis.facility.Rules.OPEN ? "fixed" : "chosen";
    }

    Layer lines() {
        Question q = q();
        Answer a = a();
        List<Feature> rows = new ArrayList<>();
        for (int i = 0; i < q.demands().size(); i++) {
            Place d = q.demands().get(i);
            int j = a.servedBy()[i];
            Place s = j < 0 ? null : q.sites().get(j);
            Row row = new Row(
                    LINES,
                    d.id(),
                    s == null ? null : s.id(),
                    text(d, "nameEn"),
                    text(d, "nameRu"),
                    d.weight(),
                    s == null ? null : (Object) s.metresTo(d),
                    blank(quality),
                    BASIS);
            rows.add(new Feature(d.feature().id(), s == null ? null : line(d, s), row));
        }
        return new Layer("allocations", "Who is served from where", crs, LINES, quality, rows);
    }

    Layer summary() {
        Question q = q();
        Answer a = a();
        boolean known = !Double.isNaN(a.objective());
        boolean uflp = known && in.model() == Model.UFLP;
        double[] parts = {found.fixed(), in.exposure().exposureRoubles() * found.exposure()};
        Row row = new Row(
                SUMMARY,
                word(in.model()),
                word(a.status()),
                known ? (Object) a.objective() : null,
                Double.isFinite(a.bound()) ? (Object) a.bound() : null,
                in.model().unit(),
                known && Double.isFinite(a.bound()) ? (Object) a.gapPercent() : null,
                uflp ? (Object) parts[0] : null,
                uflp ? (Object) (a.objective() - parts[0] - parts[1]) : null,
                uflp ? (Object) parts[1] : null,
                a.found() && found.exposures() != null ? (Object) found.exposure() : null,
                (long) opened(),
                (long) q.candidates(),
                (long) q.demands().size(),
                a.nodes(),
                (long) in.seed(),
                blank(quality),
                BASIS);
        Feature only = new Feature(word(in.model()), (Geometry) null, row);
        return new Layer("location-summary", "How good the plan is", crs, SUMMARY, quality, List.of(only));
    }

    int opened() {
        int n = 0;
        for (int j : a().open()) {
            n += q().existing(j) ? 0 : 1;
        }
        return n;
    }

    private static Geometry point(Place p) {
        return SHAPES.createPoint(new Coordinate(p.x(), p.y()));
    }

    private static @Nullable Geometry line(Place from, Place to) {
        return from.metresTo(to) == 0
                ? null
                : SHAPES.createLineString(
                        new Coordinate[] {new Coordinate(from.x(), from.y()), new Coordinate(to.x(), to.y())});
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(Place p, String column) {
        return blank(p.feature().row().text(column, ""));
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
