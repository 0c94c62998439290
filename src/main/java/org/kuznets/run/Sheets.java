package org.kuznets.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kuznets.analysis.Result;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.ToLonLat;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Envelope;

/** Puts layers on the metric sheet and results back. Nothing else in Kuznets reprojects for an analysis. */
final class Sheets {
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

    static Layer to(Layer layer, Crs crs) {
        if (layer.crs().equals(crs)) {
            return layer;
        }
        Reprojection move = Reprojection.between(layer.crs(), crs);
        List<Feature> moved = layer.features().stream()
                .map(f -> f.geometry() == null ? f : f.at(move.apply(f.geometry())))
                .toList();
        return new Layer(layer.id(), layer.title(), crs, layer.columns(), layer.quality(), moved);
    }

    /** The result with every layer in CRS84. */
    static Result back(Result result) {
        List<Layer> layers = result.layers().stream().map(Sheets::home).toList();
        return new Result(layers, result.metrics(), result.findings());
    }

    private static Layer home(Layer layer) {
        if (layer.crs().equals(Crs.CRS84)) {
            return layer;
        }
        ToLonLat move = ToLonLat.from(layer.crs());
        List<Feature> moved = layer.features().stream()
                .map(f -> f.geometry() == null ? f : f.at(move.apply(f.geometry())))
                .toList();
        return new Layer(layer.id(), layer.title(), Crs.CRS84, layer.columns(), layer.quality(), moved);
    }
}
