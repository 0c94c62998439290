package org.kuznets.portray.chart;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuznets.portray.style.Text;

/**
 * What is drawn against what.
 *
 * @param x the column along the chart; text makes categories in the order in which they come
 * @param y one series a column, or, with {@code group}, one a column and value of it
 * @param low the column of the lower end of a band round the first of {@code y}; null for none
 * @param high that of its upper end; null for none
 * @param group the column whose values make series of their own; null for none
 * @param groupNames the columns that hold the name of a group in each language; null when its value says enough
 * @param marks whether a line also shows its points
 */
public record ChartStyle(
        Kind kind,
        Text title,
        String x,
        List<String> y,
        @Nullable String low,
        @Nullable String high,
        @Nullable String group,
        @Nullable Text groupNames,
        Set<Guide> guides,
        boolean marks) {
    /** How a series is drawn. */
    public enum Kind {
        /** Joined along x, in the order of x. */
        LINE,
        /** From each place to the next in the order of x the value stays, then jumps. */
        STEPS,
        SCATTER,
        BARS
    }

    /** Lines that help to read. */
    public enum Guide {
        /** Where y equals x: equality in a Lorenz curve. */
        DIAGONAL,
        /** Both axes through zero: the quadrants of a Moran scatter plot. */
        ZERO,
        /** The least-squares line through all points, with its slope. */
        FIT
    }

    public ChartStyle {
        y = List.copyOf(y);
        guides = Set.copyOf(guides);
    }
}
