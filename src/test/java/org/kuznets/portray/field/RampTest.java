package org.kuznets.portray.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Sample;
import org.kuznets.portray.style.Condition;
import org.kuznets.portray.style.LayerStyle;
import org.kuznets.portray.style.Text;

class RampTest {
    private static Field field(Unit unit, float... values) {
        return new Field("f", "F", new Sheet(87, 54).crs(), new Grid(0, 0, 10, values.length, 1), unit, values);
    }

    @Test
    void sharesChangeColourAtTheLimit() {
        Ramp ramp = Ramp.of(field(Unit.ONE, 3));
        assertEquals(0, ramp.argb(0.049));
        assertEquals(0, ramp.argb(Double.NaN));
        assertEquals(ramp.argb(0.8), ramp.argb(0.999));
        int under = ramp.argb(0.99);
        int over = ramp.argb(1);
        assertTrue((under >> 8 & 255) > (over >> 8 & 255), "greener below: " + Integer.toHexString(under));
        assertEquals(ramp.argb(10), ramp.argb(1e9));
    }

    @Test
    void otherUnitsGetRoundLevelsUpToTheirMaximum() {
        assertEquals(
                List.of(0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0),
                Ramp.of(field(Unit.MILLIGRAM_PER_CUBIC_METRE, 7, Float.NaN)).levels());
        assertEquals(
                8, Ramp.of(field(Unit.MILLIGRAM_PER_CUBIC_METRE, 0)).levels().size());
        assertEquals(35, Ramp.of(field(Unit.DECIBEL_A, 50)).levels().get(0));
    }

    @Test
    void itsStyleHasTheSameColours() {
        Ramp ramp = Ramp.of(field(Unit.ONE, 3), List.of(0.5, 1.0));
        LayerStyle style = FieldStyle.of("f", new Text("F", "П"), Unit.ONE, ramp);
        assertEquals(2, style.classes().size());
        assertEquals(
                new Condition.Between("value", 1, Double.POSITIVE_INFINITY),
                style.classes().get(0).when());
        assertEquals("0.5 – 1 limits", style.classes().get(1).title().en());
        assertNotEquals(
                style.classes().get(0).symbol().fill(),
                style.classes().get(1).symbol().fill());
        assertTrue(style.title().ru().contains("скрининговая оценка"));
    }

    @Test
    void betweenNodesAFieldIsBilinearAndBesideAHoleItIsTheNearest() {
        Field f = field(Unit.ONE, 1, 3, Float.NaN);
        assertEquals(2, Sample.at(f, 5, 0), 1e-12);
        assertEquals(1, Sample.at(f, -5, 5), 1e-12);
        assertEquals(3, Sample.at(f, 14, 0), 1e-12);
        assertTrue(Double.isNaN(Sample.at(f, 16, 0)) && Double.isNaN(Sample.at(f, -5.1, 0)));
    }
}
