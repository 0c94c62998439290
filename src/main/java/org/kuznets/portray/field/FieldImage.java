package org.kuznets.portray.field;

import java.awt.image.BufferedImage;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.layer.Field;
import org.kuznets.layer.Sample;

/**
 * A field as a picture that a web map lays over itself: transparent where there is no value or none worth a colour. Each
 * pixel has the value at its centre, bilinear between nodes.
 */
public final class FieldImage {
    /** The most pixels of one picture: 2048 x 2048. */
    public static final int MOST_PIXELS = 1 << 22;

    private FieldImage() {}

    /**
     * The part of {@code field} inside {@code box}.
     *
     * @param box in degrees, whatever {@code crs}; the picture's edges are its edges
     * @param crs {@link Crs#CRS84} or {@code EPSG:3857}: along which the pixels are even
     */
    public static BufferedImage of(Field field, Ramp ramp, Bbox box, Crs crs, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        double east = box.crossesAntimeridian() ? box.east() + 360 : box.east();
        double[] edges = {box.west(), box.south(), east, box.north()};
        if (!crs.equals(Crs.CRS84)) {
            // mercator's longitudes are even too, so only latitudes need to be moved
            Reprojection.between(Crs.CRS84, crs).transform(edges, 2);
            edges[0] = mercatorX(box.west(), crs);
            edges[2] = mercatorX(box.west(), crs) + mercatorX(east - box.west(), crs);
        }
        Reprojection toSheet = Reprojection.between(crs, field.crs());
        double[] row = new double[2 * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[2 * x] = edges[0] + (edges[2] - edges[0]) * (x + 0.5) / width;
                row[2 * x + 1] = edges[3] - (edges[3] - edges[1]) * (y + 0.5) / height;
            }
            toSheet.transform(row, width);
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, ramp.argb(Sample.at(field, row[2 * x], row[2 * x + 1])));
            }
        }
        return image;
    }

    private static double mercatorX(double degrees, Crs crs) {
        return Reprojection.between(Crs.CRS84, crs).apply(1, 0)[0] * degrees;
    }
}
