package org.kuznets.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Work;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

class PoolTest {
    private final Work work = new Pool().work(done -> {});

    private List<Integer> nested(int depth) {
        return work.each(
                8,
                i -> depth == 0
                        ? i
                        : nested(depth - 1).stream().mapToInt(n -> n).sum());
    }

    @Test
    void partsMayHavePartsOfTheirOwn() {
        List<Integer> sums = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> nested(3));
        assertEquals(IntStream.range(0, 8).mapToObj(i -> 28 * 64).toList(), sums);
    }

    @Test
    void aRefusalInAPartReachesTheCallerAsItIs() {
        Message no = new Message("test.no", "no");
        Refusal r = assertThrows(
                Refusal.class,
                () -> work.each(4, i -> {
                    throw Refusal.of(no, "part", java.util.Map.of());
                }));
        assertEquals("part", r.reasons().get(0).where());
    }
}
