package org.kuznets.analysis.criteria;

import java.util.Arrays;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Geometry;

/**
 * How far the nearest feature is, metres: 0 inside a polygon, infinite where there is none at all. For a footprint from
 * its nearest part.
 */
public record Distance(Shapes shapes) implements Quantity {
    @Override
    public double at(Geometry place) {
        return shapes.distance(place);
    }

    @Override
    public float[] on(Lattice nodes, Work work) {
        float[] metres = new float[nodes.nodes()];
        Arrays.fill(metres, Float.POSITIVE_INFINITY);
        Cover cover = new Cover(nodes);
        for (Geometry g : shapes.geometries()) {
            cover.each(
                    g, (j, from, to) -> Arrays.fill(metres, j * nodes.columns() + from, j * nodes.columns() + to, 0));
        }
        DistanceTransform.lower(nodes, Segments.of(shapes.geometries()), metres, work);
        return metres;
    }

    @Override
    public String word(Geometry place) {
        if (shapes.features().isEmpty()) {
            return "";
        }
        Feature f = shapes.nearest(place);
        return f.row().text("nameRu", f.row().text("nameEn", f.row().text("id", f.id())));
    }
}
