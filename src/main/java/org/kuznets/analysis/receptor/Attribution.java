package org.kuznets.analysis.receptor;

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
import org.kuznets.analysis.maximum.Influence;
import org.kuznets.analysis.receptor.ReceptorPoints.Place;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Who causes what any one place is exposed to: each enterprise's part in the worst wind of each pollutant, in the mean
 * of the year and in the noise; with every step of the formula, from the stack to the concentration.
 */
public final class Attribution implements Analysis<AttributionIn> {
    private static final Message FAR = new Message(
            "attribution.far",
            "the nearest source is {kilometres} km away, and the method reaches {most} km: no part of any source is told");

    @Override
    public Card card() {
        return new Card(
                "attribution",
                "Who causes it",
                "Which enterprises cause how much of what one place is exposed to, in which wind, step by step?",
                "MRR-2017 (order of the Ministry of Natural Resources of Russia No. 273 of 6 June 2017) and OND-86,"
                        + " section 2 (checked against worked examples and independent implementations; the order's own"
                        + " text was not read); ISC3, EPA-454/B-95-003b, for means; ISO 9613-2:1996 for noise");
    }

    @Override
    public Class<AttributionIn> input() {
        return AttributionIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("attribution", "attribution-totals", "attribution-steps");
    }

    @Override
    public Cost cost(AttributionIn in) {
        long sources = in.emissionsIn().sources().features().size();
        return new Cost(1000 + 12_000 * sources, 160_000 * sources);
    }

    @Override
    public Result run(AttributionIn in, Work work) {
        EmissionsIn who = in.emissionsIn();
        Crs crs = who.sources().crs();
        Stage whole = new Stage(work, 0, 1);
        work.progress(0, 1);
        Inventory all = Inventory.of(who);
        Findings findings = Said.of(who, in.rules(), all);
        double[] xy = Reprojection.between(Crs.CRS84, crs).apply(in.lon(), in.lat());
        Point point = new GeometryFactory().createPoint(new Coordinate(xy[0], xy[1]));
        Inventory inventory = reached(all, point, crs, findings);
        List<Load> loads = Loads.of(who, in.rules(), inventory, findings);
        Means means = Means.of(inventory, in.means(), crs, findings, whole.part(0, 2));
        Sounds sounds =
                Sounds.of(inventory.emitters().isEmpty() ? none(who.sources()) : who.sources(), in.noise(), findings);
        Place place = new Place("place", new Feature("place", point, Row.NONE), point);
        Readings readings = Readings.of(
                        List.of(place), inventory, loads, means, sounds, Integer.MAX_VALUE, whole.part(1, 2))
                .get(0);
        String quality = Quality.of(List.of(who.sources()));
        AttributionTables tables =
                new AttributionTables(crs, inventory, readings, new Names(in.enterprises()), quality);
        Layer steps = new StepTable(in.rules(), crs, quality).of(readings, findings);
        return new Result(List.of(tables.parts(), tables.totals(), steps), metrics(readings), findings.list());
    }

    /** Nobody, with a finding, where even the nearest source is beyond the method. */
    private static Inventory reached(Inventory all, Point at, Crs crs, Findings findings) {
        double nearest = all.emitters().stream()
                .mapToDouble(e -> e.shape().distance(at))
                .min()
                .orElse(0);
        if (nearest <= Influence.FARTHEST_METRES) {
            return all;
        }
        findings.add(Finding.warning(
                FAR,
                null,
                Map.of(
                        "kilometres",
                        Math.round(nearest / 1000),
                        "most",
                        Math.round(Influence.FARTHEST_METRES / 1000))));
        return new Inventory(List.of(), List.of(), List.of());
    }

    private static Layer none(Layer sources) {
        return new Layer(sources.id(), sources.title(), sources.crs(), sources.columns(), sources.quality(), List.of());
    }

    private static List<Metric> metrics(Readings r) {
        double highest = Double.NEGATIVE_INFINITY;
        for (Reading m : r.maxima()) {
            Double share = m.shareOfLimit();
            highest = share == null ? highest : Math.max(highest, share);
        }
        String reading = "the highest one-time concentration here, as a share of its limit";
        return List.of(
                Double.isFinite(highest)
                        ? Metric.of("highestShareOfLimit", highest, Unit.ONE, reading)
                        : new Metric("highestShareOfLimit", null, Unit.ONE, reading, "nothing to reckon it from"),
                Metric.of(
                        "sources",
                        r.maxima().stream()
                                .flatMap(m -> m.parts().stream())
                                .map(p -> p.contributor().emitter().id())
                                .distinct()
                                .count(),
                        Unit.COUNT,
                        "sources that add to a one-time concentration here"));
    }
}
