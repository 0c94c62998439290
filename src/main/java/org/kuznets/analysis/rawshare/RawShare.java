package org.kuznets.analysis.rawshare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.kuznets.analysis.shiftshare.Decomposition;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** How much of industry is raw material, and how fast processing must grow to take its place. */
public final class RawShare implements Analysis<RawShareIn> {
    private static final Message CONVENTION = new Message(
            "raw-share.convention",
            "the raw share is R / (R + P), the rest of the economy left out; which sectors are raw material and which"
                    + " processing is the table of stages: {raw} raw, {processing} processing, {other} neither; growth"
                    + " required is arithmetic for a raw share of {target} % in {years} years while raw material changes by"
                    + " {growth} % a year, not a forecast");
    private static final Message JOBS = new Message(
            "raw-share.unit",
            "the share is of what the table counts; the share of jobs and that of gross product may differ much");

    @Override
    public Card card() {
        return new Card(
                "raw-material-share",
                "Share of raw materials",
                "How much of industry is raw material, and how fast must processing grow to replace it?",
                "arithmetic of shares; sections B and C of OKVED 2 (OK 029-2014); Dunn, E. S. (1960) for the shift-share"
                        + " of the two groups");
    }

    @Override
    public Class<RawShareIn> input() {
        return RawShareIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("raw-material-share", "raw-share-path", "stage-shift-share");
    }

    @Override
    public Cost cost(RawShareIn in) {
        long rows = in.table().jobs().features().size();
        return new Cost(1 + 100 * rows, 2_000 * rows);
    }

    @Override
    public Result run(RawShareIn in, Work work) {
        Findings findings = new Findings();
        JobsTable table = JobsReader.read(in.table(), findings);
        work.progress(0, 1);
        List<Integer> years = table.years(in.year());
        List<Stage> stages = SectorStages.of(in.stages(), table, findings);
        String quality = Quality.of(Stream.of(in.table().jobs(), in.table().municipalities())
                .filter(Objects::nonNull)
                .toList());
        JobsTable.tell(quality, findings);
        tell(in, stages, findings);
        int places = table.places().size();
        int year = years.isEmpty() ? JobsTable.NO_YEAR : years.get(years.size() - 1);
        Matrix now = years.isEmpty() ? new Matrix(new double[places][3], 3) : StageSums.of(table.at(year), stages);
        int first = years.isEmpty() ? year : table.years().get(0);
        Matrix then = first < year ? StageSums.of(table.at(first), stages) : null;
        RawShareTables tables = new RawShareTables(
                in,
                table,
                year,
                now,
                observed(then, now, year - first),
                in.table().jobs().crs(),
                quality);
        List<Layer> layers = List.of(tables.shares(), tables.path(), tables.shift(change(then, now)));
        work.progress(1, 1);
        return new Result(layers, metrics(in, tables), findings.list());
    }

    private static void tell(RawShareIn in, List<Stage> stages, Findings findings) {
        Map<String, Object> what = Map.of(
                "raw", stages.stream().filter(s -> s == Stage.RAW).count(),
                "processing", stages.stream().filter(s -> s == Stage.PROCESSING).count(),
                "other", stages.stream().filter(s -> s == Stage.OTHER).count(),
                "target", in.targetPercent(),
                "years", in.horizonYears(),
                "growth", in.rawGrowthPercent());
        findings.add(Finding.note(CONVENTION, null, what));
        findings.add(Finding.note(JOBS, null, Map.of()));
    }

    private static @Nullable Decomposition change(@Nullable Matrix then, Matrix now) {
        return then == null
                ? null
                : new Decomposition(then, now, Reference.own(then), Reference.own(now), new int[now.places()][0]);
    }

    /** Growth a year of raw material and of processing, of each place and of all; NaN where it cannot be told. */
    private static double[][] observed(@Nullable Matrix then, Matrix now, int years) {
        double[][] all = new double[now.places() + 1][2];
        for (int r = 0; r <= now.places(); r++) {
            for (int s = 0; s < 2; s++) {
                double was = then == null ? Double.NaN : r < now.places() ? then.at(r, s) : then.ofSector(s);
                double is = r < now.places() ? now.at(r, s) : now.ofSector(s);
                all[r][s] = was > 0 ? Math.pow(is / was, 1.0 / years) - 1 : Double.NaN;
            }
        }
        return all;
    }

    private static List<Metric> metrics(RawShareIn in, RawShareTables tables) {
        double[] all = tables.total();
        RawPath path = in.path(all[0], all[1]);
        double[] grown = tables.observed()[tables.observed().length - 1];
        String nothing = "the table has neither raw material nor processing";
        return Arrays.asList(
                metric("rawSharePercent", 100 * path.share(), "of raw material and processing together", nothing),
                metric(
                        "requiredGrowthPercent",
                        100 * path.requiredGrowth(),
                        "a year, of processing, to reach the target in time",
                        all[1] > 0 ? "nothing raw: no growth is required" : "there is no processing to grow from"),
                metric(
                        "processingGrowthPercent",
                        100 * grown[1],
                        "a year, of processing, as it was over the years of the table",
                        "the table has one year, or no processing in its first"));
    }

    private static Metric metric(String name, double value, String reading, String reason) {
        return Double.isFinite(value)
                ? Metric.of(name, value, Unit.PERCENT, reading)
                : new Metric(name, null, Unit.PERCENT, reading, reason);
    }
}
