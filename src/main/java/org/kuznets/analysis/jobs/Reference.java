package org.kuznets.analysis.jobs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * What places are compared with: their own sum, or a wider whole such as the nation.
 *
 * @param sectors jobs of each sector of the table; nought where the reference has none
 * @param rest jobs of the sectors that the table does not know
 */
public record Reference(double[] sectors, double rest) {
    /** Faults told one by one. */
    private static final int MOST_FAULTS = 20;

    private static final Message NO_YEAR =
            new Message("jobs.reference-year", "the reference has no rows of {year}; give the same years in both");
    private static final Message NEGATIVE =
            new Message("jobs.reference-negative", "row {row} of the reference: {jobs} jobs; give nought or more");

    /** The sum of the places. */
    public static Reference own(Matrix m) {
        return new Reference(m.sectorTotals(), 0);
    }

    /**
     * A year of {@code layer}, or the sum of the places where there is none. Rows of one sector are added up; without a
     * year they count for every year.
     *
     * @throws Refusal when it has years, and not this one; naming every row below nought
     */
    public static Reference of(@Nullable Layer layer, JobsTable table, Matrix m, int year) {
        if (layer == null) {
            return own(m);
        }
        Map<String, Integer> column = new HashMap<>();
        table.sectors().forEach(s -> column.put(s, column.size()));
        double[] sectors = new double[column.size()];
        double rest = 0;
        boolean any = layer.features().isEmpty();
        check(layer);
        for (Feature f : layer.features()) {
            double jobs = f.row().number("jobs", 0);
            String when = f.row().text("year", "");
            if (when.isEmpty() || year == JobsTable.NO_YEAR || f.row().number("year", -1) == year) {
                any = true;
                Integer i = column.get(f.row().text("sector", "").strip());
                if (i == null) {
                    rest += jobs;
                } else {
                    sectors[i] += jobs;
                }
            }
        }
        if (!any) {
            throw Refusal.of(NO_YEAR, "reference", Map.of("year", year));
        }
        return new Reference(sectors, rest);
    }

    private static void check(Layer layer) {
        List<Reason> faults = layer.features().stream()
                .filter(f -> !(f.row().number("jobs", 0) >= 0 && f.row().number("jobs", 0) < Double.POSITIVE_INFINITY))
                .limit(MOST_FAULTS)
                .map(f -> new Reason(
                        NEGATIVE,
                        "reference",
                        Map.of("row", f.id(), "jobs", f.row().number("jobs", 0))))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    public double total() {
        return Arrays.stream(sectors).sum() + rest;
    }

    /** All sectors, and what the table does not know as one more. */
    public double[] withRest() {
        double[] all = Arrays.copyOf(sectors, sectors.length + 1);
        all[sectors.length] = rest;
        return all;
    }
}
