package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuznets.Tables;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Row;
import org.kuznets.run.Engine;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The printed page on one enterprise, in both languages. */
class ReportTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        List<Layer> layers = List.of(
                enterprises(),
                sources(),
                Tables.get("substances", Crs.CRS84),
                Tables.get("industry-classes", Crs.CRS84));
        server = Server.open(new Engine(new MemoryCatalog(layers, "v1"), List.of()), ServerOptions.local(0));
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Layer enterprises() {
        Columns columns =
                Columns.of(Column.text("id"), Column.text("nameEn"), Column.text("nameRu"), Column.text("hazardClass"));
        List<Feature> all = List.of(
                new Feature("b'1", at(87, 54.5), new Row(columns, "b'1", "<b>Boilers</b>", "Котельная", "III")),
                new Feature("idle", at(87.1, 54.5), new Row(columns, "idle", "Idle", "Пусто", "V")));
        return new Layer("enterprises", "Enterprises", Crs.CRS84, columns, "synthetic", all);
    }

    /** The stack of the worked example of OND-86. */
    private static Layer sources() {
        Columns columns = Columns.of(
                Column.text("id"),
                Column.text("enterpriseId"),
                Column.number("heightMetres", Unit.METRE),
                Column.number("diameterMetres", Unit.METRE),
                Column.number("velocityMetresPerSecond", Unit.METRE_PER_SECOND),
                Column.number("temperatureCelsius", Unit.CELSIUS),
                Column.number("so2GramsPerSecond", Unit.GRAM_PER_SECOND));
        Row row = new Row(columns, "s1", "b'1", 35.0, 1.4, 7.0, 125.0, 12.0);
        return new Layer(
                "emission-sources",
                "Sources",
                Crs.CRS84,
                columns,
                "synthetic",
                List.of(new Feature("s1", at(87, 54.5), row)));
    }

    private static org.locationtech.jts.geom.Geometry at(double lon, double lat) {
        return SHAPES.createPoint(new Coordinate(lon, lat));
    }

    @Test
    void tellsTheWorkedExampleWithItsNumbers() throws Exception {
        HttpResponse<String> r = call.get("/reports/b'1?lang=en");
        assertEquals(200, r.statusCode(), r.body());
        String page = r.body();
        for (String part : List.of(
                "SCREENING ESTIMATE",
                "<svg",
                "π·1.4²/4·7",
                "200·12·1·0.9755·1·1/(35²·∛(10.78·100))",
                "0.1864 mg/m³",
                "430.4 m",
                "SanPiN 1.2.3685-21",
                "read in a reproduction of the act",
                "dispersion-maximum",
                "normative zone, class III",
                "&lt;b&gt;Boilers")) {
            assertTrue(page.contains(Html.escape(part)) || page.contains(part), part + " is missing in " + page);
        }
        assertFalse(page.contains("<b>Boilers"));
    }

    @Test
    void speaksRussian() throws Exception {
        String page = call.get("/reports/b'1?lang=ru").body();
        for (String part : List.of("ЭКСПРЕСС-ОЦЕНКА", "Котельная", "0,1864 мг/м³", "Расчёт по шагам", "Диоксид серы")) {
            assertTrue(page.contains(part), part);
        }
    }

    @Test
    void anEnterpriseWithoutSourcesAndOneThatIsNotThere() throws Exception {
        HttpResponse<String> r = call.get("/reports/idle?lang=en");
        assertEquals(200, r.statusCode(), r.body());
        assertTrue(r.body().contains("No source of this enterprise is known."));
        assertEquals(404, call.get("/reports/nobody").statusCode());
    }

    @Test
    void theItemsOfEnterprisesAndTheirSourcesLinkToIt() throws Exception {
        assertTrue(call.get("/collections/enterprises/items/idle?f=html").body().contains("/reports/idle"));
        assertTrue(
                call.get("/collections/emission-sources/items/s1?f=html").body().contains("/reports/b%271"));
    }
}
