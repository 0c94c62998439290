package org.kuznets.analysis.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.suitability.Region;
import org.kuznets.analysis.suitability.Siting;
import org.kuznets.analysis.suitability.Suitability;
import org.kuznets.analysis.suitability.SuitabilityIn;
import org.kuznets.analysis.suitability.Verdict;
import org.kuznets.analysis.zone.HazardClass;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether a plant, homes or anything else may stand at one place: what rules forbid it and by which act, how good the
 * place is and how sure that is, whom the new normative zone would hold, and what room the air has left. A screening.
 *
 * <p>The zone is the orienting one of the hazard class about the site (SanPiN 2.2.1/2.1.1.1200-03, section VII); no wind
 * and no calculation enters it.
 */
public final class MayItStand implements Analysis<MayItStandIn> {
    private static final Message SCREENING = new Message(
            "place.screening",
            "this answer is a screening: it knows only the layers and rules it was given, and stands for no survey, project"
                    + " or permit");
    private static final Message NO_CLASS = new Message(
            "place.no-class",
            "no hazard class is known for {activity}, so no new zone was drawn; say it, as class=III");
    private static final Message CAPACITY = new Message(
            "place.capacity",
            "the capacity of {capacity} did not change the class: the table of classes tells none apart by capacity");
    private static final Message OUTSIDE = new Message(
            "place.outside",
            "the place lies {kilometres} km outside the area that is known; what was found there says little");

    @Override
    public Card card() {
        return new Card(
                "may-it-stand",
                "May it stand here?",
                "What forbids an activity at a place, how good is the place, whom would it reach, and what can the air"
                        + " still hold?",
                "Rules from a table whose rows name their acts; SanPiN 2.2.1/2.1.1.1200-03 for zones; MRR-2017 and OND-86"
                        + " for the air; multi-criteria evaluation as in suitability");
    }

    @Override
    public Class<MayItStandIn> input() {
        return MayItStandIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("may-it-stand", "place-bans", "place-criteria", "place-hits", "place-air");
    }

    @Override
    public Cost cost(MayItStandIn in) {
        Cost region = new Suitability().cost(new SuitabilityIn(in.siting(), in.region(), null, 0, 1));
        long sources = in.emissions().sources().features().size();
        return new Cost(region.steps() + 20_000 * sources, region.bytes() + 20_000 * sources);
    }

    @Override
    public Result run(MayItStandIn in, Work work) {
        Stage whole = new Stage(work, 0, 1);
        whole.progress(0, 1);
        Crs crs = in.siting().rules().crs();
        Findings findings = new Findings();
        findings.add(Finding.note(SCREENING, null, Map.of()));
        Geometry site = Spot.of(in, crs);
        Siting siting = Siting.of(in.siting(), findings, whole.part(0, 4));
        Optional<Region> region =
                Region.of(siting, in.region(), Optional.ofNullable(in.siting().landUse()), whole.part(1, 4));
        Verdict verdict = siting.at(site);
        Optional<HazardClass> hazard = HazardClass.find(siting.activity().hazardClass());
        Geometry zone = hazard.map(h -> site.buffer(h.metres(), 32)).orElse(site);
        Hits hits = Hits.of(in.siting(), zone, site, findings, whole.part(2, 4));
        Air air = Air.of(in, site.getCentroid().getCoordinate(), crs, findings, whole.part(3, 4));
        double outside = outside(in, site);
        warn(in, siting, hazard, outside, findings);
        String quality = Quality.of(known(in));
        Answer answer = new Answer(siting, verdict, sure(verdict, region), hits, outside > 0);
        whole.progress(1, 1);
        return new Result(
                List.of(
                        answer.layer(site, hazard, zone, crs, quality),
                        PlaceTables.bans(verdict, crs, quality),
                        PlaceTables.criteria(verdict, crs, quality),
                        hits.layer(crs, quality),
                        air.layer(crs, quality)),
                metrics(verdict, hits, answer.sure()),
                findings.list());
    }

    private static List<Layer> known(MayItStandIn in) {
        List<Layer> all = new ArrayList<>();
        for (Layer l : java.util.Arrays.asList(
                in.siting().landUse(),
                in.siting().settlements(),
                in.siting().restrictions(),
                in.siting().zones(),
                in.siting().sensitiveObjects(),
                in.siting().elevation(),
                in.emissions().sources())) {
            if (l != null) {
                all.add(l);
            }
        }
        return all;
    }

    private static @Nullable Double sure(Verdict verdict, Optional<Region> region) {
        double share = region.map(r -> r.robust().share(verdict.scores())).orElse(Double.NaN);
        return Double.isNaN(share) ? null : share;
    }

    private static void warn(
            MayItStandIn in, Siting siting, Optional<HazardClass> hazard, double outside, Findings findings) {
        if (hazard.isEmpty() && siting.activity().word().equals("industry")) {
            findings.add(Finding.warning(
                    NO_CLASS, null, Map.of("activity", siting.activity().toString())));
        }
        Double capacity = in.capacity();
        if (capacity != null) {
            findings.add(Finding.note(CAPACITY, null, Map.of("capacity", capacity)));
        }
        if (outside > 0) {
            findings.add(Finding.warning(OUTSIDE, null, Map.of("kilometres", Math.ceil(outside / 100) / 10)));
        }
    }

    /** How far the site lies outside the area that is known, metres. */
    private static double outside(MayItStandIn in, Geometry site) {
        Layer area =
                in.region().area() != null ? in.region().area() : in.siting().landUse();
        double metres = Double.POSITIVE_INFINITY;
        for (Feature f : area == null ? List.<Feature>of() : area.features()) {
            Geometry g = f.geometry();
            metres = g == null ? metres : Math.min(metres, g.distance(site));
        }
        return Double.isFinite(metres) ? metres : 0;
    }

    private static List<Metric> metrics(Verdict verdict, Hits hits, @Nullable Double sure) {
        Double score = verdict.score();
        String reading = "how good the place is by the weighted criteria, 0 to 1, whether forbidden or not";
        String top = "the share of weight draws in which the place would be among the best of the region";
        return List.of(
                Metric.of("bans", verdict.bans().size(), Unit.COUNT, "rules that forbid it; 0: none known"),
                score == null
                        ? new Metric("score", null, Unit.ONE, reading, "a criterion is unknown at the place")
                        : Metric.of("score", score, Unit.ONE, reading),
                sure == null
                        ? new Metric("topShare", null, Unit.ONE, top, "no score, no region, or no draws")
                        : Metric.of("topShare", sure, Unit.ONE, top),
                Metric.of("people", hits.people(), Unit.PERSON, "people inside the new zone"),
                Metric.of("objects", hits.objects(), Unit.COUNT, "sensitive objects inside the new zone"));
    }
}
