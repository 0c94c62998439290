package org.kuznets.analysis.criteria;

import java.util.Arrays;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Geometry;

/** 1 inside a feature or within a distance of one, else 0. A footprint is inside when any part of it is. */
public record Inside(Shapes shapes, double metres) implements Quantity {
    @Override
    public double at(Geometry place) {
        return shapes.within(place, metres).isEmpty() ? 0 : 1;
    }

    @Override
    public float[] on(Lattice nodes, Work work) {
        float[] inside = new float[nodes.nodes()];
        if (metres == 0) {
            Cover cover = new Cover(nodes);
            for (Geometry g : shapes.geometries()) {
                cover.each(
                        g,
                        (j, from, to) -> Arrays.fill(inside, j * nodes.columns() + from, j * nodes.columns() + to, 1));
            }
            return inside;
        }
        float[] far = new Distance(shapes).on(nodes, work);
        for (int i = 0; i < far.length; i++) {
            inside[i] = far[i] <= metres ? 1 : 0;
        }
        return inside;
    }
}
