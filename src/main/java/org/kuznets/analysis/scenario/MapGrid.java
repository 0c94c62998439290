package org.kuznets.analysis.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.layer.Grid;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;

/** The grid of places of a what-if map. It follows from the sources before any change, so that it stays while they do. */
final class MapGrid {
    private static final Message EXTENT = new Message(
            "what-if.extent", "extent must be west,south,east,north in degrees, west of and south of, was '{was}'");
    private static final double MAXIMA = 10;
    /** A map is at least so wide, metres. */
    private static final double LEAST_METRES = 1000;

    private MapGrid() {}

    /** @throws Refusal when {@code extent} is no box */
    static Grid of(@Nullable String extent, List<Plume> plumes, int places, Crs sheet) {
        Envelope box = extent == null ? round(plumes) : box(extent, sheet);
        double cell = Math.max(box.getWidth(), box.getHeight()) / (places - 1);
        return new Grid(
                box.getMinX(),
                box.getMinY(),
                cell,
                (int) Math.ceil(box.getWidth() / cell - 1e-6) + 1,
                (int) Math.ceil(box.getHeight() / cell - 1e-6) + 1);
    }

    private static Envelope round(List<Plume> plumes) {
        Envelope box = new Envelope();
        double reach = LEAST_METRES / 2;
        for (Plume p : plumes) {
            box.expandToInclude(p.x(), p.y());
            reach = Math.max(reach, MAXIMA * p.distanceMetres());
        }
        if (box.isNull()) {
            box.expandToInclude(0, 0);
        }
        box.expandBy(reach);
        return box;
    }

    private static Envelope box(String extent, Crs sheet) {
        double[] b = numbers(extent);
        if (b.length != 4 || !(b[0] < b[2] && b[1] < b[3] && b[0] >= -180 && b[2] <= 180 && b[1] > -90 && b[3] < 90)) {
            throw Refusal.of(EXTENT, "extent", Map.of("was", extent));
        }
        Reprojection move = Reprojection.between(Crs.CRS84, sheet);
        Envelope box = new Envelope();
        // edges of a box in degrees are bent on the sheet
        for (int i = 0; i <= 8; i++) {
            double lon = b[0] + (b[2] - b[0]) * i / 8;
            double lat = b[1] + (b[3] - b[1]) * i / 8;
            for (double[] xy : List.of(
                    move.apply(lon, b[1]), move.apply(lon, b[3]), move.apply(b[0], lat), move.apply(b[2], lat))) {
                box.expandToInclude(xy[0], xy[1]);
            }
        }
        return box;
    }

    private static double[] numbers(String text) {
        try {
            return java.util.Arrays.stream(text.split(","))
                    .mapToDouble(w -> Double.parseDouble(w.strip()))
                    .toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }
}
