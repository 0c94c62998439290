package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.exposure.Zones.Hit;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Sensitive objects that lie inside a zone, wholly or in part; a zone's boundary belongs to it. */
final class Conflicts {
    static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("kind"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.number("persons", Unit.PERSON),
            new Column("part", Column.Type.TEXT, Unit.NONE, "site, where it lies on an industrial site, else ring"),
            Column.integer("zones", Unit.COUNT),
            Column.text("zoneIds"),
            Column.text("enterprisesEn"),
            Column.text("enterprisesRu"),
            new Column("siteDistanceMetres", Column.Type.NUMBER, Unit.METRE, "to the nearest site of these zones"),
            Column.text("quality"));

    private final Zones zones;
    private final boolean known;
    private final List<Feature> objects = new ArrayList<>();
    private final List<List<Hit>> hits = new ArrayList<>();
    private final int[] perZone;

    private Conflicts(Zones zones, boolean known) {
        this.zones = zones;
        this.known = known;
        this.perZone = new int[zones.size()];
    }

    static Conflicts of(Zones zones, @Nullable Layer objects) {
        Conflicts c = new Conflicts(zones, objects != null);
        for (Feature f : objects == null ? List.<Feature>of() : objects.features()) {
            List<Hit> found = f.geometry() == null || f.geometry().isEmpty() ? List.of() : zones.at(f.geometry());
            if (!found.isEmpty()) {
                c.objects.add(f);
                c.hits.add(found);
                found.forEach(h -> c.perZone[h.zone()]++);
            }
        }
        return c;
    }

    /** How many lie inside one zone; empty when sensitive objects are not known. */
    Optional<Long> findCount(int zone) {
        return known ? Optional.of((long) perZone[zone]) : Optional.empty();
    }

    /** How many lie inside any of these zones; empty when sensitive objects are not known. */
    Optional<Long> findCount(List<Integer> these) {
        return known
                ? Optional.of(hits.stream()
                        .filter(found -> found.stream().anyMatch(h -> these.contains(h.zone())))
                        .count())
                : Optional.empty();
    }

    /** How many lie inside any zone; empty when sensitive objects are not known. */
    Optional<Long> findCount() {
        return known ? Optional.of((long) objects.size()) : Optional.empty();
    }

    Layer layer(Figures figures, Crs crs) {
        List<Feature> all = new ArrayList<>();
        Sheet sheet = Sheet.parse(crs.code());
        for (int i = 0; i < objects.size(); i++) {
            Feature f = objects.get(i);
            all.add(new Feature(f.id(), f.geometry(), row(f, hits.get(i), sheet, figures.quality())));
        }
        return new Layer("conflicts", "Sensitive objects inside the zones", crs, COLUMNS, figures.quality(), all);
    }

    private Row row(Feature f, List<Hit> in, Sheet sheet, String quality) {
        double persons = f.row().number("persons", Double.NaN);
        return new Row(
                COLUMNS,
                f.id(),
                f.row().find("kind").orElse(null),
                f.row().find("nameEn").orElse(null),
                f.row().find("nameRu").orElse(null),
                Double.isNaN(persons) ? null : persons,
                in.stream().anyMatch(Hit::onSite) ? "site" : "ring",
                (long) in.size(),
                joined(in, "id"),
                joined(in, "nameEn"),
                joined(in, "nameRu"),
                siteDistance(f, in, sheet),
                Row.orNull(quality));
    }

    private String joined(List<Hit> in, String column) {
        return in.stream()
                .map(h -> zones.features.get(h.zone()))
                .map(z -> column.equals("id") ? z.id() : z.row().text(column, z.id()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private @Nullable Double siteDistance(Feature f, List<Hit> in, Sheet sheet) {
        double least = Double.POSITIVE_INFINITY;
        for (Hit h : in) {
            Geometry site = zones.sites.get(h.zone());
            if (site != null && f.geometry() != null) {
                least = Math.min(least, metres(site, f.geometry(), sheet));
            }
        }
        return Double.isInfinite(least) ? null : least;
    }

    /** On the ground: far from its middle the sheet is some per cent off. */
    private static double metres(Geometry site, Geometry object, Sheet sheet) {
        Coordinate[] near = DistanceOp.nearestPoints(site, object);
        return sheet.localAt(near[1].x, near[1].y).groundMetres(near[0].x - near[1].x, near[0].y - near[1].y);
    }
}
