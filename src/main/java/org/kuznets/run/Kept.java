package org.kuznets.run;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;

/**
 * Results kept by fingerprint within a byte bound, the least recently used going first. Two callers who want the same
 * one wait for one computation. Thread-safe.
 */
final class Kept {
    private final long mostBytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Entry(CompletableFuture<Outcome> outcome, long bytes) {}

    Kept(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    Outcome get(String fingerprint, Supplier<Outcome> make) {
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
            return join(found);
        }
        try {
            Outcome outcome = make.get();
            mine.complete(outcome);
            settle(fingerprint, mine, size(outcome));
            return outcome;
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                entries.remove(fingerprint);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Outcome join(CompletableFuture<Outcome> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private synchronized void settle(String fingerprint, CompletableFuture<Outcome> outcome, long size) {
        entries.put(fingerprint, new Entry(outcome, size));
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
        return size;
    }
}
