package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.zone.ImpactZonesIn.Dissolve;
import org.kuznets.analysis.zone.ImpactZonesIn.Stretch;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;

/**
 * Sanitary protection zones of enterprises: a screening estimate.
 *
 * <p>A zone reaches as far from the boundary of the enterprise's site (or from its point) as its hazard class says, true
 * metres on the ellipsoid in every direction; an established zone replaces it. The table of classes by industry and the
 * rule for stretching by the wind rose are not checked against the official texts; each row of the table says how it is
 * known.
 */
public final class ImpactZones implements Analysis<ImpactZonesIn> {
    /** Turning points are listed for this many zones at most. */
    static final int MOST_LISTED = 2000;

    private static final Message SCREENING = new Message(
            "zone.screening",
            "these zones are a screening estimate; the radius of a class is only orienting, and the law sets a zone by"
                    + " calculation and measurement");
    private static final Message REFERENCE = new Message(
            "zone.reference",
            "the zones are stretched by the wind rose for reference only; no norm in force contains that rule");
    private static final Message NO_ROSE = new Message(
            "zone.no-rose",
            "stretch={stretch} needs a wind rose and there is none; give windRoses a layer of stations, or leave stretch at"
                    + " none");
    private static final Message FROM_POINT = new Message(
            "zone.from-point", "zones measured from a point, because the site's polygon is not known: {count}");
    private static final Message IDLE = new Message(
            "zone.idle",
            "retired, proposed, shelved and mothballed enterprises get no zone: {count}; status=all includes"
                    + " them");
    private static final Message NOT_LISTED = new Message(
            "zone.points-not-listed",
            "turning points are listed for up to {most} zones, and there are {count}; choose fewer enterprises");

    @Override
    public Card card() {
        return new Card(
                "impact-zones",
                "Sanitary protection zones",
                "Which land lies in the sanitary protection zones of the enterprises?",
                "SanPiN 2.2.1/2.1.1.1200-03, sections II and VII (classes and distances; the table of industries is partly"
                        + " recalled, see its evidence column); SN 369-74 and OND-86, 8.6, for the stretch by wind rose"
                        + " (reference only)");
    }

    @Override
    public Class<ImpactZonesIn> input() {
        return ImpactZonesIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("impact-zones", "impact-rings", "impact-sites", "zone-overlaps", "turning-points");
    }

    @Override
    public Cost cost(ImpactZonesIn in) {
        long n = in.enterprises().features().size();
        return new Cost(n * (in.stretch() == Stretch.NONE ? 500 : 3000), n * 40_000);
    }

    @Override
    public Result run(ImpactZonesIn in, Work work) {
        Findings findings = new Findings();
        WindRoses roses = new WindRoses(in.windRoses(), findings);
        Plans plans = new Plans(in, roses, findings);
        if (in.stretch() != Stretch.NONE && roses.isEmpty() && !plans.list().isEmpty()) {
            throw Refusal.of(
                    NO_ROSE, "stretch", Map.of("stretch", in.stretch().name().toLowerCase(java.util.Locale.ROOT)));
        }
        Chunks chunks = new Chunks(work, 4L * plans.list().size());
        Crs crs = in.enterprises().crs();
        List<Zone> zones = plans.list().isEmpty() ? List.of() : build(plans.list(), Sheet.parse(crs.code()), chunks);
        List<Geometry> shapes = zones.stream().map(Zone::shape).toList();
        Overlaps overlaps = Overlaps.of(shapes, chunks);
        List<Cover> covers = overlaps.covers(shapes, chunks);
        List<List<Geometry>> exactly =
                chunks.each(covers.size(), 16, i -> covers.get(i).exactly());
        List<Layer> layers = layers(in, zones, overlaps, exactly, chunks, findings);
        remark(in, plans, findings);
        double all = covers.stream().mapToDouble(c -> c.one().getArea()).sum();
        return new Result(layers, metrics(zones.size(), all, exactly, plans), findings.list());
    }

    private static List<Zone> build(List<Zone.Plan> plans, Sheet sheet, Chunks chunks) {
        return chunks.each(plans.size(), 16, i -> Zone.of(plans.get(i), sheet));
    }

    private static List<Layer> layers(
            ImpactZonesIn in,
            List<Zone> zones,
            Overlaps overlaps,
            List<List<Geometry>> exactly,
            Chunks chunks,
            Findings findings) {
        List<Feature> rows = new ArrayList<>();
        List<Feature> rings = new ArrayList<>();
        List<Feature> sites = new ArrayList<>();
        if (in.dissolve() == Dissolve.ENTERPRISE) {
            for (int i = 0; i < zones.size(); i++) {
                Zone z = zones.get(i);
                Feature row = ZoneLayers.zone(z, in.stretch(), overlaps.counts()[i]);
                rows.add(row);
                ZoneLayers.part(row, z.ring(), rings);
                ZoneLayers.part(row, z.site(), sites);
            }
        } else {
            for (Dissolved d : Dissolved.of(zones, in.dissolve(), chunks)) {
                Feature row = ZoneLayers.union(d, in.stretch());
                rows.add(row);
                ZoneLayers.part(row, d.ring(), rings);
                ZoneLayers.part(row, d.site(), sites);
            }
        }
        String quality =
                Quality.poorest(zones.stream().map(z -> z.plan().quality()).toList());
        String title = in.dissolve() == Dissolve.ENTERPRISE
                ? "Sanitary protection zones"
                : "Geometric union of sanitary protection zones, not a united zone";
        Crs crs = in.enterprises().crs();
        return List.of(
                layer("impact-zones", title, crs, ZoneLayers.ZONES, quality, rows),
                layer("impact-rings", "Zones without the sites", crs, ZoneLayers.PARTS, quality, rings),
                layer("impact-sites", "Sites inside the zones", crs, ZoneLayers.PARTS, quality, sites),
                layer(
                        "zone-overlaps",
                        "Land under one, two, three and more zones",
                        crs,
                        ZoneLayers.OVERLAPS,
                        quality,
                        ZoneLayers.overlaps(exactly, quality)),
                layer(
                        "turning-points",
                        "Turning points of the zones' boundaries",
                        crs,
                        TurningPoints.COLUMNS,
                        quality,
                        turningPoints(rows, in.turningToleranceMetres(), findings)));
    }

    private static Layer layer(
            String id, String title, Crs crs, Columns columns, String quality, List<Feature> features) {
        return new Layer(id, title, crs, columns, quality, features);
    }

    private static List<Feature> turningPoints(List<Feature> zones, double toleranceMetres, Findings findings) {
        if (zones.size() > MOST_LISTED) {
            findings.add(Finding.note(NOT_LISTED, null, Map.of("most", MOST_LISTED, "count", zones.size())));
            return List.of();
        }
        TurningPoints points = new TurningPoints(toleranceMetres);
        zones.forEach(points::add);
        return points.list();
    }

    private static void remark(ImpactZonesIn in, Plans plans, Findings findings) {
        findings.add(Finding.note(SCREENING, null, Map.of()));
        if (in.stretch() != Stretch.NONE) {
            findings.add(Finding.warning(REFERENCE, null, Map.of()));
        }
        long fromPoint = plans.list().stream()
                .filter(p -> p.reach() != null && p.site().isEmpty())
                .count();
        if (fromPoint > 0) {
            findings.add(Finding.note(FROM_POINT, null, Map.of("count", fromPoint)));
        }
        if (plans.idle() > 0) {
            findings.add(Finding.note(IDLE, null, Map.of("count", plans.idle())));
        }
    }

    private static List<Metric> metrics(int zones, double all, List<List<Geometry>> exactly, Plans plans) {
        double[] times = new double[3];
        for (List<Geometry> group : exactly) {
            for (int k = 0; k < times.length; k++) {
                times[k] += group.get(k).getArea();
            }
        }
        return List.of(
                Metric.of("zones", zones, Unit.COUNT, "zones found, one for each enterprise that has one"),
                Metric.of(
                        "enterprisesWithoutZone",
                        plans.without(),
                        Unit.COUNT,
                        "enterprises that should have a zone but whose class or place is not known; each has a finding"),
                Metric.of(
                        "enterprisesLeftOut",
                        plans.idle(),
                        Unit.COUNT,
                        "enterprises left out because they are retired, proposed, shelved or mothballed"),
                Metric.of(
                        "unionAreaSquareMetres",
                        all,
                        Unit.SQUARE_METRE,
                        "land under at least one zone, counted once; a geometric union, not a united zone"),
                Metric.of("coveredOnceSquareMetres", times[0], Unit.SQUARE_METRE, "land under exactly one zone"),
                Metric.of("coveredTwiceSquareMetres", times[1], Unit.SQUARE_METRE, "land under exactly two zones"),
                Metric.of(
                        "coveredThriceOrMoreSquareMetres",
                        times[2],
                        Unit.SQUARE_METRE,
                        "land under three zones or more: burdens add up here"));
    }
}
