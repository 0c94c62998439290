package org.kuznets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.kuznets.analysis.Work;

/** {@link Work} for tests: on so many threads, or cancelled. */
final class Threads implements Work, AutoCloseable {
    private final ForkJoinPool pool;
    private final boolean cancelled;

    private Threads(int threads, boolean cancelled) {
        this.pool = new ForkJoinPool(threads);
        this.cancelled = cancelled;
    }

    static Threads of(int threads) {
        return new Threads(threads, false);
    }

    /** Says at the first chance that the run is no longer wanted. */
    static Threads cancelled() {
        return new Threads(1, true);
    }

    @Override
    public void progress(long done, long total) {
        if (cancelled) {
            throw new CancellationException("no longer wanted");
        }
    }

    @Override
    public <T> List<T> each(int count, IntFunction<T> part) {
        List<ForkJoinTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            tasks.add(pool.submit(() -> part.apply(index)));
        }
        return tasks.stream().map(ForkJoinTask::join).toList();
    }

    @Override
    public <T> T remember(Object key, long bytes, Supplier<T> make) {
        return make.get();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
