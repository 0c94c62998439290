package org.kuznets.analysis.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** Reads the table of jobs; refuses it with every fault at once. */
public final class JobsReader {
    /** Figures held at a time: municipalities x sectors x years. */
    public static final int MOST_FIGURES = 20_000_000;

    /** Faults told one by one. */
    private static final int MOST_FAULTS = 20;

    private static final Message NAMELESS =
            new Message("jobs.nameless", "row {row}: the municipality or the sector is empty; give both in every row");
    private static final Message NEGATIVE =
            new Message("jobs.negative", "row {row}: {jobs} jobs; the number must not be below nought");
    private static final Message YEAR =
            new Message("jobs.year", "row {row}: the year '{was}' is no whole number from 1 to 9999");
    private static final Message TWICE = new Message(
            "jobs.twice", "row {row}: {municipality}, {sector}, {year} is there twice; add the rows up beforehand");
    private static final Message MORE = new Message("jobs.more", "{count} more rows have such faults");
    private static final Message LARGE = new Message(
            "jobs.large",
            "{places} municipalities, {sectors} sectors and {years} years make more than {most} figures; choose fewer with"
                    + " a filter");
    private static final Message UNMAPPED = new Message(
            "jobs.unmapped",
            "{count} municipalities of the table are not on the map and have no shape in the results: {names}");
    private static final Message EMPTY =
            new Message("jobs.empty", "{count} municipalities of the map have no row in the table: {names}");
    private static final Message WITHHELD = new Message(
            "jobs.withheld",
            "{count} rows have no number: they are taken as withheld, not as nought; totals lack them, and what rests on"
                    + " totals is too low or too high by as much");

    private record Figure(int place, String sector, int year, double jobs) {}

    private final Places places;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, String> codes = new TreeMap<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<Reason> faults = new ArrayList<>();
    private int faultCount;

    private JobsReader(Places places) {
        this.places = places;
    }

    /** @throws Refusal naming every faulty row */
    public static JobsTable read(JobsIn in, Findings findings) {
        JobsReader reader = new JobsReader(new Places(in.municipalities()));
        for (Feature f : in.jobs().features()) {
            reader.row(f.id(), f.row());
        }
        reader.refuse();
        JobsTable table = reader.table();
        reader.tell(findings);
        return table;
    }

    private void row(String id, Row row) {
        String place = row.text("municipality", "").strip();
        String sector = row.text("sector", "").strip();
        if (place.isEmpty() || sector.isEmpty()) {
            fault(new Reason(NAMELESS, id, Map.of("row", id)));
            return;
        }
        String yearText = row.text("year", "").strip();
        double year = yearText.isEmpty() ? JobsTable.NO_YEAR : number(yearText);
        if (!yearText.isEmpty() && !(year >= 1 && year <= 9999 && year == Math.rint(year))) {
            fault(new Reason(YEAR, id, Map.of("row", id, "was", yearText)));
            return;
        }
        double jobs = row.number("jobs", Double.NaN);
        if (jobs < 0 || Double.isInfinite(jobs)) {
            fault(new Reason(NEGATIVE, id, Map.of("row", id, "jobs", jobs)));
            return;
        }
        Figure f = new Figure(places.at(place), sector, (int) year, jobs);
        if (!seen.add(List.of(f.place(), sector, f.year()))) {
            Map<String, Object> what = Map.of("row", id, "municipality", place, "sector", sector, "year", yearText);
            fault(new Reason(TWICE, id, what));
            return;
        }
        codes.merge(sector, row.text("industryCode", ""), (a, b) -> a.isEmpty() ? b : a);
        figures.add(f);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void fault(Reason reason) {
        if (faultCount++ < MOST_FAULTS) {
            faults.add(reason);
        }
    }

    private void refuse() {
        if (faultCount > MOST_FAULTS) {
            faults.add(new Reason(MORE, null, Map.of("count", faultCount - MOST_FAULTS)));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private JobsTable table() {
        List<String> sectors = List.copyOf(codes.keySet());
        List<Integer> years =
                figures.stream().map(Figure::year).distinct().sorted().toList();
        if ((double) places.size() * sectors.size() * years.size() > MOST_FIGURES) {
            Map<String, Object> sizes = Map.of(
                    "places", places.size(), "sectors", sectors.size(), "years", years.size(), "most", MOST_FIGURES);
            throw Refusal.of(LARGE, "jobs", sizes);
        }
        Map<String, Integer> column = new HashMap<>();
        sectors.forEach(s -> column.put(s, column.size()));
        Map<Integer, double[][]> jobs = new TreeMap<>();
        for (Figure f : figures) {
            double[][] year = jobs.computeIfAbsent(f.year(), y -> new double[places.size()][sectors.size()]);
            year[f.place()][column.getOrDefault(f.sector(), 0)] = f.jobs();
        }
        return new JobsTable(places, sectors, List.copyOf(codes.values()), years, jobs);
    }

    private void tell(Findings findings) {
        boolean[] has = new boolean[places.size()];
        figures.forEach(f -> has[f.place()] = true);
        List<Place> all = places.all();
        if (places.mapped() > 0 || places.size() == 0) {
            tell(UNMAPPED, all.subList(places.mapped(), all.size()), findings);
        }
        List<Place> empty = new ArrayList<>();
        for (int r = 0; r < places.mapped(); r++) {
            if (!has[r]) {
                empty.add(all.get(r));
            }
        }
        tell(EMPTY, empty, findings);
        long withheld = figures.stream().filter(f -> Double.isNaN(f.jobs())).count();
        if (withheld > 0) {
            findings.add(Finding.warning(WITHHELD, null, Map.of("count", withheld)));
        }
    }

    private static void tell(Message message, List<Place> places, Findings findings) {
        if (!places.isEmpty()) {
            String names = places.stream().limit(10).map(Place::name).collect(Collectors.joining(", "));
            String more = places.size() > 10 ? ", ..." : "";
            findings.add(Finding.warning(message, null, Map.of("count", places.size(), "names", names + more)));
        }
    }
}
