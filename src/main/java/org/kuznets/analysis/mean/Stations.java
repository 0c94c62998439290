package org.kuznets.analysis.mean;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Coordinate;

/** The wind tables and where they were measured. */
final class Stations {
    private static final Message UNKNOWN =
            new Message("mean.unknown-station", "'{was}' is no station of the wind table; the stations are {known}");
    private static final Message NOWHERE = new Message(
            "mean.no-station",
            "no station of the wind table ({known}) has a place among the wind stations; name one as windStation or give"
                    + " windStations with matching ids");
    private static final Message EMPTY =
            new Message("mean.no-winds", "the joint table of wind and stability is empty; a mean needs one");
    private static final Message WITHOUT = new Message(
            "mean.station-without-place", "station {station} of the wind table has no place and was not used");
    private static final Message CALM = new Message(
            "mean.calm",
            "calm hours, {percent} % at station {station}, are not in its wind table: the mean is that of the other hours");
    private static final Message CALM_UNKNOWN = new Message(
            "mean.calm-unknown",
            "how many hours are calm at station {station} is not known; the mean is that of the hours in its wind table");

    private final Map<String, WindTable> tables;
    private final Map<String, Coordinate> places = new TreeMap<>();
    private final Map<String, Double> calms = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();
    private final String only;

    /** @throws org.kuznets.notice.Refusal with everything that is wrong with the table and the stations */
    Stations(MeanRules rules, Findings findings) {
        WindFaults faults = new WindFaults();
        Layer table = rules.windStability();
        tables = new WindReader(table, faults).tables();
        if (rules.winds().windStations() != null) {
            rules.winds().windStations().features().forEach(this::place);
        }
        String known = String.join(", ", tables.keySet());
        String named = rules.winds().windStation() == null ? "" : rules.winds().windStation();
        only = named.isEmpty() && tables.size() == 1
                ? tables.keySet().iterator().next()
                : named;
        if (table.features().isEmpty()) {
            faults.add(EMPTY, "windStability", Map.of());
        } else if (faults.none() && !only.isEmpty() && !tables.containsKey(only)) {
            faults.add(UNKNOWN, "windStation", Map.of("was", only, "known", known));
        } else if (faults.none() && only.isEmpty() && tables.keySet().stream().noneMatch(places::containsKey)) {
            faults.add(NOWHERE, "windStations", Map.of("known", known));
        }
        faults.refuse();
        if (only.isEmpty()) {
            tables.keySet().stream()
                    .filter(s -> !places.containsKey(s))
                    .forEach(s -> findings.add(Finding.warning(WITHOUT, s, Map.of("station", s))));
        }
    }

    private void place(Feature f) {
        String id = f.row().text("id", f.id());
        if (f.geometry() != null && !f.geometry().isEmpty()) {
            places.putIfAbsent(id, f.geometry().getCentroid().getCoordinate());
        }
        double calm = f.row().number("calm", Double.NaN);
        if (calm >= 0 && calm <= 100) {
            calms.putIfAbsent(id, calm);
        }
    }

    /** The table for a source: the one named, else that of the nearest station, the first of several as near. */
    WindTable tableFor(Coordinate source) {
        String best = only;
        double least = Double.POSITIVE_INFINITY;
        if (only.isEmpty()) {
            for (Map.Entry<String, Coordinate> p : places.entrySet()) {
                double d = p.getValue().distance(source);
                if (tables.containsKey(p.getKey()) && d < least) {
                    least = d;
                    best = p.getKey();
                }
            }
        }
        used.add(best);
        return java.util.Objects.requireNonNull(tables.get(best));
    }

    /** What the tables that were asked for leave out. */
    void remarkCalms(Findings findings) {
        for (String s : used) {
            Double calm = calms.get(s);
            findings.add(
                    calm == null
                            ? Finding.note(CALM_UNKNOWN, s, Map.of("station", s))
                            : Finding.note(CALM, s, Map.of("station", s, "percent", calm)));
        }
    }
}
