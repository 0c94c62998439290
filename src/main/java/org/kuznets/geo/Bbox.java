package org.kuznets.geo;

import org.locationtech.jts.geom.Envelope;

/**
 * A box in longitude and latitude, degrees, WGS 84. {@code west > east} means that it crosses the antimeridian.
 */
public record Bbox(double west, double south, double east, double north) {
    public static final Bbox WORLD = new Bbox(-180, -90, 180, 90);

    public boolean crossesAntimeridian() {
        return west > east;
    }

    /** The one or two plain envelopes that it covers, x being longitude. */
    public java.util.List<Envelope> envelopes() {
        return crossesAntimeridian()
                ? java.util.List.of(new Envelope(west, 180, south, north), new Envelope(-180, east, south, north))
                : java.util.List.of(new Envelope(west, east, south, north));
    }
}
