package org.kuznets.run;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;

/**
 * Results kept by fingerprint within a byte bound, the least recently used going first; one that is larger than the
 * bound is not kept. Callers who want the same one wait for one computation; when its own caller gives up, the next one
 * takes it over. Thread-safe.
 */
final class Kept {
    private static final long LOOK_MILLISECONDS = 200;

    private final long mostBytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Entry(CompletableFuture<Outcome> outcome, long bytes) {}

    Kept(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    Outcome get(String fingerprint, Supplier<Outcome> make) {
        return get(fingerprint, make, () -> {});
    }

    /** @param wanted asked several times a second while waiting for another's computation; throws to give up waiting */
    Outcome get(String fingerprint, Supplier<Outcome> make, Runnable wanted) {
        while (true) {
            try {
                return getOnce(fingerprint, make, wanted);
            } catch (GivenUp another) {
                // that caller no longer wants it, but this one does
            }
        }
    }

    /** The computation waited for was cancelled by its own caller. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super(null, null, false, false);
        }
    }

    private Outcome getOnce(String fingerprint, Supplier<Outcome> make, Runnable wanted) {
        CompletableFuture<Outcome> mine = new CompletableFuture<>();
        CompletableFuture<Outcome> found;
        synchronized (this) {
            Entry e = entries.get(fingerprint);
            found = e == null ? mine : e.outcome();
            if (e == null) {
                entries.put(fingerprint, new Entry(mine, 0));
            }
        }
        if (found != mine) {
            return join(found, wanted);
        }
        try {
            Outcome outcome = make.get();
            settle(fingerprint, mine, outcome);
            return outcome;
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                entries.remove(fingerprint);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Outcome join(CompletableFuture<Outcome> future, Runnable wanted) {
        while (true) {
            try {
                return future.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                wanted.run();
            } catch (CancellationException e) {
                throw new GivenUp();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private synchronized void settle(String fingerprint, CompletableFuture<Outcome> mine, Outcome outcome) {
        mine.complete(outcome);
        long size = size(outcome);
        if (size > mostBytes) {
            entries.remove(fingerprint);
            return;
        }
        entries.put(fingerprint, new Entry(mine, size));
        bytes += size;
        Iterator<Entry> oldest = entries.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            Entry e = oldest.next();
            if (e.outcome().isDone()) {
                bytes -= e.bytes();
                oldest.remove();
            }
        }
    }

    private static long size(Outcome outcome) {
        long size = 1000;
        for (Layer l : outcome.result().layers()) {
            for (Feature f : l.features()) {
                size += 200 + 40L * l.columns().size();
                size += f.geometry() == null ? 0 : 40L * f.geometry().getNumPoints();
            }
        }
        for (Field f : outcome.result().fields()) {
            size += 4L * f.grid().nodes();
        }
        return size;
    }
}
