package org.kuznets.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.kuznets.analysis.Work;

/** Work on all cores. */
final class Cores implements Work {
    private final ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());

    @Override
    public void progress(long done, long total) {}

    @Override
    public <T> List<T> each(int count, IntFunction<T> part) {
        List<ForkJoinTask<T>> tasks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int k = i;
            tasks.add(pool.submit(() -> part.apply(k)));
        }
        return tasks.stream().map(ForkJoinTask::join).toList();
    }

    @Override
    public <T> T remember(Object key, long bytes, Supplier<T> make) {
        return make.get();
    }
}
