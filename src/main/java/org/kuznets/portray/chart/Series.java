package org.kuznets.portray.chart;

import java.util.ArrayList;
import java.util.List;

/** Points that belong together, in the order in which they came. */
final class Series {
    /** @param low NaN where there is no band, and {@code high} likewise */
    record Point(double x, double y, double low, double high) {
        boolean banded() {
            return Double.isFinite(low) && Double.isFinite(high);
        }
    }

    /** The value of the group; empty without groups. */
    final String group;

    final String groupName;
    /** Which of the columns of y. */
    final int column;

    final List<Point> points = new ArrayList<>();

    Series(String group, String groupName, int column) {
        this.group = group;
        this.groupName = groupName;
        this.column = column;
    }
}
