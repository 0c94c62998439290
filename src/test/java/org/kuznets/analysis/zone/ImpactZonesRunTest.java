package org.kuznets.analysis.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.kuznets.Tables;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Row;
import org.kuznets.run.Engine;
import org.kuznets.run.LayerRef;
import org.kuznets.run.Outcome;
import org.kuznets.run.Recipe;
import org.kuznets.run.Request;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The analysis through the engine: from degrees to degrees. */
class ImpactZonesRunTest {
    private static final Columns COLUMNS = Columns.of(Column.text("id"), Column.text("hazardClass"));

    private static Layer enterprises(double[]... lonLat) {
        List<Feature> all = new ArrayList<>();
        for (double[] p : lonLat) {
            String id = "E" + all.size();
            all.add(new Feature(
                    id,
                    new GeometryFactory().createPoint(new Coordinate(p[0], p[1])),
                    new Row(COLUMNS, id, all.size() % 2 == 0 ? "I" : "V")));
        }
        return new Layer("enterprises", "Enterprises", Crs.CRS84, COLUMNS, "reported", all);
    }

    private static Engine engine(Layer enterprises) {
        Layer classes = Tables.get("industry-classes", Crs.CRS84);
        Recipe recipe = new Recipe("impact-zones", "Zones", "Зоны", "impact-zones", Map.of(), "");
        return new Engine(new MemoryCatalog(List.of(enterprises, classes), "1"), List.of(recipe));
    }

    /** Four UTM zones, and 2600 km from end to end. */
    private static final double[][] WIDE = {{60.1, 55}, {66.2, 60}, {77.9, 50}, {87.1, 53.7}, {100, 55}};

    @Test
    void radiiAreTrueAcrossUtmZonesAndWideExtents() {
        for (double[][] places : List.of(WIDE, new double[][] {{84.01, 55}, {83.99, 55}, {89.9, 54}})) {
            Layer works = enterprises(places);
            Outcome outcome = engine(works).execute(new Request("impact-zones", Map.of()), done -> {});
            for (Feature zone : outcome.layer("").features()) {
                int i = Integer.parseInt(zone.id().substring(1));
                double radius = i % 2 == 0 ? 1000 : 50;
                double[] p = places[i];
                for (Coordinate c : zone.geometry().getCoordinates()) {
                    double d = Geodesic.WGS84.Inverse(p[1], p[0], c.y, c.x).s12;
                    assertEquals(radius, d, 1e-3 * radius, zone.id());
                }
            }
        }
    }

    @Test
    void computedCollectionAnswersAQuery() {
        Engine engine = engine(enterprises(WIDE));
        assertEquals(5, engine.catalog().get("impact-zones").count());
        Outcome some = engine.execute(
                new Request("impact-zones", Map.of("enterprises", new LayerRef("enterprises", "hazardClass = 'V'"))),
                done -> {});
        assertEquals(2, some.layer("").features().size());
        assertEquals(5, some.result().layers().size());
    }

    @Test
    void zonesNearTheAntimeridianAreRound() {
        Layer works = enterprises(new double[] {179.5, 65}, new double[] {-179.5, 65});
        Outcome outcome = engine(works).execute(new Request("impact-zones", Map.of()), done -> {});
        for (Feature zone : outcome.layer("").features()) {
            Geometry g = zone.geometry();
            assertTrue(g.getEnvelopeInternal().getWidth() < 0.1, () -> g.toString());
        }
    }
}
