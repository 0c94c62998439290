package org.kuznets.geo;

import org.locationtech.jts.geom.Geometry;

/**
 * Moves geometry to CRS84 so that it is what RFC 7946 asks for: longitudes within 180 degrees, shapes that cross the
 * antimeridian cut there. Geometry that stays away from it, as nearly all does, pays for one look at its envelope.
 * Thread-safe.
 */
public final class ToLonLat {
    private final Reprojection move;
    private final boolean fromDegrees;

    private ToLonLat(Crs from) {
        this.move = Reprojection.between(from, Crs.CRS84);
        this.fromDegrees = Projections.isLonLat(from);
    }

    /** @throws org.kuznets.notice.Refusal when {@code from} is unknown */
    public static ToLonLat from(Crs from) {
        return new ToLonLat(from);
    }

    /**
     * The geometry in CRS84.
     *
     * @throws org.kuznets.notice.Refusal when it has a place that cannot be shown there
     */
    public Geometry apply(Geometry geometry) {
        Geometry moved = move.apply(geometry);
        // in degrees a step of more than half the globe is meant as it stands: only metres come back torn
        return fromDegrees ? Antimeridian.cutUnwrapped(moved) : Antimeridian.cut(moved);
    }
}
