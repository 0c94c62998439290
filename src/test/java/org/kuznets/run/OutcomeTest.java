package org.kuznets.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Result;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Layer;
import org.kuznets.notice.NotFound;

class OutcomeTest {
    /** What another run may take: a layer by its id, the first without one, a field as its cells. */
    @Test
    void aFieldIsTakenAsItsCells() {
        Layer zones = new Layer("zones", "Zones", Crs.CRS84, Columns.NONE, "synthetic", List.of());
        Field field = new Field(
                "mean-no2",
                "Nitrogen dioxide",
                new Sheet(87, 54.5).crs(),
                new Grid(0, 0, 100, 2, 1),
                Unit.ONE,
                new float[] {0.5f, 2});
        Outcome outcome = new Outcome(
                new Result(List.of(zones), List.of(field), List.of(), List.of()),
                new Provenance("", "", "", "", List.of(), Map.of(), ""),
                "f");
        assertEquals(zones, outcome.layerOrCells(""));
        assertEquals(zones, outcome.layerOrCells("zones"));
        Layer cells = outcome.layerOrCells("mean-no2");
        assertEquals("mean-no2", cells.id());
        assertEquals("synthetic", cells.quality());
        assertEquals(Crs.CRS84, cells.crs());
        assertEquals(2.0, cells.features().get(1).row().number("value", 0));
        assertThrows(NotFound.class, () -> outcome.layerOrCells("mean-so2"));
    }
}
