package org.kuznets.web;

import io.javalin.http.Context;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/** Stops a run whose client has gone. Told how far the run is, it looks for the client a few times a second. */
final class Attended implements DoubleConsumer {
    private static final long LOOK_NANOSECONDS = 200_000_000;

    private final Context ctx;
    private long looked = System.nanoTime();

    Attended(Context ctx) {
        this.ctx = ctx;
    }

    /** @throws CancellationException when the client has left */
    @Override
    public void accept(double done) {
        long now = System.nanoTime();
        if (now - looked < LOOK_NANOSECONDS) {
            return;
        }
        looked = now;
        if (PeekingConnector.hasLeft(ctx)) {
            throw new CancellationException("the client left");
        }
    }
}
