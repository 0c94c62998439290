package org.kuznets.analysis.plants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.jobs.JobsReader;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.analysis.jobs.Slugs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** How concentrated the plants of each sector are, their number and sizes allowed for, and where they cluster. */
public final class PlantConcentration implements Analysis<PlantConcentrationIn> {
    private static final Message CONVENTIONS = new Message(
            "plants.conventions",
            "chance places each plant by the municipalities' shares of all jobs; pseudo p is (1 + count) / (placements +"
                    + " 1), one-sided, {placements} placements, seed {seed}; thresholds of readings are parameters, their"
                    + " usual values recalled");
    private static final Message NO_JOBS = new Message(
            "plants.no-jobs",
            "{count} of {all} plants have no number of jobs and are left out of all indices: {sectors}");
    private static final Message NO_PEOPLE = new Message(
            "plants.no-people",
            "{count} municipalities lack population or area: they have no cluster index, and the whole it is measured"
                    + " against is without them: {names}");
    private static final Message AREA =
            new Message("plants.area", "{count} municipalities have no published area; that of the outline is taken");

    @Override
    public Card card() {
        return new Card(
                "plant-concentration",
                "Concentration of plants",
                "Do the plants of a sector lie closer together than chance and their sizes explain, and where?",
                "Ellison, G. and Glaeser, E. (1997), Geographic concentration in U.S. manufacturing industries; Maurel,"
                        + " F. and Sedillot, B. (1999), A measure of the geographic concentration in French manufacturing"
                        + " industries; Litzenberger, T. and Sternberg, R. (2006), Der Clusterindex (recalled; figures"
                        + " checked against REAT)");
    }

    @Override
    public Class<PlantConcentrationIn> input() {
        return PlantConcentrationIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("cluster-index", "plant-concentration");
    }

    @Override
    public Cost cost(PlantConcentrationIn in) {
        long plants = in.enterprises().features().size();
        long rows = in.table().jobs().features().size();
        Layer map = in.table().municipalities();
        long places = 1 + (map == null ? rows : map.features().size());
        long sectors = 1
                + in.enterprises().features().stream()
                        .map(f -> f.row().text("sector", ""))
                        .distinct()
                        .count();
        long draws = in.permutations() * (plants + sectors * places) / 50;
        return new Cost(1 + 50 * (rows + plants) + places * sectors * 10 + draws, 1_000 * places * sectors);
    }

    @Override
    public Result run(PlantConcentrationIn in, Work work) {
        Findings findings = new Findings();
        JobsTable table = JobsReader.read(in.table(), findings);
        work.progress(0, 1);
        List<Integer> years = table.years(in.year());
        List<Plant> plants = PlantReader.read(in.enterprises(), table.places(), in.statuses(), findings);
        String quality = Quality.of(
                Stream.of(in.enterprises(), in.table().jobs(), in.table().municipalities())
                        .filter(Objects::nonNull)
                        .toList());
        JobsTable.tell(quality, findings);
        findings.add(Finding.note(CONVENTIONS, null, Map.of("placements", in.permutations(), "seed", in.seed())));
        List<Place> places = table.places().all();
        double[] all = years.isEmpty()
                ? new double[places.size()]
                : table.at(years.get(years.size() - 1)).placeTotals();
        double[] people =
                places.stream().mapToDouble(p -> p.number("population")).toArray();
        SectorPlants.Setting setting =
                new SectorPlants.Setting(all, areas(places, findings), people, in.permutations(), in.seed());
        tell(plants, places, setting, findings);
        List<SectorPlants> sectors = sectors(in, plants, setting, work);
        String basis =
                "plants of the layer, not a register; placed at random by all jobs of the table, seed " + in.seed();
        PlantTables tables = new PlantTables(in, sectors, in.table().jobs().crs(), quality, basis);
        return new Result(
                List.of(tables.clusters(places), tables.concentration()), metrics(in, sectors), findings.list());
    }

    private static List<SectorPlants> sectors(
            PlantConcentrationIn in, List<Plant> plants, SectorPlants.Setting setting, Work work) {
        TreeMap<String, List<Plant>> bySector = new TreeMap<>();
        plants.forEach(p ->
                bySector.computeIfAbsent(in.keyOf(p), k -> new ArrayList<>()).add(p));
        List<String> ids = Slugs.of(List.copyOf(bySector.keySet()));
        List<SectorPlants> sectors = new ArrayList<>();
        bySector.forEach((name, some) -> {
            int i = sectors.size();
            sectors.add(SectorPlants.of(ids.get(i), name, some, setting, i, work.part(i, ids.size())));
        });
        return sectors;
    }

    private static double[] areas(List<Place> places, Findings findings) {
        double[] areas = new double[places.size()];
        int outlines = 0;
        for (int r = 0; r < areas.length; r++) {
            double published = places.get(r).number("areaSquareKilometres");
            boolean outline = !(published > 0) && places.get(r).findShape().isPresent();
            areas[r] = outline
                    ? places.get(r).findShape().map(g -> g.getArea() / 1e6).orElse(Double.NaN)
                    : published;
            outlines += outline ? 1 : 0;
        }
        if (outlines > 0) {
            findings.add(Finding.note(AREA, null, Map.of("count", outlines)));
        }
        return areas;
    }

    private static void tell(List<Plant> plants, List<Place> places, SectorPlants.Setting s, Findings findings) {
        List<Plant> without = plants.stream().filter(p -> !(p.jobs() > 0)).toList();
        if (!without.isEmpty()) {
            String sectors = String.join(
                    ", ",
                    without.stream().map(Plant::sector).distinct().sorted().toList());
            findings.add(Finding.warning(
                    NO_JOBS, null, Map.of("count", without.size(), "all", plants.size(), "sectors", sectors)));
        }
        List<String> bare = new ArrayList<>();
        for (int r = 0; r < places.size(); r++) {
            if (!s.whole(r)) {
                bare.add(places.get(r).name());
            }
        }
        if (!bare.isEmpty()) {
            String names = String.join(", ", bare.subList(0, Math.min(10, bare.size())));
            findings.add(Finding.warning(NO_PEOPLE, null, Map.of("count", bare.size(), "names", names)));
        }
    }

    private static List<Metric> metrics(PlantConcentrationIn in, List<SectorPlants> sectors) {
        double plants = sectors.stream().mapToInt(SectorPlants::plants).sum();
        double used = sectors.stream().mapToInt(s -> s.used().size()).sum();
        double high =
                sectors.stream().filter(s -> s.index().gamma() >= in.highFrom()).count();
        double clusters = sectors.stream()
                .mapToLong(s -> java.util.Arrays.stream(s.clusterIndex())
                        .filter(v -> v >= in.clusterFrom())
                        .count())
                .sum();
        return List.of(
                Metric.of("plants", plants, Unit.COUNT, "of the statuses wanted, in a known municipality"),
                Metric.of("plantsUsed", used, Unit.COUNT, "of these, with jobs known"),
                Metric.of("highSectors", high, Unit.COUNT, "sectors whose gamma is at or above the high threshold"),
                Metric.of("clusters", clusters, Unit.COUNT, "places and sectors at or above the cluster threshold"));
    }
}
