package org.kuznets.analysis.mean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.gauss.GaussRules;
import org.kuznets.analysis.gauss.Vent;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.notice.Findings;
import org.locationtech.jts.geom.Coordinate;

/**
 * The long-term mean that a source would make at a place where none stands yet: for choosing between places.
 *
 * @param at on the sheet
 * @param northDegrees the azimuth of true north on the sheet there
 * @param station whose winds it has
 * @param nearestMetres nearer places count as this far
 */
public record SitedMean(Coordinate at, double northDegrees, String station, UnitMean unit, double nearestMetres) {
    /** Everything a unit mean depends on. */
    private record Key(Vent vent, WindTable winds, GaussRules rules) {}

    /**
     * The same source at each of these places; places with the winds of one station share one table.
     *
     * @param findings gets what the winds leave out
     * @throws org.kuznets.notice.Refusal with everything that is wrong with the wind table and its stations
     */
    public static List<SitedMean> of(
            List<Coordinate> places, Vent vent, MeanRules rules, Crs crs, Findings findings, Work work) {
        if (places.isEmpty()) {
            return List.of();
        }
        Stations stations = new Stations(rules, findings);
        Sheet sheet = Sheet.parse(crs.code());
        Map<WindTable, UnitMean> tables = new LinkedHashMap<>();
        List<SitedMean> all = new ArrayList<>();
        for (Coordinate p : places) {
            work.progress(all.size(), places.size());
            WindTable winds = stations.tableFor(p);
            UnitMean unit = tables.computeIfAbsent(winds, w -> {
                Key key = new Key(vent, w, rules.gauss());
                return work.remember(key, TabledMean.bytes(w), () -> TabledMean.of(vent, w, rules.gauss()));
            });
            all.add(new SitedMean(
                    p, sheet.localAt(p.x, p.y).northDegrees(), winds.station(), unit, rules.nearestMetres()));
        }
        stations.remarkCalms(findings);
        return all;
    }

    /** The mean at a place on the sheet for a mean emission of 1 g/s, mg/m3. */
    public double unitAt(double x, double y) {
        double dx = x - at.x;
        double dy = y - at.y;
        double metres = Math.max(nearestMetres, Math.sqrt(dx * dx + dy * dy));
        return unit.at(metres, Math.toDegrees(Math.atan2(dx, dy)) - northDegrees);
    }
}
