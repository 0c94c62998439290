package org.kuznets.analysis;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A part of a run, whose own progress from 0 to all counts as that from {@code from} to {@code to}.
 *
 * @param from 0 to 1
 * @param to 0 to 1
 */
public record Stage(Work work, double from, double to) implements Work {
    private static final long STEPS = 1000;

    @Override
    public void progress(long done, long total) {
        double part = total <= 0 ? 0 : Math.min(1, (double) done / total);
        work.progress(Math.round(STEPS * (from + (to - from) * part)), STEPS);
    }

    @Override
    public <T> List<T> each(int count, IntFunction<T> part) {
        return work.each(count, part);
    }

    @Override
    public <T> T remember(Object key, long bytes, Supplier<T> make) {
        return work.remember(key, bytes, make);
    }

    @Override
    public Stage part(int index, int count) {
        double each = (to - from) / count;
        return new Stage(work, from + index * each, from + (index + 1) * each);
    }
}
