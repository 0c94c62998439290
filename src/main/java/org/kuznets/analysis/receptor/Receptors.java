package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.receptor.ReceptorPoints.Place;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * The air at given places: the highest one-time concentration of each pollutant over all winds, the wind that brings it,
 * and each source's part in that wind. Only the parts in one wind add up; a source's own worst wind is another one.
 */
public final class Receptors implements Analysis<ReceptorsIn> {
    private static final Message NO_PLACES =
            new Message("receptor.no-places", "the layer of places holds no shape; nothing was reckoned");

    /** Places and pollutants reckoned between two looks at whether the run is still wanted. */
    private static final int BATCH = 32;

    @Override
    public Card card() {
        return new Card(
                "receptors",
                "Concentrations at given places",
                "How high do one-time concentrations get at homes, posts and borders, in which wind, and who causes them?",
                "MRR-2017 (order of the Ministry of Natural Resources of Russia No. 273 of 6 June 2017) and OND-86,"
                        + " section 2 (checked against worked examples and independent implementations; the order's own"
                        + " text was not read)");
    }

    @Override
    public Class<ReceptorsIn> input() {
        return ReceptorsIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("receptors", "receptor-points", "receptor-sources");
    }

    @Override
    public Cost cost(ReceptorsIn in) {
        long places = ReceptorPoints.count(in.points(), in.stepMetres());
        long pollutants = Pollutants.count(in.emissionsIn());
        long sources = in.emissionsIn().sources().features().size();
        long perReading = 2 * sources + 500 * Math.min(sources, 40);
        return new Cost(places * pollutants * perReading, places * pollutants * (2_000 + 400L * in.top()));
    }

    @Override
    public Result run(ReceptorsIn in, Work work) {
        Inventory inventory = Inventory.of(in.emissionsIn());
        Background background = Background.of(in.rules(), in.emissionsIn().substances());
        Findings findings = Said.of(inventory, in.emissionsIn().substances());
        List<Place> places = ReceptorPoints.of(in.points(), in.stepMetres());
        if (places.isEmpty()) {
            findings.add(Finding.warning(NO_PLACES, null, Map.of()));
        }
        List<Load> loads =
                Load.of(inventory, in.rules(), in.emissionsIn().sources().crs());
        List<Reading> readings = readings(places, loads, background, in.top(), work);
        String quality = Quality.of(List.of(in.points(), in.emissionsIn().sources()));
        ReceptorTables tables = new ReceptorTables(in.points().crs(), places, loads, readings, quality);
        return new Result(
                List.of(tables.receptors(), tables.points(), tables.sources()),
                metrics(places, readings),
                findings.list());
    }

    /** Place by place, and at each pollutant by pollutant. */
    private static List<Reading> readings(
            List<Place> places, List<Load> loads, Background background, int top, Work work) {
        int count = Math.multiplyExact(places.size(), loads.size());
        List<Reading> all = new ArrayList<>(count);
        work.progress(0, Math.max(1, count));
        for (int from = 0; from < count; from += BATCH) {
            int start = from;
            all.addAll(work.each(Math.min(BATCH, count - from), i -> {
                Place p = places.get((start + i) / loads.size());
                return Reading.at(p.x(), p.y(), loads.get((start + i) % loads.size()), background, top);
            }));
            work.progress(all.size(), count);
        }
        return all;
    }

    private static List<Metric> metrics(List<Place> places, List<Reading> readings) {
        double highest = 0;
        boolean known = false;
        long over = 0;
        int loads = places.isEmpty() ? 0 : readings.size() / places.size();
        for (int p = 0; p < places.size(); p++) {
            boolean above = false;
            for (Reading r : readings.subList(p * loads, (p + 1) * loads)) {
                Double share = r.shareOfLimit();
                known |= share != null;
                highest = share == null ? highest : Math.max(highest, share);
                above |= share != null && share > 1;
            }
            over += above ? 1 : 0;
        }
        String reading = "the highest one-time concentration at any place, as a share of its limit";
        return List.of(
                known
                        ? Metric.of("highestShareOfLimit", highest, Unit.ONE, reading)
                        : new Metric("highestShareOfLimit", null, Unit.ONE, reading, "no place or no limit"),
                Metric.of("placesOverLimit", over, Unit.COUNT, "places where at least one pollutant is over its limit"),
                Metric.of("places", places.size(), Unit.COUNT, "places reckoned"));
    }
}
