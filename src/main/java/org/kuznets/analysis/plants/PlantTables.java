package org.kuznets.analysis.plants;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.jobs.Known;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Lays the concentration of plants out: a row a sector; a row a municipality and sector. */
record PlantTables(PlantConcentrationIn in, List<SectorPlants> sectors, Crs crs, String quality, String basis) {
    private static final Columns CONCENTRATION = Columns.of(
            Column.text("id"),
            Column.text("sector"),
            new Column("plants", Type.INTEGER, Unit.COUNT, "of the enterprises layer"),
            new Column("plantsUsed", Type.INTEGER, Unit.COUNT, "of these, with jobs known"),
            new Column("jobs", Type.NUMBER, Unit.PERSON, "of these plants"),
            new Column("placesUsed", Type.INTEGER, Unit.COUNT, "municipalities with jobs in the table"),
            new Column("rawConcentration", Type.NUMBER, Unit.ONE, "G of Ellison and Glaeser"),
            new Column("plantHerfindahl", Type.NUMBER, Unit.ONE, "squares of the plants' shares of jobs added up"),
            new Column("ellisonGlaeser", Type.NUMBER, Unit.ONE, "gamma; below 0: dispersed"),
            new Column("expectedConcentration", Type.NUMBER, Unit.ONE, "G by chance"),
            new Column("zScore", Type.NUMBER, Unit.ONE, "of G, by its variance by chance"),
            new Column("pseudoP", Type.NUMBER, Unit.ONE, "one-sided, plants placed at random by all jobs"),
            new Column("maurelSedillot", Type.NUMBER, Unit.ONE, "their index"),
            new Column("reading", Type.TEXT, Unit.NONE, "dispersed, low, moderate or high by the thresholds given"),
            Column.text("reason"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns CLUSTERS = Columns.of(
            Column.text("id"),
            Column.text("municipality"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("sector"),
            new Column("plants", Type.INTEGER, Unit.COUNT, "with jobs known"),
            new Column("jobs", Type.NUMBER, Unit.PERSON, "of these plants"),
            new Column("clusterIndex", Type.NUMBER, Unit.ONE, "of Litzenberger and Sternberg"),
            new Column("cluster", Type.BOOLEAN, Unit.NONE, "whether it reaches the threshold given"),
            Column.text("flags"),
            new Column("placesUsed", Type.INTEGER, Unit.COUNT, "municipalities with population and area"),
            Column.text("reason"),
            Column.text("quality"),
            Column.text("basis"));

    Layer concentration() {
        List<Feature> rows = new ArrayList<>();
        for (SectorPlants s : sectors) {
            EllisonGlaeser e = s.index();
            Row row = new Row(
                    CONCENTRATION,
                    s.id(),
                    s.sector(),
                    (long) s.plants(),
                    (long) s.used().size(),
                    s.jobs(),
                    (long) s.placesUsed(),
                    Known.or(e.raw()),
                    Known.or(e.herfindahl()),
                    Known.or(e.gamma()),
                    Known.or(e.expected()),
                    Known.or(e.z()),
                    Known.or(e.pseudoP()),
                    Known.or(e.maurelSedillot()),
                    Known.or(reading(e.gamma())),
                    Known.or(reason(s)),
                    Known.or(quality),
                    basis);
            rows.add(new Feature(s.id(), (Geometry) null, row));
        }
        return new Layer("plant-concentration", "How concentrated plants are", crs, CONCENTRATION, quality, rows);
    }

    private String reading(double gamma) {
        if (Double.isNaN(gamma)) {
            return "";
        }
        return gamma < 0 ? "dispersed" : gamma <= in.lowUpTo() ? "low" : gamma < in.highFrom() ? "moderate" : "high";
    }

    private static String reason(SectorPlants s) {
        if (s.used().isEmpty()) {
            return "no plant with jobs known";
        }
        if (s.used().size() == 1) {
            return "one plant: concentration cannot be told from its size";
        }
        return Double.isNaN(s.index().gamma()) ? "fewer than two municipalities with jobs in the table" : "";
    }

    Layer clusters(List<Place> places) {
        List<Feature> rows = new ArrayList<>();
        for (SectorPlants s : sectors) {
            for (int r = 0; r < places.size(); r++) {
                Place p = places.get(r);
                double index = s.clusterIndex()[r];
                String id = p.id() + "/" + s.id();
                Row row = new Row(
                        CLUSTERS,
                        id,
                        p.id(),
                        p.text("nameEn", p.id()),
                        Known.or(p.text("nameRu", "")),
                        s.sector(),
                        (long) s.plantsAt()[r],
                        s.jobsAt()[r],
                        Known.or(index),
                        Double.isNaN(index) ? null : (Object) (index >= in.clusterFrom()),
                        s.plantsAt()[r] > 0 && s.plantsAt()[r] < in.fewPlants() ? "few plants" : null,
                        (long) s.clusterPlaces(),
                        Double.isNaN(index)
                                ? s.plantsAt()[r] == 0 ? "no plant with jobs known" : "no population or area"
                                : null,
                        Known.or(quality),
                        basis);
                rows.add(new Feature(id, p.findShape().orElse(null), row));
            }
        }
        return new Layer("cluster-index", "Cluster index by municipality and sector", crs, CLUSTERS, quality, rows);
    }
}
