package org.kuznets.analysis.jobs;

import org.jspecify.annotations.Nullable;

/** From figures that may be undefined (NaN within the sums) to values of a table, where undefined is null. */
public final class Known {
    private Known() {}

    public static @Nullable Double or(double figure) {
        return Double.isFinite(figure) ? (Double) figure : null;
    }

    public static @Nullable String or(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A year of a {@link JobsTable}; null for a table without years. */
    public static @Nullable Long year(int year) {
        return year == JobsTable.NO_YEAR ? null : (Long) (long) year;
    }

    /** What is added to the ids of a year's rows. */
    public static String suffix(int year) {
        return year == JobsTable.NO_YEAR ? "" : "/" + year;
    }
}
