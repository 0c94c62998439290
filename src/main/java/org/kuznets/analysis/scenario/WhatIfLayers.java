package org.kuznets.analysis.scenario;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.level.LevelZones;
import org.kuznets.analysis.level.LevelZones.LimitKind;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.locationtech.jts.geom.Geometry;

/** What a what-if run says: zones and figures before and after. */
record WhatIfLayers(Substance substance, List<Double> levels, Crs crs, Inventory before, Inventory after) {
    private static final String TITLE_AFTER = "Highest one-time concentrations after the change";
    private static final String TITLE_BEFORE = "Highest one-time concentrations before the change";

    /** The layers of a run in which nobody emits anything. */
    static List<Layer> none(Crs crs) {
        return List.of(
                new LevelZones().layer("dispersion-zones", TITLE_AFTER, crs),
                new LevelZones().layer("zones-before", TITLE_BEFORE, crs));
    }

    List<Layer> layers(Base base, List<Geometry> zones, double highest) {
        return List.of(
                zones(zones, highest, after).layer("dispersion-zones", TITLE_AFTER, crs),
                zones(base.zones(), base.highest(), before).layer("zones-before", TITLE_BEFORE, crs));
    }

    private LevelZones zones(List<Geometry> shapes, double highest, Inventory sources) {
        LevelZones.Of of = new LevelZones.Of(
                substance.code(),
                substance.id(),
                substance.nameEn(),
                substance.nameRu(),
                substance.oneTime(),
                LimitKind.ONE_TIME,
                "",
                highest,
                Quality.poorest(
                        sources.emitters().stream().map(Emitter::quality).toList()));
        LevelZones zones = new LevelZones();
        for (int i = 0; i < levels.size(); i++) {
            zones.add(of, levels.get(i), LevelZones.kind(levels.get(i)), shapes.get(i));
        }
        return zones;
    }

    List<Metric> metrics(Base base, List<Geometry> zones, double highest) {
        List<Metric> all = new ArrayList<>();
        all.add(Metric.of(
                "highestShareBefore",
                base.highest(),
                Unit.ONE,
                "The highest share of the limit at any place of the grid before the change, worst wind"));
        all.add(Metric.of(
                "highestShareAfter",
                highest,
                Unit.ONE,
                "The highest share of the limit at any place of the grid after the change, worst wind"));
        for (int i = 0; i < levels.size(); i++) {
            String level = String.valueOf(levels.get(i));
            String name = "area" + level.replace('.', '_').replace("-", "");
            all.add(Metric.of(
                    name + "BeforeSquareMetres",
                    base.zones().get(i).getArea(),
                    Unit.SQUARE_METRE,
                    "Land on the map where " + level + " of the limit is reached before the change"));
            all.add(Metric.of(
                    name + "AfterSquareMetres",
                    zones.get(i).getArea(),
                    Unit.SQUARE_METRE,
                    "Land on the map where " + level + " of the limit is reached after the change"));
        }
        return all;
    }
}
