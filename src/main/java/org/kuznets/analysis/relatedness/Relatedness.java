package org.kuznets.analysis.relatedness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.jobs.JobsReader;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Reference;
import org.kuznets.analysis.jobs.SectorStages;
import org.kuznets.analysis.jobs.Stage;
import org.kuznets.analysis.specialisation.LocationQuotient;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Which sectors go together over places, and how close each place is to each sector it lacks. */
public final class Relatedness implements Analysis<RelatednessIn> {
    /** Sectors compared pair by pair. */
    static final int MOST_SECTORS = 1_000;

    /** A quotient this near to the threshold reaches it: quotients of exactly 1 come out as 0.9999999999999999. */
    private static final double SLACK = 1e-12;

    private static final Message LARGE =
            new Message("relatedness.large", "the table has {count} sectors; at most {most} can be compared in pairs");
    private static final Message CONVENTION = new Message(
            "relatedness.convention",
            "a place has a sector from a location quotient of {threshold} on, that value included; proximity is the smaller"
                    + " conditional share; a sector counts nothing for its own density; {places} places are used");
    private static final Message COARSE = new Message(
            "relatedness.coarse",
            "{count} sectors are had by fewer than {few} places: what they go together with may be chance: {sectors}");

    private static final int FEW = 3;

    @Override
    public Card card() {
        return new Card(
                "relatedness",
                "Relatedness of sectors",
                "Which sectors go together, and which that a municipality lacks are close to what it has?",
                "Hidalgo, C., Klinger, B., Barabasi, A.-L. and Hausmann, R. (2007), The product space conditions the"
                        + " development of nations, Science 317; Boschma, R., Balland, P.-A. and Kogler, D. (2015),"
                        + " Relatedness and technological change in cities (recalled)");
    }

    @Override
    public Class<RelatednessIn> input() {
        return RelatednessIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("relatedness", "sector-proximity");
    }

    @Override
    public Cost cost(RelatednessIn in) {
        long rows = in.table().jobs().features().size();
        Layer map = in.table().municipalities();
        long places = 1 + (map == null ? rows : map.features().size());
        long sectors = 1
                + in.table().jobs().features().stream()
                        .map(f -> f.row().text("sector", ""))
                        .distinct()
                        .count();
        return new Cost(
                1 + 50 * rows + places * sectors * sectors / 50, 1_000 * places * sectors + 4 * sectors * sectors);
    }

    @Override
    public Result run(RelatednessIn in, Work work) {
        Findings findings = new Findings();
        JobsTable table = JobsReader.read(in.table(), findings);
        work.progress(0, 1);
        List<Integer> years = table.years(in.year());
        List<Stage> stages = SectorStages.of(in.stages(), table, findings);
        if (table.sectors().size() > MOST_SECTORS) {
            Map<String, Object> sizes = Map.of("count", table.sectors().size(), "most", MOST_SECTORS);
            throw Refusal.of(LARGE, "jobs", sizes);
        }
        String quality = Quality.of(Stream.of(in.table().jobs(), in.table().municipalities(), in.reference())
                .filter(Objects::nonNull)
                .toList());
        JobsTable.tell(quality, findings);
        int year = years.isEmpty() ? JobsTable.NO_YEAR : years.get(years.size() - 1);
        int sectors = table.sectors().size();
        int places = table.places().size();
        double[][] quotients = years.isEmpty() ? new double[places][0] : quotients(in, table, year);
        boolean[][] present = new boolean[places][sectors];
        for (int r = 0; r < places; r++) {
            for (int i = 0; i < sectors; i++) {
                present[r][i] = quotients[r][i] >= in.presentFrom() - SLACK;
            }
        }
        Proximity proximity = new Proximity(present, sectors);
        double[][] densities = work.each(places, r -> {
                    work.progress(r, places);
                    return IntStream.range(0, sectors)
                            .mapToDouble(i -> Double.isNaN(quotients[r][i]) ? Double.NaN : proximity.density(r, i))
                            .toArray();
                })
                .toArray(double[][]::new);
        tell(in, table, quotients, proximity, findings);
        String basis = "present from a location quotient of " + in.presentFrom() + "; smaller conditional share";
        RelatednessTables tables = new RelatednessTables(
                table,
                year,
                stages,
                quotients,
                densities,
                present,
                proximity,
                in.table().jobs().crs(),
                quality,
                basis);
        return new Result(
                List.of(tables.relatedness(), tables.pairs()),
                metrics(stages, present, quotients, densities),
                findings.list());
    }

    private static double[][] quotients(RelatednessIn in, JobsTable table, int year) {
        Matrix m = table.at(year);
        Reference wide = Reference.of(in.reference(), table, m, year);
        double[][] all = new double[m.places()][m.sectors()];
        for (int r = 0; r < all.length; r++) {
            for (int i = 0; i < m.sectors(); i++) {
                all[r][i] = LocationQuotient.of(m.at(r, i), m.ofPlace(r), wide.sectors()[i], wide.total());
            }
        }
        return all;
    }

    private static void tell(
            RelatednessIn in, JobsTable table, double[][] quotients, Proximity proximity, Findings findings) {
        long used = Arrays.stream(quotients)
                .filter(row -> Arrays.stream(row).anyMatch(Double::isFinite))
                .count();
        findings.add(Finding.note(CONVENTION, null, Map.of("threshold", in.presentFrom(), "places", used)));
        List<String> rare = IntStream.range(0, table.sectors().size())
                .filter(i -> proximity.places(i) < FEW)
                .mapToObj(i -> table.sectors().get(i))
                .toList();
        if (!rare.isEmpty()) {
            Map<String, Object> what = Map.of("count", rare.size(), "few", FEW, "sectors", String.join(", ", rare));
            findings.add(Finding.warning(COARSE, null, what));
        }
    }

    private static List<Metric> metrics(
            List<Stage> stages, boolean[][] present, double[][] quotients, double[][] densities) {
        double sum = 0;
        int n = 0;
        for (int r = 0; r < densities.length; r++) {
            for (int i = 0; i < densities[r].length; i++) {
                if (stages.get(i) == Stage.PROCESSING && !present[r][i] && Double.isFinite(densities[r][i])) {
                    sum += densities[r][i];
                    n++;
                }
            }
        }
        String reading = "mean density of processing sectors in places that lack them";
        return List.of(
                Metric.of("places", quotients.length, Unit.COUNT, "of the map and of the table"),
                Metric.of("sectors", stages.size(), Unit.COUNT, "of the table"),
                n > 0
                        ? Metric.of("meanProcessingDensity", sum / n, Unit.ONE, reading)
                        : new Metric("meanProcessingDensity", null, Unit.ONE, reading, "there is none"));
    }
}
