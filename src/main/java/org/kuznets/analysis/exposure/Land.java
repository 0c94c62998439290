package org.kuznets.analysis.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Geometry;

/**
 * Parcels of land, ready to be measured: polygons, each of one class and worth so much a square metre. Where parcels
 * overlap, the land belongs to the first of them. Immutable; make it once for many questions.
 */
public final class Land {
    final List<? extends @Nullable Geometry> shapes;
    final Polygons polygons;
    final int[] classOf;
    final double[] worth;
    final int classes;
    final Edges border;
    /** Whether land in zones and in no parcel is measured too. */
    final boolean gaps;

    /** No land; nothing is measured. */
    static final Land NONE = of(List.of(), new int[0], new double[0], 1, Work.PLAIN);

    private Land(
            List<? extends @Nullable Geometry> shapes,
            Polygons polygons,
            int[] classOf,
            double[] worth,
            int classes,
            boolean gaps,
            Work work) {
        this.gaps = gaps;
        this.shapes = shapes;
        this.polygons = polygons;
        this.classOf = classOf;
        this.worth = worth;
        this.classes = classes;
        this.border = LandBorder.of(polygons, work);
    }

    /**
     * Measured in square metres.
     *
     * @param shapes valid polygons on the metric sheet; what has no area counts nothing
     * @param classOf of each, from 0 to {@code classes - 1}
     */
    public static Land of(List<? extends @Nullable Geometry> shapes, int[] classOf, int classes, Work work) {
        double[] worth = new double[classOf.length];
        java.util.Arrays.fill(worth, 1);
        return of(shapes, classOf, worth, classes, true, work);
    }

    /**
     * Measured in whatever {@code worth} gives for a square metre, such as people; nothing is unclassified.
     *
     * @param worth of a square metre of each
     */
    public static Land of(
            List<? extends @Nullable Geometry> shapes, int[] classOf, double[] worth, int classes, Work work) {
        return of(shapes, classOf, worth, classes, false, work);
    }

    private static Land of(
            List<? extends @Nullable Geometry> shapes,
            int[] classOf,
            double[] worth,
            int classes,
            boolean gaps,
            Work work) {
        if (shapes.size() != classOf.length || shapes.size() != worth.length) {
            throw new IllegalArgumentException(shapes.size() + " shapes, " + classOf.length + " classes");
        }
        return new Land(shapes, Polygons.of(shapes, work), classOf, worth, classes, gaps, work);
    }

    public int size() {
        return shapes.size();
    }

    public int classes() {
        return classes;
    }
}
