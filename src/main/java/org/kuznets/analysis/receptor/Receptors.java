package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.receptor.ReceptorPoints.Place;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * The air and the noise at given places: the highest one-time concentration of each pollutant over all winds, the wind
 * that brings it, and each source's part in that wind; the means of the year; the noise. Only the parts in one wind add
 * up; a source's own worst wind is another one.
 */
public final class Receptors implements Analysis<ReceptorsIn> {
    private static final Message NO_PLACES =
            new Message("receptor.no-places", "the layer of places holds no shape; nothing was reckoned");

    @Override
    public Card card() {
        return new Card(
                "receptors",
                "Concentrations and noise at given places",
                "How high do concentrations and noise get at homes, posts and borders, in which wind, and who causes them?",
                "MRR-2017 (order of the Ministry of Natural Resources of Russia No. 273 of 6 June 2017) and OND-86,"
                        + " section 2 (checked against worked examples and independent implementations; the order's own"
                        + " text was not read); ISC3, EPA-454/B-95-003b, for means; ISO 9613-2:1996 for noise");
    }

    @Override
    public Class<ReceptorsIn> input() {
        return ReceptorsIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("receptors", "receptor-points", "receptor-sources");
    }

    /** A worst wind takes some 5 ms among 300 sources; noise half a microsecond a source and period. */
    @Override
    public Cost cost(ReceptorsIn in) {
        long places = ReceptorPoints.count(in.points(), in.stepMetres());
        long pollutants = Expected.pollutants(in.emissionsIn());
        long sources = in.emissionsIn().sources().features().size();
        long reading = 3 * sources + 60 * Math.min(sources, 60);
        long tables = 10_000 * sources;
        return new Cost(
                tables + places * (pollutants * reading + 2 * sources),
                150_000 * sources + places * pollutants * (2_000 + 800L * Math.min(in.top(), sources)));
    }

    @Override
    public Result run(ReceptorsIn in, Work work) {
        EmissionsIn who = in.emissionsIn();
        Crs crs = who.sources().crs();
        Stage whole = new Stage(work, 0, 1);
        work.progress(0, 1);
        Inventory inventory = Inventory.of(who);
        Findings findings = Said.of(who, in.rules(), inventory);
        List<Load> loads = Loads.of(who, in.rules(), inventory, findings);
        Means means = Means.of(inventory, in.means(), crs, findings, whole.part(0, 10));
        Sounds sounds = Sounds.of(who.sources(), in.noise(), findings);
        List<Place> places = ReceptorPoints.of(in.points(), in.stepMetres());
        if (places.isEmpty()) {
            findings.add(Finding.warning(NO_PLACES, null, Map.of()));
        }
        List<Readings> readings =
                Readings.of(places, inventory, loads, means, sounds, in.top(), new Stage(work, 0.1, 1));
        String quality = Quality.of(List.of(in.points(), who.sources()));
        ReceptorTables tables = new ReceptorTables(in.points().crs(), inventory, loads, readings, quality);
        SourceTable sources = new SourceTable(in.points().crs(), inventory, readings, in.top(), quality);
        return new Result(
                List.of(tables.receptors(), tables.points(), sources.layer()), metrics(readings), findings.list());
    }

    private static List<Metric> metrics(List<Readings> places) {
        double highest = Double.NEGATIVE_INFINITY;
        double mean = Double.NEGATIVE_INFINITY;
        double night = Double.NEGATIVE_INFINITY;
        long over = 0;
        for (Readings r : places) {
            double here = Double.NEGATIVE_INFINITY;
            for (Reading m : r.maxima()) {
                Double share = m.shareOfLimit();
                here = share == null ? here : Math.max(here, share);
            }
            for (Means.Mean m : r.means()) {
                Double share = m.share(m.milligrams());
                mean = share == null ? mean : Math.max(mean, share);
            }
            night = r.sounds().isEmpty()
                    ? night
                    : Math.max(night, r.sounds().get(1).dba());
            highest = Math.max(highest, here);
            over += here > 1 ? 1 : 0;
        }
        List<Metric> all = new ArrayList<>();
        all.add(metric(
                "highestShareOfLimit",
                highest,
                Unit.ONE,
                "the highest one-time concentration at any place, as a share of its limit"));
        all.add(Metric.of("placesOverLimit", over, Unit.COUNT, "places where a one-time limit is passed"));
        all.add(metric(
                "highestMeanShareOfLimit",
                mean,
                Unit.ONE,
                "the highest mean of the year at any place, as a share of what it is compared with"));
        all.add(metric("highestNightDba", night, Unit.DECIBEL_A, "the loudest place by night"));
        all.add(Metric.of("places", places.size(), Unit.COUNT, "places reckoned"));
        return all;
    }

    private static Metric metric(String name, double value, Unit unit, String reading) {
        return Double.isFinite(value)
                ? Metric.of(name, value, unit, reading)
                : new Metric(name, null, unit, reading, "nothing to reckon it from");
    }
}
