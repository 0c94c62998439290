package org.kuznets.format.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Which rings contain which. Rings may touch but not cross. Large rings are indexed when asked about repeatedly. */
final class Nesting {
    private static final int PLAIN_UP_TO = 200;

    /** The number of no ring. */
    private static final int NONE = -1;

    /** How many pairs of rings are compared for one shape before it is given up: some seconds. */
    private static final long MOST_WORK = 20_000_000;

    private static final Message TANGLED = new Message(
            "shapefile.tangled",
            "a shape has so many rings within rings that they cannot be sorted; simplify or split it");

    private final List<Ring> rings = new ArrayList<>();
    private final STRtree index = new STRtree();
    private long work;

    private static final class Ring {
        private final LinearRing line;
        private final Envelope box;
        private final int number;
        private @Nullable IndexedPointInAreaLocator locator;
        private int asked;

        Ring(LinearRing line, int number) {
            this.line = line;
            this.number = number;
            box = line.getEnvelopeInternal();
        }

        int locate(Coordinate c) {
            CoordinateSequence points = line.getCoordinateSequence();
            if (points.size() < PLAIN_UP_TO || ++asked < 4) {
                return RayCrossingCounter.locatePointInRing(c, points);
            }
            if (locator == null) {
                locator = new IndexedPointInAreaLocator(line);
            }
            return locator.locate(c);
        }

        /** Whether {@code other}, which does not cross this ring, lies within it: its first vertex off the ring tells. */
        boolean contains(LinearRing other) {
            CoordinateSequence points = other.getCoordinateSequence();
            for (int i = 0; i < points.size() - 1; i++) {
                int where = locate(points.getCoordinate(i));
                if (where != Location.BOUNDARY) {
                    return where == Location.INTERIOR;
                }
            }
            return true;
        }
    }

    Nesting(List<LinearRing> all) {
        for (LinearRing line : all) {
            Ring ring = new Ring(line, rings.size());
            rings.add(ring);
            index.insert(ring.box, ring);
        }
        index.build();
    }

    /** Those other than number {@code self} that may contain a ring by their boxes, the smallest first. */
    private List<Ring> around(LinearRing inner, int self) {
        List<Ring> found = new ArrayList<>();
        Envelope box = inner.getEnvelopeInternal();
        index.query(box, item -> {
            Ring r = (Ring) item;
            if (r.number != self && r.box.contains(box)) {
                found.add(r);
            }
        });
        work += found.size();
        if (work > MOST_WORK) {
            throw Refusal.of(TANGLED, null, Map.of());
        }
        found.sort(Comparator.comparingDouble(r -> r.box.getArea()));
        return found;
    }

    /** For each ring, how many others contain it. Of two equal rings the later lies within the earlier. */
    int[] depths() {
        int[] depths = new int[rings.size()];
        for (int i = 0; i < depths.length; i++) {
            Ring inner = rings.get(i);
            for (Ring r : around(inner.line, i)) {
                boolean same = r.box.equals(inner.box);
                if (same ? r.number < i && r.contains(inner.line) : r.contains(inner.line)) {
                    depths[i]++;
                }
            }
        }
        return depths;
    }

    /** Each hole joined with the smallest outside that contains it; empty when a hole lies in none. */
    static Optional<List<Polygon>> join(List<LinearRing> outer, List<LinearRing> holes) {
        Nesting nesting = new Nesting(outer);
        Map<LinearRing, List<LinearRing>> of = new IdentityHashMap<>();
        for (LinearRing hole : holes) {
            Optional<Ring> home = nesting.around(hole, NONE).stream()
                    .filter(r -> r.contains(hole))
                    .findFirst();
            if (home.isEmpty()) {
                return Optional.empty();
            }
            of.computeIfAbsent(home.get().line, r -> new ArrayList<>()).add(hole);
        }
        return Optional.of(outer.stream()
                .map(r -> r.getFactory()
                        .createPolygon(r, of.getOrDefault(r, List.of()).toArray(LinearRing[]::new)))
                .toList());
    }
}
