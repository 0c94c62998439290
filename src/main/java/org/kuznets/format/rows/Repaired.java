package org.kuznets.format.rows;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Projections;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Rows with valid geometry only: what is invalid is mended, what cannot be is left out, what is empty becomes null. Each
 * with a finding that names the row.
 */
public final class Repaired extends Passing {
    private static final Message MENDED =
            new Message("geometry.repaired", "the geometry was invalid and was repaired: {problem} near {x}, {y}");
    private static final Message LOST =
            new Message("geometry.rejected", "the row was left out: its geometry is invalid beyond repair: {problem}");
    private static final Message EMPTY = new Message("geometry.empty", "the geometry is empty and was taken as none");
    private static final Message INFINITE =
            new Message("geometry.not-finite", "the row was left out: its geometry has a coordinate that is no number");
    private static final Message OUTSIDE = new Message(
            "geometry.outside",
            "the row was left out: {x}, {y} is no longitude and latitude; check the coordinate system");

    private final boolean degrees;

    public Repaired(Rows source) {
        super(source);
        this.degrees = Projections.isLonLat(source.crs());
    }

    @Override
    @Nullable
    Feature pass(Feature f) {
        Geometry g = f.geometry();
        if (g == null) {
            return f;
        }
        if (g.isEmpty()) {
            changed(Finding.note(EMPTY, f.id(), Map.of()));
            return f.at(null);
        }
        if (!isFinite(g)) {
            return reject(Finding.warning(INFINITE, f.id(), Map.of()));
        }
        Envelope e = g.getEnvelopeInternal();
        if (degrees && !onEarth(e)) {
            boolean low = e.getMinX() < -360 || e.getMinY() < -90;
            double x = low ? e.getMinX() : e.getMaxX();
            double y = low ? e.getMinY() : e.getMaxY();
            return reject(Finding.warning(OUTSIDE, f.id(), Map.of("x", x, "y", y)));
        }
        TopologyValidationError error = new IsValidOp(g).getValidationError();
        return error == null ? f : mend(f, g, error);
    }

    /** Longitudes to 360 on either side are allowed: they are brought home when reprojected. */
    private static boolean onEarth(Envelope e) {
        return e.getMinX() >= -360 && e.getMaxX() <= 360 && e.getMinY() >= -90 && e.getMaxY() <= 90;
    }

    private @Nullable Feature mend(Feature f, Geometry g, TopologyValidationError error) {
        String problem = error.getMessage();
        Geometry mended;
        try {
            mended = GeometryFixer.fix(g);
        } catch (RuntimeException e) {
            // JTS gives up with exceptions of several kinds on hopeless shapes
            return reject(Finding.warning(LOST, f.id(), Map.of("problem", problem)));
        }
        if (mended.isEmpty() || mended.getDimension() < g.getDimension() || !mended.isValid()) {
            return reject(Finding.warning(LOST, f.id(), Map.of("problem", problem)));
        }
        Coordinate at = error.getCoordinate() == null ? g.getCoordinate() : error.getCoordinate();
        changed(Finding.warning(MENDED, f.id(), Map.of("problem", problem, "x", at.x, "y", at.y)));
        return f.at(mended);
    }

    private static boolean isFinite(Geometry g) {
        boolean[] finite = {true};
        g.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence seq, int i) {
                finite[0] &= Double.isFinite(seq.getX(i)) && Double.isFinite(seq.getY(i));
            }

            @Override
            public boolean isDone() {
                return !finite[0];
            }

            @Override
            public boolean isGeometryChanged() {
                return false;
            }
        });
        return finite[0];
    }
}
