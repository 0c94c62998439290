package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.exposure.Areas.Part;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The plain way to {@link Areas}: every piece is built as a shape by OverlayNG and its area taken. Slow and obvious. */
public final class PlainAreas {
    private final Land land;
    private final List<PreparedGeometry> zones = new ArrayList<>();
    private final List<Geometry> sites = new ArrayList<>();
    private final HPRtree zoneTree = new HPRtree();
    private final HPRtree parcelTree = new HPRtree();
    private final Areas areas;

    private PlainAreas(Land land, List<? extends @Nullable Geometry> zones, List<? extends @Nullable Geometry> sites) {
        this.land = land;
        this.areas = new Areas(zones.size(), land.classes);
        for (int i = 0; i < zones.size(); i++) {
            Geometry zone = orEmpty(zones.get(i));
            this.zones.add(PreparedGeometryFactory.prepare(zone));
            this.sites.add(meet(orEmpty(sites.get(i)), zone));
            zoneTree.insert(zone.getEnvelopeInternal(), i);
        }
        for (int i = 0; i < land.size(); i++) {
            parcelTree.insert(orEmpty(land.shapes.get(i)).getEnvelopeInternal(), i);
        }
    }

    /** The same as {@link SweptAreas#of}. */
    public static Areas of(
            Land land, List<? extends @Nullable Geometry> zones, List<? extends @Nullable Geometry> sites) {
        PlainAreas plain = new PlainAreas(land, zones, sites);
        for (int i = 0; i < land.size(); i++) {
            plain.parcel(i);
        }
        for (int i = 0; land.gaps && i < zones.size(); i++) {
            plain.gap(i);
        }
        return plain.areas;
    }

    private void parcel(int i) {
        Geometry whole = orEmpty(land.shapes.get(i));
        Geometry own = whole;
        for (int rival : near(parcelTree, whole)) {
            if (rival < i) {
                own = minus(own, orEmpty(land.shapes.get(rival)));
            }
        }
        if (own != whole && whole.getArea() - own.getArea() > 0) {
            areas.addOverlap(i, whole.getArea() - own.getArea());
        }
        List<Geometry> pieces = new ArrayList<>();
        List<Geometry> onSite = new ArrayList<>();
        for (int z : near(zoneTree, own)) {
            Geometry piece = zones.get(z).covers(own) ? own : meet(zones.get(z).getGeometry(), own);
            if (!piece.isEmpty()) {
                pieces.add(piece);
                onSite.add(zone(z, piece, land.classOf[i], land.worth[i]));
            }
        }
        Geometry out = own;
        for (Geometry piece : pieces) {
            out = minus(out, piece);
        }
        areas.addOutside(land.classOf[i], out.getArea() * land.worth[i]);
        covered(pieces, onSite, land.classOf[i], land.worth[i]);
    }

    /** Counts a piece of zone z; gives its part on the zone's site. */
    private Geometry zone(int z, Geometry piece, int landClass, double worth) {
        Geometry site = meet(piece, sites.get(z));
        areas.addToZone(Part.SITE, z, landClass, site.getArea() * worth);
        areas.addToZone(Part.RING, z, landClass, minus(piece, sites.get(z)).getArea() * worth);
        return site;
    }

    private void gap(int z) {
        Geometry bare = zones.get(z).getGeometry();
        for (int parcel : near(parcelTree, bare)) {
            bare = minus(bare, orEmpty(land.shapes.get(parcel)));
        }
        zone(z, bare, land.classes, 1);
        List<Geometry> pieces = new ArrayList<>();
        List<Geometry> onSite = new ArrayList<>();
        Geometry own = bare;
        for (int other : near(zoneTree, bare)) {
            own = other < z ? minus(own, zones.get(other).getGeometry()) : own;
        }
        for (int other : near(zoneTree, own)) {
            Geometry piece = meet(own, zones.get(other).getGeometry());
            pieces.add(piece);
            onSite.add(meet(piece, sites.get(other)));
        }
        covered(pieces, onSite, land.classes, 1);
    }

    private void covered(List<Geometry> pieces, List<Geometry> onSite, int landClass, double worth) {
        Geometry[] atLeast = new Geometry[Areas.DEEPEST + 1];
        java.util.Arrays.fill(atLeast, EMPTY);
        for (Geometry piece : pieces) {
            for (int d = Areas.DEEPEST; d > 1; d--) {
                atLeast[d - 1] = join(atLeast[d - 1], meet(atLeast[d - 2], piece));
            }
            atLeast[0] = join(atLeast[0], piece);
        }
        Geometry site = EMPTY;
        for (Geometry s : onSite) {
            site = join(site, s);
        }
        for (int d = 1; d <= Areas.DEEPEST; d++) {
            Geometry exactly = minus(atLeast[d - 1], d == Areas.DEEPEST ? EMPTY : atLeast[d]);
            areas.addCovered(Part.SITE, d, landClass, meet(exactly, site).getArea() * worth);
            areas.addCovered(Part.RING, d, landClass, minus(exactly, site).getArea() * worth);
        }
    }

    private static final Geometry EMPTY = new GeometryFactory().createPolygon();

    private static Geometry orEmpty(@Nullable Geometry g) {
        return g == null || g.getDimension() < 2 ? EMPTY : g;
    }

    private static int[] near(HPRtree tree, Geometry g) {
        List<?> found = tree.query(g.getEnvelopeInternal());
        return found.stream().mapToInt(o -> (Integer) o).sorted().toArray();
    }

    private static Geometry meet(Geometry a, Geometry b) {
        return apart(a, b) ? EMPTY : overlay(a, b, OverlayNG.INTERSECTION);
    }

    private static Geometry minus(Geometry a, Geometry b) {
        return apart(a, b) ? a : overlay(a, b, OverlayNG.DIFFERENCE);
    }

    private static Geometry join(Geometry a, Geometry b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : overlay(a, b, OverlayNG.UNION);
    }

    /** The polygons of the answer, without the lines and points where shapes only touch. */
    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        List<?> polygons = PolygonExtracter.getPolygons(OverlayNGRobust.overlay(a, b, operation));
        return a.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static boolean apart(Geometry a, Geometry b) {
        return a.isEmpty() || b.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal());
    }
}
