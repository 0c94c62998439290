package org.kuznets.analysis.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Geometry;

/**
 * A value of the polygon that a place lies in; NaN where there is none or it has none. Where polygons overlap, the first
 * counts. For a footprint that of the polygon with the largest share of it; of equal shares, the first.
 *
 * @param value of a feature, NaN where it has none
 * @param column that it comes from
 */
public record ValueAt(Shapes shapes, ToDoubleFunction<Feature> value, String column) implements Quantity {
    @Override
    public double at(Geometry place) {
        Feature f = largest(place);
        return f == null ? Double.NaN : value.applyAsDouble(f);
    }

    @Override
    public float[] on(Lattice nodes, Work work) {
        float[] values = new float[nodes.nodes()];
        Arrays.fill(values, Float.NaN);
        Cover cover = new Cover(nodes);
        List<Feature> features = shapes.features();
        // the last first, so that the first has the last word
        for (int k = features.size() - 1; k >= 0; k--) {
            Feature f = features.get(k);
            float v = (float) value.applyAsDouble(f);
            Geometry shape = f.geometry();
            if (shape != null) {
                cover.each(
                        shape,
                        (j, from, to) -> Arrays.fill(values, j * nodes.columns() + from, j * nodes.columns() + to, v));
            }
            if (k % 1000 == 0) {
                work.progress(features.size() - k, features.size());
            }
        }
        return values;
    }

    @Override
    public String word(Geometry place) {
        Feature f = largest(place);
        return f == null ? "" : f.row().text(column, "");
    }

    private @org.jspecify.annotations.Nullable Feature largest(Geometry place) {
        List<Feature> here = shapes.within(place, 0);
        if (here.size() < 2 || place.getDimension() < 2) {
            return here.isEmpty() ? null : here.get(0);
        }
        Feature best = null;
        double most = -1;
        for (Feature f : here) {
            Geometry shape = f.geometry();
            double area = shape == null ? 0 : shape.intersection(place).getArea();
            if (area > most) {
                most = area;
                best = f;
            }
        }
        return best;
    }
}
