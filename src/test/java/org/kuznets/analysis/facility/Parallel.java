package org.kuznets.analysis.facility;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kuznets.analysis.Work;

/** Parts on all threads at once. */
public final class Parallel implements Work {
    @Override
    public void progress(long done, long total) {}

    @Override
    public <T> List<T> each(int count, IntFunction<T> part) {
        return IntStream.range(0, count).parallel().mapToObj(part).toList();
    }

    @Override
    public <T> T remember(Object key, long bytes, Supplier<T> make) {
        return make.get();
    }
}
