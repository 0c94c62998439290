package org.kuznets.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;

/** The bounded pool that all analyses share, one thread a core. */
final class Pool {
    private static final long LOOK_MILLISECONDS = 200;

    private final ForkJoinPool threads = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    /** At most three eighths of the heap: a what-if table of 40,000 places takes some 200 MB. */
    private final Remembered remembered = new Remembered(Runtime.getRuntime().maxMemory() / 8 * 3);

    /**
     * The {@link Work} of one run.
     *
     * @param progress told from the caller's thread only, also while it waits for parts; may throw to cancel, and parts
     *     that report progress are then stopped too
     */
    Work work(DoubleConsumer progress) {
        Thread owner = Thread.currentThread();
        return new Work() {
            private volatile boolean stopped;
            private double fraction;

            @Override
            public void progress(long done, long total) {
                if (Thread.currentThread() == owner) {
                    fraction = total <= 0 ? 0 : Math.min(1, (double) done / total);
                    look();
                } else if (stopped) {
                    throw new CancellationException("the run was stopped");
                }
            }

            private void look() {
                try {
                    progress.accept(fraction);
                } catch (RuntimeException e) {
                    stopped = true;
                    throw e;
                }
            }

            @Override
            public <T> List<T> each(int count, IntFunction<T> part) {
                return inParallel(count, part, Thread.currentThread() == owner ? this::look : null);
            }

            @Override
            public <T> T remember(Object key, long bytes, Supplier<T> make) {
                return remembered.get(key, bytes, make);
            }
        };
    }

    /** @param look called several times a second while the parts are made, throws to give up; null in the pool's threads */
    private <T> List<T> inParallel(int count, IntFunction<T> part, @Nullable Runnable look) {
        List<ForkJoinTask<T>> tasks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int index = i;
            tasks.add(threads.submit(() -> part.apply(index)));
        }
        List<T> all = new ArrayList<>(count);
        try {
            for (ForkJoinTask<T> t : tasks) {
                all.add(look == null ? t.get() : get(t, look));
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

    private static <T> T get(ForkJoinTask<T> task, Runnable look) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return task.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                look.run();
            }
        }
    }
}
