package org.kuznets.analysis;

import java.util.List;

/**
 * One calculation over layers, as a pure function: the same input gives the same result.
 *
 * <p>An analysis reads no file and no clock, opens no connection, keeps no state, writes no log and never changes its
 * input. Its layers arrive on one {@link org.kuznets.geo.Sheet}, so lengths are metres and areas square metres.
 *
 * @param <I> the input record; each component carries a {@link org.kuznets.schema.Param}
 */
public interface Analysis<I extends Record> {
    Card card();

    Class<I> input();

    /** The ids of the result's layers, the main one first. */
    List<String> outputs();

    /** The ids of the result's fields; one ending in {@code *} stands for one a pollutant. None for most. */
    default List<String> fields() {
        return List.of();
    }

    Cost cost(I in);

    /**
     * @throws java.util.concurrent.CancellationException when {@code work} says that the run is no longer wanted
     * @throws org.kuznets.notice.Refusal when the input makes sense one by one but not together
     */
    Result run(I in, Work work);
}
