package org.kuznets.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.ToLonLat;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Puts layers on the metric sheet and results back. Nothing else in Kuznets reprojects for an analysis. */
final class Sheets {
    /** Shapes that one thread moves at a time. */
    private static final int CHUNK = 2048;

    private Sheets() {}

    /** One sheet for all of {@code layers}, which are in CRS84. */
    static Sheet over(Collection<Layer> layers) {
        List<Bbox> boxes = new ArrayList<>();
        for (Layer layer : layers) {
            Envelope all = new Envelope();
            Envelope west = new Envelope();
            Envelope east = new Envelope();
            for (Feature f : layer.features()) {
                if (f.geometry() != null && !f.geometry().isEmpty()) {
                    all.expandToInclude(f.geometry().getEnvelopeInternal());
                    // part by part: what crosses the antimeridian is cut there and has parts on both sides
                    for (int i = 0; i < f.geometry().getNumGeometries(); i++) {
                        Envelope e = f.geometry().getGeometryN(i).getEnvelopeInternal();
                        (e.getMinX() < 0 ? west : east).expandToInclude(e);
                    }
                }
            }
            if (all.getWidth() > 180 && west.getMaxX() < east.getMinX()) {
                boxes.add(new Bbox(east.getMinX(), all.getMinY(), west.getMaxX(), all.getMaxY()));
            } else if (!all.isNull()) {
                boxes.add(new Bbox(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY()));
            }
        }
        return Sheet.over(boxes);
    }

    static Layer to(Layer layer, Crs crs, Work work) {
        if (layer.crs().equals(crs)) {
            return layer;
        }
        return moved(layer, crs, Reprojection.between(layer.crs(), crs)::apply, new IdentityHashMap<>(), work);
    }

    /** The result with every layer in CRS84; fields stay on their sheet. Features that shared a shape, such as a zone and its ring, still do. */
    static Result back(Result result, Work work) {
        Map<Crs, Map<Geometry, Geometry>> known = new HashMap<>();
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : result.layers()) {
            layers.add(home(layer, known.computeIfAbsent(layer.crs(), c -> new IdentityHashMap<>()), work));
        }
        return new Result(layers, result.fields(), result.metrics(), result.findings());
    }

    private static Layer home(Layer layer, Map<Geometry, Geometry> known, Work work) {
        return layer.crs().equals(Crs.CRS84)
                ? layer
                : moved(layer, Crs.CRS84, ToLonLat.from(layer.crs())::apply, known, work);
    }

    /** @param known shapes moved before; those of {@code layer} join them */
    private static Layer moved(
            Layer layer, Crs crs, UnaryOperator<Geometry> move, Map<Geometry, Geometry> known, Work work) {
        List<Geometry> from = new ArrayList<>(layer.features().size());
        for (Feature f : layer.features()) {
            if (f.geometry() != null && known.putIfAbsent(f.geometry(), f.geometry()) == null) {
                from.add(f.geometry());
            }
        }
        List<List<Geometry>> to = work.each(
                (from.size() + CHUNK - 1) / CHUNK,
                c -> from.subList(c * CHUNK, Math.min(from.size(), (c + 1) * CHUNK)).stream()
                        .map(move)
                        .toList());
        for (int i = 0; i < from.size(); i++) {
            known.put(from.get(i), to.get(i / CHUNK).get(i % CHUNK));
        }
        List<Feature> features = layer.features().stream()
                .map(f -> f.geometry() == null ? f : f.at(known.get(f.geometry())))
                .toList();
        return new Layer(layer.id(), layer.title(), crs, layer.columns(), layer.quality(), features);
    }
}
