package org.kuznets.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;

class CrsGuessesTest {
    /** The middle of the data, and what must be among the guesses and what must be the first. */
    @ParameterizedTest
    @CsvSource({
        "87.1, 53.7, OGC:CRS84, false",
        "53.7, 87.1, OGC:CRS84, true",
        "9696930, 7124000, EPSG:3857, false",
        "15507273, 5958767, EPSG:28415, false",
        "5958767, 15507273, EPSG:28415, true",
        "507246, 5956346, EPSG:32645, false",
        "29507273, 5958767, EPSG:2545, false"
    })
    void putsTheLikeliestFirst(double x, double y, String code, boolean swapped) {
        List<CrsGuesses.Guess> all = CrsGuesses.of(new Envelope(x - 0.1, x + 0.1, y - 0.1, y + 0.1), CrsGuesses.REGION);
        assertEquals(code, all.get(0).crs().code(), all::toString);
        assertEquals(swapped, all.get(0).swapped());
    }

    @Test
    void theRefusalNamesTheOptionAndTheGuesses() {
        Refusal r = CrsGuesses.refusal("works.shp", new Envelope(507_000, 508_000, 5_958_000, 5_959_000));
        assertTrue(r.getMessage().contains("--crs"), r.getMessage());
        assertTrue(r.getMessage().contains("EPSG:32645"), r.getMessage());
        assertTrue(r.getMessage().contains("EPSG:2605"), r.getMessage());
        Refusal local = CrsGuesses.refusal("local.shp", new Envelope(1, 2000, 1, 2000));
        assertEquals("crs.guess-none", local.reasons().get(1).message().code());
        Refusal empty = CrsGuesses.refusal("empty.shp", new Envelope());
        assertEquals(1, empty.reasons().size());
    }
}
