package org.kuznets.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

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

    /**
     * An expensive part that runs share: given back where it is remembered, made otherwise. Kept only within the house's
     * byte bound, so it may be made again at any time.
     *
     * @param key equal where the part would be equal: a record of everything it depends on
     * @param bytes what it holds
     */
    <T> T remember(Object key, long bytes, Supplier<T> make);

    /** The work of part {@code index} of {@code count} equal parts: its progress moves within that part's share. */
    default Stage part(int index, int count) {
        return new Stage(this, 0, 1).part(index, count);
    }

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

        @Override
        public <T> T remember(Object key, long bytes, Supplier<T> make) {
            return make.get();
        }
    };
}
