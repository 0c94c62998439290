package org.kuznets.analysis.rawshare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kuznets.Chance;

class RawPathTest {
    @Test
    void theExampleOfTheSpecification() {
        // raw 700 of 1000, one per cent less each year; half in fifteen years
        RawPath p = new RawPath(700, 300, 0.5, 15, -0.01);
        assertEquals(0.7, p.share());
        assertEquals(4.7531, 100 * p.requiredGrowth(), 5e-5);
    }

    @Test
    void growingAsRequiredReachesTheTarget() {
        Chance.tries(100, c -> {
            RawPath p = new RawPath(
                    c.nextDouble(1, 1000),
                    c.nextDouble(1, 1000),
                    c.nextDouble(0.05, 0.95),
                    c.nextInt(1, 40),
                    c.nextDouble(-0.1, 0.1));
            double end = p.processing() * Math.pow(1 + p.requiredGrowth(), p.years());
            double raw = p.rawAfter(p.years());
            assertEquals(p.target(), raw / (raw + end), 1e-9);
            assertEquals(p.requiredGrowth() <= 0, p.reached());
        });
    }

    @Test
    void fromNothingThereIsNoGrowth() {
        assertTrue(Double.isNaN(new RawPath(5, 0, 0.5, 10, 0).requiredGrowth()));
        assertTrue(Double.isNaN(new RawPath(0, 5, 0.5, 10, 0).requiredGrowth()));
        assertTrue(Double.isNaN(new RawPath(0, 0, 0.5, 10, 0).share()));
        assertEquals("to found", RawShareTables.status(new RawPath(5, 0, 0.5, 10, 0)));
        assertEquals("nothing raw", RawShareTables.status(new RawPath(0, 5, 0.5, 10, 0)));
        assertEquals("reached", RawShareTables.status(new RawPath(1, 5, 0.5, 10, 0)));
        assertEquals("to grow", RawShareTables.status(new RawPath(5, 1, 0.5, 10, 0)));
    }
}
