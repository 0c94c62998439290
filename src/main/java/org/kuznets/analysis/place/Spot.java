package org.kuznets.analysis.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The place that is asked about, on the sheet. */
final class Spot {
    private static final Message WHERE = new Message("place.where", "say where: lon and lat together, or a footprint");
    private static final Message TWICE = new Message(
            "place.twice", "say the place once: lon and lat, with areaHectares, or a footprint, whose area is its own");
    private static final Message NO_AREA = new Message(
            "place.no-area",
            "the footprint must be a polygon, or a feature or collection with one; features without an area: {count}");

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int ROUND = 32;

    private Spot() {}

    /**
     * A point, a disc of the wished area, or the footprint.
     *
     * @throws Refusal when the place is not said, or said twice
     */
    static Geometry of(MayItStandIn in, Crs sheet) {
        Double lon = in.lon();
        Double lat = in.lat();
        Layer footprint = in.footprint();
        List<Reason> faults = new ArrayList<>();
        if (footprint == null && (lon == null || lat == null)) {
            faults.add(new Reason(WHERE, lon == null ? "lon" : "lat", Map.of()));
        }
        if (footprint != null && (lon != null || lat != null || in.areaHectares() > 0)) {
            faults.add(new Reason(TWICE, "footprint", Map.of()));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        if (footprint != null) {
            return shape(footprint);
        }
        double[] xy = Reprojection.between(Crs.CRS84, sheet)
                .apply(java.util.Objects.requireNonNull(lon), java.util.Objects.requireNonNull(lat));
        Geometry point = SHAPES.createPoint(new Coordinate(xy[0], xy[1]));
        double radius = Math.sqrt(in.areaHectares() * 10_000 / Math.PI);
        return radius > 0 ? point.buffer(radius, ROUND) : point;
    }

    private static Geometry shape(Layer footprint) {
        List<Geometry> all = new ArrayList<>();
        for (Feature f : footprint.features()) {
            if (f.geometry() != null && f.geometry().getDimension() == 2) {
                all.add(f.geometry());
            }
        }
        if (all.isEmpty()) {
            throw Refusal.of(
                    NO_AREA, "footprint", Map.of("count", footprint.features().size()));
        }
        return all.size() == 1 ? all.get(0) : OverlayNGRobust.union(all);
    }
}
