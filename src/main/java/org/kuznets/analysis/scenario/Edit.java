package org.kuznets.analysis.scenario;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.plume.Stack;
import org.locationtech.jts.geom.Coordinate;

/** One change to the sources. */
sealed interface Edit {
    /** The id of the source that it is about. */
    String source();

    /** Where it was asked for: the part of the text, or the feature. */
    String where();

    record Scale(String source, double factor, String where) implements Edit {}

    record Off(String source, String where) implements Edit {}

    /** @param to on the sheet */
    record Move(String source, Coordinate to, String where) implements Edit {}

    /**
     * @param to on the sheet
     * @param celsius null for that of the air
     * @param stack its excess counts nothing: it follows from {@code celsius}
     */
    record Add(String source, Coordinate to, Stack stack, @Nullable Double celsius, double gramsPerSecond, String where)
            implements Edit {}
}
