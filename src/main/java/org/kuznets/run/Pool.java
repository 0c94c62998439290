package org.kuznets.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.kuznets.analysis.Work;

/** The bounded pool that all analyses share, one thread a core. */
final class Pool {
    private final ForkJoinPool threads = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    /** At most three eighths of the heap: a what-if table of 40,000 places takes some 200 MB. */
    private final Remembered remembered = new Remembered(Runtime.getRuntime().maxMemory() / 8 * 3);

    /**
     * The {@link Work} of one run.
     *
     * @param progress told from the caller's thread only; may throw to cancel
     */
    Work work(DoubleConsumer progress) {
        Thread owner = Thread.currentThread();
        return new Work() {
            @Override
            public void progress(long done, long total) {
                if (Thread.currentThread() == owner) {
                    progress.accept(total <= 0 ? 0 : Math.min(1, (double) done / total));
                }
            }

            @Override
            public <T> List<T> each(int count, IntFunction<T> part) {
                return inParallel(count, part);
            }

            @Override
            public <T> T remember(Object key, long bytes, Supplier<T> make) {
                return remembered.get(key, bytes, make);
            }
        };
    }

    private <T> List<T> inParallel(int count, IntFunction<T> part) {
        List<ForkJoinTask<T>> tasks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int index = i;
            tasks.add(threads.submit(() -> part.apply(index)));
        }
        List<T> all = new ArrayList<>(count);
        try {
            for (ForkJoinTask<T> t : tasks) {
                all.add(t.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            tasks.forEach(t -> t.cancel(false));
        }
    }
}
