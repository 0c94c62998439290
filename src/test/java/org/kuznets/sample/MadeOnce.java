package org.kuznets.sample;

import java.util.List;
import java.util.Objects;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Geometry;

/** The sample in memory, shared by the tests that look at it. */
final class MadeOnce {
    static final Sample SAMPLE = Sample.make();
    private static final Reprojection EQUAL_AREA = Reprojection.between(
            Sheaf.UTM45, Sheet.over(List.of(new Bbox(84.4, 52.1, 89.5, 56.9))).crs());

    private MadeOnce() {}

    static Sheaf sheaf(String file) {
        return SAMPLE.sheaves().stream()
                .filter(s -> s.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /** Every feature of the sample has a shape. */
    static Geometry shape(Feature f) {
        return Objects.requireNonNull(f.geometry(), f.id());
    }

    /** Square metres on the equal-area sheet that the server uses. */
    static double trueArea(Geometry utm) {
        return EQUAL_AREA.apply(utm).getArea();
    }
}
