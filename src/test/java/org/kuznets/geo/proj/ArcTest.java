package org.kuznets.geo.proj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArcTest {
    @Test
    void agreesWithJavaInEveryDirection() {
        for (int i = 0; i <= 72_000; i++) {
            double a = Math.PI * (i - 36_000) / 36_000;
            double y = Math.sin(a);
            double x = Math.cos(a);
            double exact = Math.atan2(y, x);
            assertEquals(exact, Arc.tan2(y, x), 2 * Math.ulp(exact), () -> "towards " + a);
        }
    }

    @Test
    void agreesWithJavaForSines() {
        for (int i = -1000; i <= 1000; i++) {
            double exact = Math.asin(i / 1000.0);
            assertEquals(exact, Arc.sin(i / 1000.0), 4 * Math.ulp(exact));
        }
    }

    @Test
    void theEdges() {
        assertEquals(0, Arc.tan2(0, 0));
        assertEquals(Math.PI / 2, Arc.tan2(1, 0));
        assertEquals(-Math.PI / 2, Arc.sin(-1));
        assertTrue(Double.isNaN(Arc.sin(1.1)));
        assertTrue(Double.isNaN(Arc.tan2(Double.NaN, 1)));
    }
}
