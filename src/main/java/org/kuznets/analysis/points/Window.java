package org.kuznets.analysis.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Layer;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The study window: where a plant could have been. Everything reckoned a unit of area depends on it, so every result
 * names it.
 */
public final class Window {
    /** Where the window came from. */
    public enum Kind {
        /** The polygons of a layer. */
        TERRITORY,
        /**
         * The rectangle round the n points along the sheet's axes, grown (n + 1)/(n - 1) times about its middle, which
         * makes it unbiased for even points (Ripley and Rasson 1977, J. Appl. Prob. 14; recalled).
         */
        RECTANGLE
    }

    private final Geometry shape;
    private final Kind kind;
    private final Envelope box;
    private final boolean rectangle;
    private final IndexedPointInAreaLocator locator;

    private Window(Geometry shape, Kind kind) {
        this.shape = shape;
        this.kind = kind;
        this.box = shape.getEnvelopeInternal();
        this.rectangle = shape.isRectangle();
        this.locator = new IndexedPointInAreaLocator(shape);
        locator.locate(new Coordinate(box.getMinX(), box.getMinY())); // builds its index now, in one thread
    }

    /** That of a polygon or several. */
    public static Window of(Geometry shape) {
        return new Window(shape, Kind.TERRITORY);
    }

    /** The polygons of {@code territory}, or the grown rectangle round the points; empty when neither has an area. */
    public static Optional<Window> of(@Nullable Layer territory, Points points) {
        List<Geometry> polygons = new ArrayList<>();
        if (territory != null) {
            territory.features().forEach(f -> {
                if (f.geometry() instanceof Polygonal && f.geometry().getArea() > 0) {
                    polygons.add(
                            f.geometry().isValid() ? f.geometry() : f.geometry().buffer(0));
                }
            });
        }
        if (!polygons.isEmpty()) {
            return Optional.of(of(polygons.size() == 1 ? polygons.get(0) : UnaryUnionOp.union(polygons)));
        }
        int n = points.size();
        Envelope e = points.extent();
        if (n < 2 || !(e.getWidth() > 0) || !(e.getHeight() > 0)) {
            return Optional.empty();
        }
        double more = 1.0 / (n - 1);
        e.expandBy(e.getWidth() * more, e.getHeight() * more);
        return Optional.of(new Window(new GeometryFactory().toGeometry(e), Kind.RECTANGLE));
    }

    public Geometry shape() {
        return shape;
    }

    public Kind kind() {
        return kind;
    }

    public Envelope box() {
        return box;
    }

    /** Square metres. */
    public double area() {
        return shape.getArea();
    }

    /** Metres, holes included. */
    public double perimeter() {
        return shape.getLength();
    }

    /** Whether it is a rectangle along the axes, for which edge corrections have closed forms. */
    public boolean rectangle() {
        return rectangle;
    }

    /** Whether a place lies in it or on its edge. */
    public boolean holds(double x, double y) {
        return rectangle ? box.contains(x, y) : locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }

    /** {@code count} places drawn evenly and independently: complete spatial randomness, given how many there are. */
    public Points even(int count, SplittableRandom chance) {
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; ) {
            x[i] = box.getMinX() + chance.nextDouble() * box.getWidth();
            y[i] = box.getMinY() + chance.nextDouble() * box.getHeight();
            if (rectangle || holds(x[i], y[i])) {
                i++;
            }
        }
        return new Points(x, y);
    }
}
