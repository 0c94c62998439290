package org.kuznets.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a running analysis may ask of the house. None of it changes the result: the same input gives the same result,
 * however many cores there are.
 */
public interface Work {
    /**
     * Says how far the run is.
     *
     * @throws java.util.concurrent.CancellationException when the run is no longer wanted
     */
    void progress(long done, long total);

    /** Calls {@code part} for 0 to {@code count - 1} on the bounded pool and gives the answers in that order. */
    <T> List<T> each(int count, IntFunction<T> part);

    /** Does everything in the caller's thread, and is never cancelled. */
    Work PLAIN = new Work() {
        @Override
        public void progress(long done, long total) {}

        @Override
        public <T> List<T> each(int count, IntFunction<T> part) {
            List<T> all = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                all.add(part.apply(i));
            }
            return all;
        }
    };
}
