package org.kuznets.analysis.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * The table of jobs, read and checked.
 *
 * @param places all municipalities of the map, then those that only the table knows
 * @param sectors in alphabetical order
 * @param codes the industry code of each sector, empty where the table has none
 * @param years ascending; the one year {@value #NO_YEAR} where the table has no column for it
 */
public record JobsTable(
        Places places, List<String> sectors, List<String> codes, List<Integer> years, Map<Integer, double[][]> jobs) {
    /** The year of a table without years. */
    public static final int NO_YEAR = 0;

    private static final Message YEARS = new Message(
            "jobs.years",
            "years: '{was}' is neither latest, nor all, nor years of the table separated by commas; it has {known}");
    private static final Message SAMPLE = new Message(
            "jobs.synthetic", "the table of jobs is synthetic: the figures show the method, not the real places");
    private static final Message BASIS =
            new Message("jobs.basis", "the figures rest on the table of jobs as given, not on official employment");

    /** The jobs of one year. */
    public Matrix at(int year) {
        return new Matrix(java.util.Objects.requireNonNull(jobs.get(year)), sectors.size());
    }

    /**
     * The years that {@code text} names.
     *
     * @param text {@code latest}, {@code all}, or years separated by commas
     * @throws Refusal when it names something else
     */
    public List<Integer> years(String text) {
        if (years.isEmpty() || text.strip().equals("all")) {
            return years;
        }
        if (text.strip().equals("latest")) {
            return List.of(years.get(years.size() - 1));
        }
        TreeSet<Integer> chosen = new TreeSet<>();
        for (String word : text.split(",")) {
            String w = word.strip();
            if (!w.matches("\\d{1,4}") || !years.contains(Integer.valueOf(w))) {
                throw Refusal.of(YEARS, "years", Map.of("was", w, "known", known()));
            }
            chosen.add(Integer.valueOf(w));
        }
        return new ArrayList<>(chosen);
    }

    private String known() {
        return years.stream().map(y -> y == NO_YEAR ? "no years" : y.toString()).collect(Collectors.joining(", "));
    }

    /** A word for each sector that is fit for the id of a feature, and different from all others. */
    public List<String> sectorIds() {
        return Slugs.of(sectors);
    }

    /** What the reader must know of any figure made of this table. */
    public static void tell(String quality, Findings findings) {
        findings.add(Finding.note(quality.contains("synthetic") ? SAMPLE : BASIS, null, Map.of()));
    }
}
