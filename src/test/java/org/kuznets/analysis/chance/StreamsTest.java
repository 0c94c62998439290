package org.kuznets.analysis.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamsTest {
    @Test
    void aPartAlwaysDrawsTheSame() {
        assertEquals(
                Streams.of(7, 3).nextLong(), Streams.of(7, 3).nextLong(), "the same seed and part, the same numbers");
    }

    @Test
    void neighbouringPartsAndSeedsDrawDifferently() {
        Set<Long> firsts = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            for (long part = 0; part < 100; part++) {
                firsts.add(Streams.of(seed, part).nextLong());
            }
        }
        assertEquals(10_000, firsts.size());
    }

    @Test
    void firstNumbersOfPartsSpreadEvenly() {
        double sum = 0;
        for (int part = 0; part < 10_000; part++) {
            sum += Streams.of(1, part).nextDouble();
        }
        assertEquals(0.5, sum / 10_000, 0.015, "five standard errors of a mean of 10,000 even numbers");
    }
}
