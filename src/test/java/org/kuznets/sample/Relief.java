package org.kuznets.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Synthetic heights: a plain near 180 m with the ridges of {@code facts/relief.csv} as soft hills, and noise. */
final class Relief {
    private final List<Hill> hills =
            Facts.read("relief").rows().stream().map(Hill::of).toList();

    private record Hill(Coordinate top, double height, double width) {
        static Hill of(Fact f) {
            return new Hill(f.place(), f.number("heightMetres"), f.number("widthKilometres") * 1000);
        }
    }

    /** Metres above the sea. */
    double height(double x, double y) {
        double rise = 0;
        for (Hill h : hills) {
            double d2 = (x - h.top.x) * (x - h.top.x) + (y - h.top.y) * (y - h.top.y);
            rise = StrictMath.max(rise, 0) + h.height * StrictMath.exp(-d2 / (h.width * h.width)) * 0.62;
        }
        double rough = Noise.rough(71, x, y, 26_000) - 0.5;
        return 170 + rise * (1 + 0.45 * rough) + 110 * rough + 0.00004 * StrictMath.max(0, 6_200_000 - y);
    }
}
