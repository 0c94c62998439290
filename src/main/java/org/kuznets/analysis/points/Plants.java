package org.kuznets.analysis.points;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuznets.analysis.points.PlantsIn.GroupBy;
import org.kuznets.analysis.points.PlantsIn.Status;
import org.kuznets.analysis.zone.Idle;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

/** The plants of a layer that count, as points in flat arrays, in the layer's order. */
public final class Plants {
    /** The group of plants whose group is not known. */
    public static final String UNKNOWN = "unknown";
    /** The widest and highest that degrees can be, as numbers; plants lie farther apart than so many metres. */
    private static final double DEGREES_WIDE = 180;

    private static final double DEGREES_HIGH = 90;

    private static final Message NOT_OFFICIAL = new Message(
            "points.sample",
            "{count} plants of the layer {layer} are counted, not official employment; what is missing there is missing"
                    + " here");
    private static final Message NO_PLACE =
            new Message("points.no-place", "{enterprise} has no place and is not counted");
    private static final Message IDLE = new Message(
            "points.idle",
            "retired, proposed, shelved and mothballed enterprises are not counted: {count}; status=all counts them");
    private static final Message COINCIDENT = new Message(
            "points.coincident",
            "{count} plants share their place with another one; distances of 0 between them are counted as they are");
    private static final Message DEGREES = new Message(
            "points.degrees",
            "the coordinates of {layer} are degrees ({crs}); distances need a metric coordinate system");
    private static final Message AS_METRES = new Message(
            "points.degrees-as-metres",
            "all {count} plants of {layer} lie within {metres} metres: degrees were probably read as metres; import the"
                    + " layer again with its true coordinate system, for example --crs EPSG:4326");
    private static final Message NEGATIVE =
            new Message("points.negative-jobs", "{enterprise} has {jobs} jobs; a number of jobs must not be below 0");

    /** One plant; {@code jobs} is NaN where they are not known. */
    public record Plant(
            String id, String enterpriseId, String nameEn, String nameRu, String group, double jobs, String quality) {}

    private final List<Plant> all = new ArrayList<>();
    private final Points points;
    private final Crs crs;
    private final String quality;

    /**
     * @throws Refusal when coordinates are degrees, or jobs are below 0; every such plant at once
     */
    public Plants(PlantsIn in, Findings findings) {
        this.crs = in.enterprises().crs();
        List<Reason> reasons = new ArrayList<>();
        if (crs.equals(Crs.CRS84) || crs.code().equals("EPSG:4326")) {
            reasons.add(new Reason(
                    DEGREES, "enterprises", Map.of("layer", in.enterprises().id(), "crs", crs.code())));
        }
        List<double[]> places = new ArrayList<>();
        int idle = 0;
        for (Feature f : in.enterprises().features()) {
            if (in.status() == Status.ACTIVE && Idle.is(f.row().text("status", ""))) {
                idle++;
            } else if (f.geometry() == null || f.geometry().isEmpty()) {
                findings.add(Finding.warning(NO_PLACE, f.id(), Map.of("enterprise", f.id())));
            } else {
                Point at = f.geometry().getCentroid();
                places.add(new double[] {at.getX(), at.getY()});
                all.add(plant(f, in, reasons));
            }
        }
        this.points = new Points(
                places.stream().mapToDouble(p -> p[0]).toArray(),
                places.stream().mapToDouble(p -> p[1]).toArray());
        span(in, reasons);
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
        this.quality =
                Quality.poorest(all.stream().map(Plant::quality).distinct().toList());
        tell(in, idle, findings);
    }

    private static Plant plant(Feature f, PlantsIn in, List<Reason> reasons) {
        Row row = f.row();
        String id = row.text("id", f.id());
        double jobs = row.number("jobs", Double.NaN);
        if (jobs < 0) {
            reasons.add(new Reason(NEGATIVE, id, Map.of("enterprise", id, "jobs", jobs)));
        }
        String code = row.text("industryCode", UNKNOWN);
        String group = in.groupBy() == GroupBy.SECTOR ? row.text("sector", UNKNOWN) : code.split("\\.")[0];
        String quality = Quality.of(f, in.enterprises());
        return new Plant(f.id(), id, row.text("nameEn", ""), row.text("nameRu", ""), group, jobs, quality);
    }

    private void span(PlantsIn in, List<Reason> reasons) {
        Envelope e = points.extent();
        boolean apart = !e.isNull() && (e.getWidth() > 0 || e.getHeight() > 0);
        if (apart && e.getWidth() <= DEGREES_WIDE && e.getHeight() <= DEGREES_HIGH) {
            double metres = Math.round(10 * Math.hypot(e.getWidth(), e.getHeight())) / 10.0;
            reasons.add(new Reason(
                    AS_METRES,
                    "enterprises",
                    Map.of(
                            "count",
                            size(),
                            "metres",
                            metres,
                            "layer",
                            in.enterprises().id())));
        }
    }

    private void tell(PlantsIn in, int idle, Findings findings) {
        findings.add(Finding.note(
                NOT_OFFICIAL,
                null,
                Map.of("count", size(), "layer", in.enterprises().id())));
        if (idle > 0) {
            findings.add(Finding.note(IDLE, null, Map.of("count", idle)));
        }
        int same = coincident(points);
        if (same > 0) {
            findings.add(Finding.warning(COINCIDENT, null, Map.of("count", same)));
        }
    }

    /** How many points share their place with at least one other. */
    public static int coincident(Points points) {
        Map<Double, Map<Double, Integer>> at = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            at.computeIfAbsent(points.x()[i] + 0.0, k -> new HashMap<>()).merge(points.y()[i] + 0.0, 1, Integer::sum);
        }
        return at.values().stream()
                .flatMap(m -> m.values().stream())
                .filter(n -> n > 1)
                .mapToInt(n -> n)
                .sum();
    }

    public int size() {
        return all.size();
    }

    public Plant at(int i) {
        return all.get(i);
    }

    public Points points() {
        return points;
    }

    public Crs crs() {
        return crs;
    }

    /** The poorest of the plants'. */
    public String quality() {
        return quality;
    }

    /** The plants of each group, in alphabetical order. */
    public Map<String, int[]> groups() {
        Map<String, List<Integer>> lists = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            lists.computeIfAbsent(all.get(i).group(), k -> new ArrayList<>()).add(i);
        }
        Map<String, int[]> groups = new TreeMap<>();
        lists.forEach(
                (name, list) -> groups.put(name, list.stream().mapToInt(i -> i).toArray()));
        return groups;
    }
}
