package org.kuznets.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuznets.format.known.Formats;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Projections;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** One layer in every format answers one set of questions alike. A new format joins by standing in {@link Formats#ALL}. */
class RowsDataStoreTest {
    private static final Columns COLUMNS =
            Columns.of(Column.text("name"), Column.integer("jobs", Unit.NONE), Column.number("share", Unit.NONE));

    @TempDir
    Path dir;

    static Stream<Format> formats() {
        return Formats.ALL.stream();
    }

    /** A hundred points on a grid over the region. */
    private static Layer layer() {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Coordinate c = new Coordinate(84 + 0.6 * (i % 10), 52 + 0.5 * (i / 10));
            Row row = new Row(COLUMNS, i % 7 == 0 ? null : "Шахта " + i, (long) i * 37 % 100, i / 8.0);
            all.add(new Feature(String.valueOf(i + 1), new GeometryFactory().createPoint(c), row));
        }
        return new Layer("works", "Works", Crs.CRS84, COLUMNS, "", all);
    }

    private RowsDataStore store(Format format) throws IOException {
        Path file = dir.resolve("works" + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(Rows.of(layer()), "works", out);
        }
        return RowsDataStore.of(Formats.of(file), file, ReadOptions.NONE);
    }

    private static List<String> answer(RowsDataStore store, Query query) throws IOException {
        List<String> all = new ArrayList<>();
        try (SimpleFeatureIterator it =
                store.getFeatureSource(store.typeName()).getFeatures(query).features()) {
            while (it.hasNext()) {
                SimpleFeature f = it.next();
                Coordinate c = ((Geometry) f.getDefaultGeometry()).getCoordinate();
                all.add(String.format("%s %s %.3f %.3f", f.getAttribute("name"), f.getAttribute("jobs"), c.x, c.y));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void ecqlAnswersAlike(Format format) throws Exception {
        RowsDataStore store = store(format);
        for (String question : new String[] {
            "jobs > 49",
            "name IS NULL",
            "name LIKE 'Шахта 9%'",
            "name ILIKE 'шахта 1_'",
            "jobs BETWEEN 10 AND 19 AND share < 6",
            "BBOX(SHAPE, 84.5, 52.2, 86.1, 53.1)",
            "INTERSECTS(SHAPE, POLYGON((83 51, 85 51, 85 53, 83 53, 83 51)))",
            "jobs IN (1, 2, 3) OR share = 0.125"
        }) {
            String shape =
                    store.getSchema(store.typeName()).getGeometryDescriptor().getLocalName();
            Query query = new Query(store.typeName(), ECQL.toFilter(question.replace("SHAPE", shape)));
            List<String> found = answer(store, query);
            assertEquals(expected(question), found, question);
            assertEquals(found.size(), store.getFeatureSource(store.typeName()).getCount(query));
        }
    }

    /** The same question put to the features themselves. */
    private static List<String> expected(String ecql) throws CQLException {
        var filter = ECQL.toFilter(ecql.replace("SHAPE", "geometry"));
        return layer().features().stream()
                .filter(filter::evaluate)
                .map(f -> String.format(
                        "%s %s %.3f %.3f",
                        f.row().get(0),
                        f.row().get(1),
                        f.geometry().getCoordinate().x,
                        f.geometry().getCoordinate().y))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void sortingAndPagingAnswerAlike(Format format) throws Exception {
        RowsDataStore store = store(format);
        Query query = new Query(store.typeName(), ECQL.toFilter("jobs < 50"));
        query.setSortBy(CommonFactoryFinder.getFilterFactory().sort("jobs", SortOrder.DESCENDING));
        query.setStartIndex(10);
        query.setMaxFeatures(3);
        List<Object> jobs = new ArrayList<>();
        for (String line : answer(store, query)) {
            jobs.add(line.replaceFirst("^(null|Шахта \\d+) (\\d+) .*", "$2"));
        }
        assertEquals(List.of("39", "38", "37"), jobs);
        assertEquals(3, store.getFeatureSource(store.typeName()).getCount(query));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void boundsAndReprojectionAnswerAlike(Format format) throws Exception {
        RowsDataStore store = store(format);
        var source = store.getFeatureSource(store.typeName());
        assertEquals(100, source.getCount(Query.ALL));
        assertEquals(84, source.getBounds().getMinX(), 1e-9);
        assertEquals(56.5, source.getBounds().getMaxY(), 1e-9);
        assertEquals(
                52.5,
                source.getBounds(new Query(store.typeName(), ECQL.toFilter("share > 2 AND share < 3")))
                        .getMinY(),
                1e-9);
        Query query = new Query(store.typeName(), ECQL.toFilter("name = 'Шахта 34'"));
        query.setCoordinateSystemReproject(Projections.decode(Crs.epsg(28415)));
        // PROJ: cs2cs EPSG:4326 EPSG:28415 at 53.5 N 86.4 E, within GeoTools' own accuracy
        String[] parts = answer(store, query).get(0).split(" ");
        assertEquals(GK_X, Double.parseDouble(parts[3]), 0.01);
        assertEquals(GK_Y, Double.parseDouble(parts[4]), 0.01);
    }

    private static final double GK_X = 15460210.01373;
    private static final double GK_Y = 5930470.93609;

    @Test
    void anUnknownFormatIsRefusedNamingTheKnown() throws IOException {
        Path odd = Files.writeString(dir.resolve("drawing.dwg"), "AC1032");
        Refusal r = assertThrows(Refusal.class, () -> Formats.open(odd, ReadOptions.NONE));
        assertTrue(
                r.getMessage().contains("shapefile (.zip), geopackage (.gpkg), geojson (.geojson), csv (.csv)"),
                r.getMessage());
        assertThrows(Refusal.class, () -> Formats.open(dir.resolve("missing.csv"), ReadOptions.NONE));
        assertEquals("csv", Formats.get("csv").id());
    }
}
