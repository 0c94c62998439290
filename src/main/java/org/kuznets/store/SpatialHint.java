package org.kuznets.store;

import java.util.Optional;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.kuznets.geo.Bbox;
import org.locationtech.jts.geom.Geometry;

/** A box that every feature a filter lets through must touch, so that the spatial index can go before the filter. */
final class SpatialHint {
    private SpatialHint() {}

    /** Looks at the filter and, within an AND, at its parts; the first one that says where is taken. */
    static Optional<Bbox> find(Filter filter) {
        if (filter instanceof And and) {
            return and.getChildren().stream()
                    .map(SpatialHint::find)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return filter instanceof BinarySpatialOperator s && meets(s) ? box(s) : Optional.empty();
    }

    /** Operators that are false wherever the envelopes lie apart. */
    private static boolean meets(BinarySpatialOperator s) {
        return s instanceof BBOX
                || s instanceof Intersects
                || s instanceof Within
                || s instanceof Contains
                || s instanceof Crosses
                || s instanceof Equals
                || s instanceof Overlaps
                || s instanceof Touches;
    }

    private static Optional<Bbox> box(BinarySpatialOperator s) {
        Expression a = s.getExpression1();
        Expression b = s.getExpression2();
        Expression shape = a instanceof PropertyName ? b : a;
        Expression name = shape == a ? b : a;
        boolean ours = name instanceof PropertyName n
                && (n.getPropertyName().isEmpty() || n.getPropertyName().equals("geometry"));
        if (!ours || !(shape instanceof Literal)) {
            return Optional.empty();
        }
        return Optional.ofNullable(shape.evaluate(null, Geometry.class))
                .map(Geometry::getEnvelopeInternal)
                .filter(e -> !e.isNull())
                .map(e -> new Bbox(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY()));
    }
}
