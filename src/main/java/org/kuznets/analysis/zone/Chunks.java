package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.kuznets.analysis.Work;

/** Runs many small parts in chunks on the pool, telling the progress and hearing a cancel between batches of chunks. */
final class Chunks {
    private static final int SIZE = 64;
    private static final int BATCH = 16;

    private final Work work;
    private final long total;
    private long done;

    /** @param total parts in all phases of the run */
    Chunks(Work work, long total) {
        this.work = work;
        this.total = total;
        work.progress(0, total);
    }

    /** The answers for 0 to {@code count - 1}, in that order. */
    <T> List<T> each(int count, IntFunction<T> part) {
        return each(count, SIZE, part);
    }

    /** @param size parts in one chunk */
    <T> List<T> each(int count, int size, IntFunction<T> part) {
        List<T> all = new ArrayList<>(count);
        for (int from = 0; from < count; from += size * BATCH) {
            int start = from;
            int chunks = (Math.min(count - from, size * BATCH) + size - 1) / size;
            for (List<T> some : work.each(chunks, c -> some(start + c * size, count, size, part))) {
                all.addAll(some);
            }
            done += Math.min(count - from, size * BATCH);
            work.progress(Math.min(done, total), total);
        }
        return all;
    }

    private static <T> List<T> some(int from, int count, int size, IntFunction<T> part) {
        List<T> all = new ArrayList<>(size);
        for (int i = from; i < Math.min(count, from + size); i++) {
            all.add(part.apply(i));
        }
        return all;
    }
}
