package org.kuznets.analysis.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substances;
import org.kuznets.analysis.maximum.Background;
import org.kuznets.analysis.maximum.FastWorstWind;
import org.kuznets.analysis.maximum.Influence;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Plumes;
import org.kuznets.analysis.maximum.Pollutant;
import org.kuznets.analysis.maximum.Pollutants;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.maximum.Worst;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Coordinate;

/**
 * How much more of each pollutant the air at a place may hold: the one-time limit less what the present sources bring in
 * their worst wind, less the background. OND-86 and MRR-2017, as {@link org.kuznets.analysis.maximum.DispersionMaximum}
 * reckons them; a screening estimate. A new plant's own highest concentration lies x_m away from it, so that the room at
 * the place itself is a hint and no permit.
 */
final class Air {
    private static final Message NO_BACKGROUND = new Message(
            "place.no-background",
            "no background concentration was given, so it counts as 0; the room left in the air is too large by it");

    static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            new Column("substance", Column.Type.TEXT, Unit.NONE, "code of the pollutant or group of pollutants"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column(
                    "limitMilligramsPerCubicMetre",
                    Column.Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "the limit that shares are of; null for a group"),
            new Column("existingShare", Column.Type.NUMBER, Unit.ONE, "what present sources bring in the worst wind"),
            new Column("backgroundShare", Column.Type.NUMBER, Unit.ONE, "what the background adds"),
            new Column("leftShare", Column.Type.NUMBER, Unit.ONE, "what is left of the limit; below 0 where none is"),
            Column.number("leftMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
            new Column("fromDegrees", Column.Type.NUMBER, Unit.DEGREE, "where the worst wind blows from, true azimuth"),
            Column.number("speedMetresPerSecond", Unit.METRE_PER_SECOND),
            Column.text("basis"));

    private final List<Feature> rows = new ArrayList<>();

    static Air of(MayItStandIn in, Coordinate at, Crs crs, Findings findings, Work work) {
        Air air = new Air();
        Inventory whole = Inventory.of(in.emissions());
        List<Emitter> near = whole.emitters().stream()
                .filter(e -> e.shape().distance(e.shape().getFactory().createPoint(at)) <= Influence.FARTHEST_METRES)
                .toList();
        Inventory inventory = new Inventory(near, whole.substances(), List.of());
        Background background = Background.parse(
                in.rules().background(), Substances.of(in.emissions().substances()));
        if (background.milligrams().isEmpty()) {
            findings.add(Finding.note(NO_BACKGROUND, null, Map.of()));
        }
        Pollutants pollutants = Pollutants.of(whole, in.rules());
        findings.addAll(pollutants.findings());
        for (Pollutant p : pollutants.all()) {
            work.progress(air.rows.size(), pollutants.all().size());
            air.add(p, inventory, background, in, at, crs);
        }
        return air;
    }

    private void add(Pollutant p, Inventory inventory, Background background, MayItStandIn in, Coordinate at, Crs crs) {
        List<Plume> plumes = Plumes.shares(inventory, p, in.rules(), crs);
        Worst worst = plumes.isEmpty()
                ? new Worst(0, 0, Winds.WEAKEST)
                : new FastWorstWind(
                                plumes,
                                Winds.of(plumes, in.rules().strongestWind()),
                                in.rules().edition())
                        .at(at.x, at.y);
        double own = worst.value();
        double air = background.share(p);
        double total = Background.total(air, own, in.rules().backgroundHoldsSources());
        Double limit = p.group() ? null : p.parts().get(0).limit();
        rows.add(new Feature(
                p.id(),
                null,
                new Row(
                        COLUMNS,
                        p.id(),
                        p.code(),
                        p.nameEn(),
                        p.nameRu(),
                        limit,
                        own,
                        total - own,
                        1 - total,
                        limit == null ? null : (1 - total) * limit,
                        own > 0 ? worst.fromDegrees() : null,
                        own > 0 ? worst.speed() : null,
                        "screening estimate")));
    }

    Layer layer(Crs crs, String quality) {
        return new Layer("place-air", "Room left in the air", crs, COLUMNS, quality, rows);
    }
}
