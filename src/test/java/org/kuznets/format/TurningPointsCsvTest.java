package org.kuznets.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class TurningPointsCsvTest {
    private static final Columns COLUMNS =
            Columns.of(Column.text("zoneId"), Column.integer("ring", Unit.ONE), Column.integer("number", Unit.ONE));
    private static final Layer POINTS = new Layer(
            "turning-points",
            "",
            Crs.CRS84,
            COLUMNS,
            "",
            List.of(new Feature(
                    "1",
                    new GeometryFactory().createPoint(new Coordinate(87.1099, 53.7557)),
                    new Row(COLUMNS, "Азот, цех 1", 1L, 1L))));

    @Test
    void listsNorthFirstToTheCentimetre() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(1, TurningPointsCsv.write(Rows.of(POINTS), Crs.epsg(28415), out));
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertEquals("\uFEFFzoneId,ring,number,X (north; m),Y (east; m),crs", lines[0]);
        assertTrue(lines[1].matches("\"Азот, цех 1\",1,1,\\d+\\.\\d\\d,\\d+\\.\\d\\d,EPSG:28415"), lines[1]);
        // PROJ: 87.1099 53.7557 -> 15507273.980 5958767.515 in EPSG:28415, just between two centimetres
        String[] cells = lines[1].substring(lines[1].indexOf("\",") + 2).split(",");
        assertEquals(5958767.515, Double.parseDouble(cells[2]), 0.006);
        assertEquals(15507273.98, Double.parseDouble(cells[3]), 0.006);
    }

    @Test
    void refusesDegrees() {
        assertThrows(
                Refusal.class, () -> TurningPointsCsv.write(Rows.of(POINTS), Crs.CRS84, new ByteArrayOutputStream()));
    }
}
