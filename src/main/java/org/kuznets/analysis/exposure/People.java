package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Where people live (dasymetric mapping): the population of a settlement is spread evenly, by area, over the residential
 * land inside its outline; without any, over the outline; without an outline, it stays at the point. Where outlines
 * overlap, the land belongs to the settlement that comes first.
 * Source: Mennis, J. (2003), Generating surface models of population using dasymetric mapping, The Professional
 * Geographer 55(1).
 */
public final class People {
    private static final Message NO_POPULATION = new Message(
            "exposure.no-population", "the population of {settlement} is not known; nobody is counted there");
    private static final Message NO_HOMES = new Message(
            "exposure.no-residential-land",
            "no residential land lies inside {settlement}; its people are spread over its whole outline");
    private static final Message AT_POINT = new Message(
            "exposure.settlement-point", "{settlement} has no outline; all its people are counted at one point");
    private static final Message NO_LAND = new Message(
            "exposure.settlement-covered",
            "all residential land of {settlement} lies inside earlier settlements; its people are counted at one point");
    private static final Message OVERLAP = new Message(
            "exposure.settlements-overlap",
            "{squareMetres} square metres of {settlement} also belong to an earlier settlement, which keeps them");
    private static final Message NOWHERE =
            new Message("exposure.settlement-nowhere", "{settlement} has no place on the map; nobody is counted there");
    /** Overlaps smaller than this, square metres, come from rounding. */
    private static final double SLIVER = 1;
    /** A settlement that keeps less than this share of its land keeps nothing but rounding. */
    private static final double LEAST_SHARE = 1e-6;

    private final Layer layer;
    private final Findings findings;
    private final List<Geometry> pieces = new ArrayList<>();
    private final List<Integer> settlementOf = new ArrayList<>();
    private final Map<At, Double> points = new java.util.LinkedHashMap<>();
    private final Map<Integer, Double> populations = new HashMap<>();
    private Land land = Land.NONE;
    /** Persons a square metre of each piece. */
    private double[] personsOf = {};
    /** Whether a piece overlaps an earlier one. */
    private boolean[] crowded = {};

    private record At(int settlement, Point point) {}

    private People(Layer layer, Findings findings) {
        this.layer = layer;
        this.findings = findings;
    }

    /**
     * Some people and where they live.
     *
     * @param settlement its number in the layer
     * @param shape land that nobody else's shares, or a point
     * @param persons spread evenly over it
     */
    public record Place(int settlement, Geometry shape, double persons) {}

    /**
     * Spreads the population.
     *
     * @param settlements with the column {@code population}
     * @param landUse with the column {@code landClass}; null: over outlines
     * @param residential the classes where people live
     */
    public static People of(
            Layer settlements, @Nullable Layer landUse, List<String> residential, Findings findings, Work work) {
        // oddities of the land itself are told by those who ask about land
        return of(settlements, LandUse.of(landUse, new Findings()).shapesOf(residential), findings, work);
    }

    static People of(Layer settlements, List<Geometry> residential, Findings findings, Work work) {
        People people = new People(settlements, findings);
        people.spread(residential, work);
        people.land = people.land(work);
        return people;
    }

    /** People inside each zone, over the union and outside, as areas of one class whose unit is persons. */
    Areas inside(Zones zones, Work work) {
        Areas areas = SweptAreas.of(land, zones.shapes, zones.sites, work);
        points.forEach((at, persons) -> add(at.point(), persons, 0, zones, areas));
        return areas;
    }

    /** The same by municipality: areas of one class for each, and one for those in none. */
    Areas inside(Municipalities municipalities, Zones zones, Work work) {
        ByMunicipality.Pieces cut = ByMunicipality.Pieces.of(pieces, municipalities, work);
        int[] classOf = new int[cut.shapes().size()];
        double[] worth = new double[classOf.length];
        for (int i = 0; i < classOf.length; i++) {
            classOf[i] = cut.municipality(i);
            worth[i] = personsOf[cut.from(i)];
        }
        List<@Nullable Geometry> noSites = new ArrayList<>();
        zones.shapes.forEach(s -> noSites.add(null));
        Areas areas = SweptAreas.of(
                Land.of(cut.shapes(), classOf, worth, municipalities.size() + 1, work), zones.shapes, noSites, work);
        points.forEach((at, persons) -> add(at.point(), persons, municipalities.at(at.point()), zones, areas));
        return areas;
    }

    /** The land where people live, measured in persons: one class. Those at {@link #points} come on top. */
    public Land land() {
        return land;
    }

    /** Those who are counted at one point. */
    public List<Place> points() {
        List<Place> all = new ArrayList<>();
        points.forEach((at, persons) -> all.add(new Place(at.settlement(), at.point(), persons)));
        return all;
    }

    /** Everybody, settlement by settlement: land first, then points. Shapes do not overlap. */
    public List<Place> places(Work work) {
        HPRtree earlier = new HPRtree();
        for (int k = 0; k < pieces.size(); k++) {
            earlier.insert(pieces.get(k).getEnvelopeInternal(), k);
        }
        List<Geometry> own = work.each(pieces.size(), k -> own(k, earlier));
        List<Place> all = new ArrayList<>();
        for (int k = 0; k < own.size(); k++) {
            double persons = own.get(k).getArea() * personsOf[k];
            if (persons > 0) {
                all.add(new Place(settlementOf.get(k), own.get(k), persons));
            }
        }
        all.addAll(points());
        return all;
    }

    /** Of a piece, what no earlier piece holds. */
    private Geometry own(int k, HPRtree tree) {
        Geometry piece = pieces.get(k);
        if (personsOf[k] == 0 || !crowded[k]) {
            return piece;
        }
        List<?> near = tree.query(piece.getEnvelopeInternal());
        List<Integer> before =
                near.stream().map(o -> (Integer) o).filter(i -> i < k).sorted().toList();
        for (int i : before) {
            piece = OverlayNGRobust.overlay(
                    Municipalities.polygons(piece), Municipalities.polygons(pieces.get(i)), OverlayNG.DIFFERENCE);
        }
        return piece;
    }

    private void spread(List<Geometry> residential, Work work) {
        HPRtree homes = new HPRtree();
        residential.forEach(g -> homes.insert(g.getEnvelopeInternal(), g));
        if (!residential.isEmpty()) {
            homes.build();
        }
        int n = layer.features().size();
        List<List<Geometry>> inside = work.each(n, i -> homesIn(layer.features().get(i), homes));
        for (int i = 0; i < n; i++) {
            settle(i, layer.features().get(i), inside.get(i));
        }
    }

    private void settle(int i, Feature f, List<Geometry> homes) {
        double population = f.row().number("population", -1);
        if (population < 0) {
            findings.add(about(NO_POPULATION, f));
        } else if (f.geometry() == null || f.geometry().isEmpty()) {
            findings.add(about(NOWHERE, f));
        } else if (!LandUse.hasArea(f.geometry())) {
            findings.add(about(AT_POINT, f));
            at(i, f.geometry().getInteriorPoint(), population);
        } else {
            populations.put(i, population);
            if (homes.isEmpty()) {
                findings.add(about(NO_HOMES, f));
            }
            for (Geometry piece : homes.isEmpty() ? List.of(f.geometry()) : homes) {
                pieces.add(piece);
                settlementOf.add(i);
            }
        }
    }

    private void at(int settlement, Point place, double population) {
        points.merge(new At(settlement, place), population, Double::sum);
    }

    private static List<Geometry> homesIn(Feature settlement, HPRtree homes) {
        Geometry outline = settlement.geometry();
        if (outline == null || !LandUse.hasArea(outline)) {
            return List.of();
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(outline);
        List<Geometry> inside = new ArrayList<>();
        List<?> near = homes.query(outline.getEnvelopeInternal());
        for (Object o : near) {
            Geometry home = (Geometry) o;
            Geometry piece = prepared.covers(home)
                    ? home
                    : prepared.intersects(home)
                            ? OverlayNGRobust.overlay(outline, home, OverlayNG.INTERSECTION)
                            : home.getFactory().createPolygon();
            if (piece.getArea() > 0) {
                inside.add(piece);
            }
        }
        return inside;
    }

    /** The pieces, worth so many people a square metre that each settlement's add up to its population. */
    private Land land(Work work) {
        int[] owner = settlementOf.stream().mapToInt(i -> i).toArray();
        int settlements = layer.features().size();
        Areas own = SweptAreas.of(Land.of(pieces, owner, settlements, work), List.of(), List.of(), work);
        double[] lost = overlaps(own, owner);
        double[] kept = new double[settlements];
        for (int i = 0; i < settlements; i++) {
            kept[i] = own.outside(i) > LEAST_SHARE * lost[i] ? own.outside(i) : 0;
        }
        for (int i : new java.util.TreeSet<>(populations.keySet())) {
            if (kept[i] == 0) {
                Feature f = layer.features().get(i);
                findings.add(about(NO_LAND, f));
                at(
                        i,
                        java.util.Objects.requireNonNull(f.geometry()).getInteriorPoint(),
                        populations.getOrDefault(i, 0.0));
            }
        }
        double[] worth = new double[owner.length];
        for (int k = 0; k < owner.length; k++) {
            double area = kept[owner[k]];
            worth[k] = area > 0 ? populations.getOrDefault(owner[k], 0.0) / area : 0;
        }
        personsOf = worth;
        crowded = new boolean[owner.length];
        own.overlaps().keySet().forEach(piece -> crowded[piece] = true);
        return Land.of(pieces, new int[owner.length], worth, 1, work);
    }

    /** Square metres of each settlement that belong to earlier ones. */
    private double[] overlaps(Areas own, int[] owner) {
        double[] lost = new double[layer.features().size()];
        own.overlaps().forEach((piece, area) -> lost[owner[piece]] += area);
        for (int i = 0; i < lost.length; i++) {
            if (lost[i] > SLIVER) {
                Feature f = layer.features().get(i);
                findings.add(Finding.warning(
                        OVERLAP, f.id(), Map.of("settlement", name(f), "squareMetres", Math.round(lost[i]))));
            }
        }
        return lost;
    }

    private static void add(Point place, double persons, int landClass, Zones zones, Areas areas) {
        List<Zones.Hit> hits = zones.at(place);
        boolean onSite = false;
        for (Zones.Hit h : hits) {
            areas.addToZone(h.onSite() ? Areas.Part.SITE : Areas.Part.RING, h.zone(), landClass, persons);
            onSite |= h.onSite();
        }
        if (hits.isEmpty()) {
            areas.addOutside(landClass, persons);
        } else {
            areas.addCovered(onSite ? Areas.Part.SITE : Areas.Part.RING, hits.size(), landClass, persons);
        }
    }

    private static Finding about(Message message, Feature settlement) {
        return Finding.warning(message, settlement.id(), Map.of("settlement", name(settlement)));
    }

    private static String name(Feature f) {
        return f.row().text("nameEn", f.row().text("nameRu", f.id()));
    }
}
