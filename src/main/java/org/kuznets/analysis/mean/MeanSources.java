package org.kuznets.analysis.mean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Parts;
import org.kuznets.analysis.gauss.GaussRules;
import org.kuznets.analysis.gauss.Vent;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.notice.Findings;
import org.locationtech.jts.geom.Coordinate;

/** Makes the unit means of an inventory. Sources with equal vents and winds share one, across runs too. */
public final class MeanSources {
    /** How many tables are made between two looks at whether the run is still wanted. */
    private static final int BATCH = 8;

    private MeanSources() {}

    /** Everything a unit mean depends on. */
    private record Key(Vent vent, WindTable winds, GaussRules rules) {
        TabledMean make(Work work) {
            return work.remember(this, TabledMean.bytes(winds), () -> TabledMean.of(vent, winds, rules));
        }
    }

    /**
     * One for each emitter, in their order.
     *
     * @param findings gets what the winds leave out
     * @throws org.kuznets.notice.Refusal with everything that is wrong with the wind table and its stations
     */
    public static List<MeanSource> of(Inventory inventory, MeanRules rules, Crs crs, Findings findings, Work work) {
        if (inventory.emitters().isEmpty()) {
            return List.of();
        }
        Stations stations = new Stations(rules, findings);
        Sheet sheet = Sheet.parse(crs.code());
        List<List<Coordinate>> parts = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        for (Emitter e : inventory.emitters()) {
            MaximumPlume scale = MaximumPlume.of(e.stack(), 200, 1, 1);
            List<Coordinate> points = Parts.of(e.shape(), scale.distanceMetres());
            parts.add(points);
            keys.add(new Key(vent(e, rules), stations.tableFor(points.get(0)), rules.gauss()));
        }
        stations.remarkCalms(findings);
        Map<Key, TabledMean> means = means(keys, work);
        List<MeanSource> sources = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Coordinate at = parts.get(i).get(0);
            double north = sheet.localAt(at.x, at.y).northDegrees();
            Key key = keys.get(i);
            sources.add(new MeanSource(
                    inventory.emitters().get(i),
                    parts.get(i),
                    north,
                    key.winds().station(),
                    java.util.Objects.requireNonNull(means.get(key)),
                    rules.nearestMetres()));
        }
        return sources;
    }

    private static Map<Key, TabledMean> means(List<Key> keys, Work work) {
        List<Key> different = keys.stream().distinct().toList();
        Map<Key, TabledMean> means = new LinkedHashMap<>();
        for (int from = 0; from < different.size(); from += BATCH) {
            work.progress(from, different.size());
            List<Key> some = different.subList(from, Math.min(different.size(), from + BATCH));
            List<TabledMean> made = work.each(some.size(), i -> some.get(i).make(work));
            for (int i = 0; i < made.size(); i++) {
                means.put(some.get(i), made.get(i));
            }
        }
        return means;
    }

    /** A source whose gas is as warm as the air it was measured in stays as warm as the year's air. */
    private static Vent vent(Emitter e, MeanRules rules) {
        double air = rules.winds().airKelvin();
        double gas = e.stack().excessKelvin() == 0 ? air : e.temperatureCelsius() + WindsIn.KELVIN;
        return new Vent(
                e.stack().heightMetres(), e.stack().diameterMetres(), e.stack().velocityMetresPerSecond(), gas, air);
    }
}
