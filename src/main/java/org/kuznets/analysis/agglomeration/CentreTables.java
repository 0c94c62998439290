package org.kuznets.analysis.agglomeration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.agglomeration.Ellipse.Scaling;
import org.kuznets.analysis.points.Plants;
import org.kuznets.analysis.points.Points;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
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
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The middles and the spread of each group, with each plant counting once and with jobs as weights. */
final class CentreTables {
    private static final Message NOT_UNIQUE = new Message(
            "agglomeration.median-not-unique",
            "the median centre of {group} is not unique: its plants lie on one line and any place between the two middle"
                    + " ones is as good; the middle between them is given");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Columns CENTRES = Columns.of(
            Column.text("id"),
            Column.text("plantGroup"),
            new Column("kind", Type.TEXT, Unit.NONE, "mean-centre, median-centre or central-feature"),
            new Column("weights", Type.TEXT, Unit.NONE, "none: each plant counts once; jobs: plants with known jobs"),
            new Column("plants", Type.INTEGER, Unit.COUNT, "that entered"),
            new Column("jobs", Type.NUMBER, Unit.PERSON, "of those plants, where known"),
            new Column("meanDistanceMetres", Type.NUMBER, Unit.METRE, "weighted mean distance of the plants"),
            new Column("standardDistanceMetres", Type.NUMBER, Unit.METRE, "root of the mean square; of mean centres"),
            new Column("enterpriseId", Type.TEXT, Unit.NONE, "of the central feature"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("quality"));
    private static final Columns ELLIPSES = Columns.of(
            Column.text("id"),
            Column.text("plantGroup"),
            new Column("kind", Type.TEXT, Unit.NONE, "standard-distance (a circle) or ellipse"),
            new Column(
                    "scaling", Type.TEXT, Unit.NONE, "the factor on standard deviations: 1, sqrt(2), sqrt(2n/(n-2))"),
            Column.text("weights"),
            Column.integer("plants", Unit.COUNT),
            new Column("majorMetres", Type.NUMBER, Unit.METRE, "half the longer axis"),
            new Column("minorMetres", Type.NUMBER, Unit.METRE, "half the shorter axis"),
            new Column("azimuthDegrees", Type.NUMBER, Unit.DEGREE, "of the major axis, clockwise from true north"),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            new Column("reason", Type.TEXT, Unit.NONE, "why something is missing"),
            Column.text("quality"));

    private final Crs crs;
    private final Plants plants;
    private final Work work;
    private final Findings findings;
    private final List<Feature> centres = new ArrayList<>();
    private final List<Feature> ellipses = new ArrayList<>();

    CentreTables(Plants plants, List<Group> groups, Work work, Findings findings) {
        this.plants = plants;
        this.crs = plants.crs();
        this.work = work;
        this.findings = findings;
        for (int g = 0; g < groups.size(); g++) {
            work.progress(g, groups.size());
            add(groups.get(g), "none");
            add(groups.get(g).withJobs(), "jobs");
        }
    }

    Layer centres() {
        return new Layer("agglomeration-centres", "Centres of plants", crs, CENTRES, plants.quality(), centres);
    }

    Layer ellipses() {
        return new Layer(
                "agglomeration-ellipses",
                "Standard distances and deviational ellipses",
                crs,
                ELLIPSES,
                plants.quality(),
                ellipses);
    }

    private void add(Group group, String weighted) {
        if (group.size() == 0) {
            return;
        }
        Points p = group.points();
        double[] w = weighted.equals("jobs") ? group.jobs() : Centres.ones(group.size());
        Coordinate mean = Centres.mean(p, w);
        double standard = Centres.standardDistance(p, w);
        int central = Centres.centralFeature(p, w, work).orElseThrow();
        MedianCentre median = MedianCentre.of(p, w, central);
        if (!median.unique()) {
            findings.add(Finding.note(NOT_UNIQUE, group.name(), Map.of("group", group.name())));
        }
        centre(group, "mean-centre", weighted, p, w, mean, standard, null);
        centre(group, "median-centre", weighted, p, w, median.place(), null, null);
        Coordinate at = new Coordinate(p.x()[central], p.y()[central]);
        centre(group, "central-feature", weighted, p, w, at, null, plants.at(group.members()[central]));
        circle(group, weighted, mean, standard);
        Ellipse ellipse = Ellipse.of(p, w);
        for (Scaling scaling : Scaling.values()) {
            ellipse(group, weighted, ellipse, scaling);
        }
    }

    private void centre(
            Group group,
            String kind,
            String weighted,
            Points p,
            double[] w,
            Coordinate at,
            @Nullable Double standardMetres,
            Plants.@Nullable Plant plant) {
        String id = group.name() + "/" + kind + "/" + weighted;
        double all = 0;
        for (double one : w) {
            all += one;
        }
        double known = 0;
        for (double j : group.jobs()) {
            known += Double.isNaN(j) ? 0 : j;
        }
        Row row = new Row(
                CENTRES,
                id,
                group.name(),
                kind,
                weighted,
                (long) group.size(),
                known > 0 ? (Object) known : null,
                Centres.cost(p, w, at.x, at.y) / all,
                standardMetres,
                plant == null ? null : plant.enterpriseId(),
                plant == null ? null : plant.nameEn(),
                plant == null ? null : plant.nameRu(),
                group.quality());
        centres.add(new Feature(id, GEOMETRIES.createPoint(at), row));
    }

    private void circle(Group group, String weighted, Coordinate mean, double metres) {
        Geometry shape = metres > 0 ? Ellipse.outline(mean, metres, metres, 0) : null;
        String reason = metres > 0 ? "" : "all plants share one place";
        spread(group, "standard-distance", "1", weighted, shape, metres, metres, null, reason);
    }

    private void ellipse(Group group, String weighted, Ellipse e, Scaling scaling) {
        Double azimuth = e.azimuthDegrees().map(a -> trueAzimuth(e.centre(), a)).orElse(null);
        String reason = group.size() < 3
                ? "an ellipse needs 3 plants"
                : e.majorVariance() == 0
                        ? "all plants share one place"
                        : e.outline(scaling).isEmpty()
                                ? "the plants lie on one line"
                                : azimuth == null ? "both axes are equal" : "";
        spread(
                group,
                "ellipse",
                name(scaling),
                weighted,
                e.outline(scaling).orElse(null),
                e.majorMetres(scaling).orElse(null),
                e.minorMetres(scaling).orElse(null),
                azimuth,
                reason);
    }

    private void spread(
            Group group,
            String kind,
            String scaling,
            String weighted,
            @Nullable Geometry shape,
            @Nullable Double major,
            @Nullable Double minor,
            @Nullable Double azimuth,
            String reason) {
        String id = group.name() + "/" + kind + "/" + scaling + "/" + weighted;
        Double area = major == null || minor == null ? null : Double.valueOf(Math.PI * major * minor);
        Row row = new Row(
                ELLIPSES,
                id,
                group.name(),
                kind,
                scaling,
                weighted,
                (long) group.size(),
                major,
                minor,
                azimuth,
                area,
                reason,
                group.quality());
        ellipses.add(new Feature(id, shape, row));
    }

    /** How results name a scaling. */
    private static String name(Scaling scaling) {
        return switch (scaling) {
            case ONE_SIGMA -> "1";
            case ROOT_TWO -> "sqrt(2)";
            case CRIMESTAT -> "sqrt(2n/(n-2))";
        };
    }

    /** An azimuth on the sheet as one from true north, 0 to 180. */
    private double trueAzimuth(Coordinate at, double degrees) {
        if (!crs.code().startsWith("SHEET:")) {
            return degrees;
        }
        double north = Sheet.parse(crs.code()).localAt(at.x, at.y).northDegrees();
        double turned = (degrees - north) % 180;
        return turned < 0 ? turned + 180 : turned;
    }
}
