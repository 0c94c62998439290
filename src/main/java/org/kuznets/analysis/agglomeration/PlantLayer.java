package org.kuznets.analysis.agglomeration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Neighbours;
import org.kuznets.analysis.points.Neighbours.Near;
import org.kuznets.analysis.points.Plants;
import org.kuznets.analysis.points.Plants.Plant;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Each plant with its nearest one and the density round it. */
final class PlantLayer {
    private static final double SQUARE_METRES_A_SQUARE_KILOMETRE = 1e6;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("enterpriseId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("plantGroup"),
            new Column("nearestMetres", Type.NUMBER, Unit.METRE, "to the nearest other plant, of whatever group"),
            Column.text("nearestEnterpriseId"),
            new Column(
                    "plantsPerSquareKilometre",
                    Type.NUMBER,
                    Unit.PER_SQUARE_KILOMETRE,
                    "Gaussian kernels, the plant's own among them; no edge correction"),
            new Column("bandwidthMetres", Type.NUMBER, Unit.METRE, "standard deviation of the kernel"),
            Column.text("quality"));

    private PlantLayer() {}

    /** @param bandwidthMetres of the kernel, or 0 for Scott's rule */
    static Layer of(Plants plants, double bandwidthMetres, Work work) {
        Optional<Double> width =
                bandwidthMetres > 0 ? Optional.of(bandwidthMetres) : Density.bandwidthMetres(plants.points());
        double @Nullable [] density =
                width.map(w -> Density.at(plants.points(), w, work)).orElse(null);
        @Nullable Neighbours neighbours = plants.size() > 1 ? new Neighbours(plants.points()) : null;
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < plants.size(); i++) {
            Plant p = plants.at(i);
            @Nullable Near near = neighbours == null ? null : neighbours.nearest(i);
            Row row = new Row(
                    COLUMNS,
                    p.id(),
                    p.enterpriseId(),
                    p.nameEn(),
                    p.nameRu(),
                    p.group(),
                    near == null ? null : near.metres(),
                    near == null ? null : plants.at(near.point()).enterpriseId(),
                    density == null ? null : density[i] * SQUARE_METRES_A_SQUARE_KILOMETRE,
                    width.orElse(null),
                    p.quality());
            Coordinate at =
                    new Coordinate(plants.points().x()[i], plants.points().y()[i]);
            all.add(new Feature(p.id(), GEOMETRIES.createPoint(at), row));
        }
        return new Layer(
                "agglomeration-plants", "Plants and their neighbours", plants.crs(), COLUMNS, plants.quality(), all);
    }
}
