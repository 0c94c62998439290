package org.kuznets.geo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Moves coordinates from one {@link Crs} to another, vertex by vertex. Thread-safe; cheap to ask for again. */
public final class Reprojection {
    private static final Message NO_WAY =
            new Message("crs.no-way", "there is no way from {from} to {to}; check the coordinate system's definition");
    private static final Message OUTSIDE = new Message(
            "crs.outside", "the place {x}, {y} lies outside what {from} or {to} can show; check the coordinate system");
    private static final Map<Map.Entry<Crs, Crs>, Reprojection> KNOWN = new ConcurrentHashMap<>();

    private final Crs from;
    private final Crs to;
    private final Route route;

    private Reprojection(Crs from, Crs to) {
        this.from = from;
        this.to = to;
        Optional<Definition> start = Definition.find(from);
        Optional<Definition> end = Definition.find(to);
        try {
            route = start.isPresent() && end.isPresent()
                    ? Route.between(start.get(), end.get())
                    : Route.byGeoTools(from, to);
        } catch (FactoryException e) {
            throw Refusal.of(NO_WAY, "crs", Map.of("from", from.code(), "to", to.code()));
        }
    }

    /** @throws Refusal when either is unknown or there is no transformation */
    public static Reprojection between(Crs from, Crs to) {
        return KNOWN.computeIfAbsent(Map.entry(from, to), e -> new Reprojection(from, to));
    }

    /** @throws Refusal when the place cannot be shown */
    public double[] apply(double x, double y) {
        double[] p = {x, y};
        transform(p, 1);
        return p;
    }

    /** A moved copy; the geometry itself when there is nothing to do. Z and M are kept as they are. */
    public Geometry apply(Geometry geometry) {
        if (route.isIdentity()) {
            return geometry;
        }
        Geometry copy = geometry.copy();
        copy.apply(new Move());
        copy.geometryChanged();
        return copy;
    }

    /** Moves {@code count} x, y pairs in place. */
    public void transform(double[] xy, int count) {
        double[] before = route.isIdentity() ? xy : xy.clone();
        if (!route.isIdentity()) {
            route.move(xy, count);
        }
        for (int i = 0; i < 2 * count; i++) {
            if (!Double.isFinite(xy[i])) {
                int at = i - i % 2;
                throw Refusal.of(
                        OUTSIDE,
                        null,
                        Map.of("x", before[at], "y", before[at + 1], "from", from.code(), "to", to.code()));
            }
        }
    }

    private final class Move implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence seq, int i) {
            if (i > 0) {
                return;
            }
            int n = seq.size();
            if (seq instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
                transform(packed.getRawCoordinates(), n);
                return;
            }
            double[] xy = new double[2 * n];
            for (int k = 0; k < n; k++) {
                xy[2 * k] = seq.getX(k);
                xy[2 * k + 1] = seq.getY(k);
            }
            transform(xy, n);
            for (int k = 0; k < n; k++) {
                seq.setOrdinate(k, 0, xy[2 * k]);
                seq.setOrdinate(k, 1, xy[2 * k + 1]);
            }
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
