package org.kuznets.analysis.emission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.layer.Layer;

/** The published fees for nitrogen dioxide. */
class FeeRatesTest {
    private static final Layer TABLE = Tables.get("emission-fee-rates", Sketch.CRS);

    @Test
    void nitrogenDioxide() {
        FeeRate of2024 = FeeRates.of(TABLE, 2024).find("0301").orElseThrow();
        assertEquals(21_985.92, of2024.roubles(120, 0, 0, false), 0.005);
        assertEquals(571_633.92, of2024.roubles(120, 0, 30, false), 0.005);
        assertEquals(2 * 25 * 21_985.92, of2024.roubles(0, 120, 0, true), 0.005);
        FeeRate of2025 = FeeRates.of(TABLE, 2025).find("0301").orElseThrow();
        assertEquals(26_282.59, of2025.roubles(120, 0, 0, false), 0.005);
    }

    @Test
    void aRateThatIsNotThereIsUnknown() {
        assertTrue(FeeRates.of(TABLE, 2025).find("0330").isEmpty());
        assertTrue(FeeRates.of(TABLE, 2030).find("0301").isEmpty());
        assertTrue(FeeRates.of(null, 2025).find("0301").isEmpty());
    }
}
