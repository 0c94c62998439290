package org.kuznets.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Result;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

class KeptTest {
    private final AtomicInteger made = new AtomicInteger();

    /** Takes about 1000 + 200 bytes a row. */
    private Outcome outcome(int rows) {
        made.incrementAndGet();
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(new Feature("f" + i, null, Row.NONE));
        }
        Layer layer = new Layer("l", "l", Crs.CRS84, Columns.NONE, "", all);
        Provenance none = new Provenance("", "", "", "", List.of(), Map.of(), "");
        return new Outcome(new Result(List.of(layer), List.of(), List.of()), none, "");
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        Kept kept = new Kept(2 * 1200);
        Outcome a = kept.get("a", () -> outcome(1));
        kept.get("b", () -> outcome(1));
        kept.get("a", () -> outcome(1));
        kept.get("c", () -> outcome(1));

        assertSame(a, kept.get("a", () -> outcome(1)));
        assertEquals(3, made.get());
        kept.get("b", () -> outcome(1));
        assertEquals(4, made.get());
    }

    @Test
    void aResultLargerThanTheBoundPushesNothingOut() {
        Kept kept = new Kept(5000);
        Outcome small = kept.get("small", () -> outcome(1));
        kept.get("large", () -> outcome(100));

        assertSame(small, kept.get("small", () -> outcome(1)));
        assertEquals(2, made.get());
    }

    @Test
    void aFailureIsNotKept() {
        Kept kept = new Kept(5000);
        assertThrows(
                IllegalStateException.class,
                () -> kept.get("a", () -> {
                    throw new IllegalStateException();
                }));
        kept.get("a", () -> outcome(1));
        assertEquals(1, made.get());
    }

    @Test
    void whoWaitsForACancelledComputationTakesItOver() throws Exception {
        Kept kept = new Kept(5000);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancel = new CountDownLatch(1);
        CompletableFuture<Outcome> first = CompletableFuture.supplyAsync(() -> kept.get("a", () -> {
            begun.countDown();
            await(cancel);
            throw new CancellationException();
        }));
        await(begun);
        CompletableFuture<Outcome> second = new CompletableFuture<>();
        Thread waiter = new Thread(() -> {
            try {
                second.complete(kept.get("a", () -> outcome(1)));
            } catch (RuntimeException e) {
                second.completeExceptionally(e);
            }
        });
        waiter.start();
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        cancel.countDown();

        assertEquals("l", second.get(10, TimeUnit.SECONDS).layer("").id());
        assertThrows(Exception.class, () -> first.get(10, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
