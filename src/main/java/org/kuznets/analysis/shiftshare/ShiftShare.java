package org.kuznets.analysis.shiftshare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.jobs.Contiguity;
import org.kuznets.analysis.jobs.JobsReader;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Reference;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** What part of each change of jobs is the nation's, the mix of sectors', the place's own, its neighbours'. */
public final class ShiftShare implements Analysis<ShiftShareIn> {
    private static final Message ONE_YEAR = new Message(
            "shift-share.years", "shift-share needs two years of the table, the first before the last; it has {known}");
    private static final Message CONVENTIONS = new Message(
            "shift-share.conventions",
            "what any year withholds is left out of all years; what appears where there was nothing counts as regional, competitive and local; homothetic jobs are E_r E_i / E"
                    + " of the reference; the spatial variant takes the growth of the neighbours' jobs added up, and the"
                    + " reference's where they have none; dynamic: {steps} steps between years of the table added up");
    private static final Message OWN = new Message(
            "shift-share.own",
            "places are compared with their own sum: its mix and regional parts add up to nought over all places, save for"
                    + " sectors new to all; give a reference, such as the nation, to see the region as a whole");

    @Override
    public Card card() {
        return new Card(
                "shift-share",
                "Shift-share",
                "How much of a change of jobs comes from the whole, from the mix of sectors, from the place and from its"
                        + " neighbours?",
                "Dunn, E. S. (1960), A statistical and analytical technique for regional analysis; Esteban-Marquillas, J."
                        + " M. (1972), A reinterpretation of shift-share analysis; Barff, R. and Knight, P. (1988),"
                        + " Dynamic shift-share analysis; Nazara, S. and Hewings, G. (2004), Spatial structure and"
                        + " taxonomy of decomposition in shift-share analysis (recalled; figures checked against REAT)");
    }

    @Override
    public Class<ShiftShareIn> input() {
        return ShiftShareIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("shift-share", "shift-share-municipalities", "shift-share-sectors");
    }

    @Override
    public Cost cost(ShiftShareIn in) {
        long rows = in.table().jobs().features().size();
        Layer map = in.table().municipalities();
        long places = 1 + (map == null ? rows : map.features().size());
        return new Cost(1 + 100 * rows + 1_000 * places, 3_000 * rows);
    }

    @Override
    public Result run(ShiftShareIn in, Work work) {
        Findings findings = new Findings();
        JobsTable table = JobsReader.read(in.table(), findings);
        work.progress(0, 1);
        List<Integer> years = years(table, in.fromYear(), in.toYear());
        String quality = Quality.of(Stream.of(in.table().jobs(), in.table().municipalities(), in.reference())
                .filter(Objects::nonNull)
                .toList());
        JobsTable.tell(quality, findings);
        findings.add(Finding.note(CONVENTIONS, null, Map.of("steps", Math.max(0, years.size() - 1))));
        if (in.reference() == null) {
            findings.add(Finding.note(OWN, null, Map.of()));
        }
        int[][] near = Contiguity.of(table.places().all(), work.part(0, 2)).of();
        Cell[][] cells = new Cell[table.places().size()][table.sectors().size()];
        List<double[]> gerfin = new ArrayList<>();
        if (years.isEmpty()) {
            cells = new Cell[table.places().size()][0];
            table.places().all().forEach(p -> gerfin.add(new double[] {Double.NaN, Double.NaN, Double.NaN}));
        } else {
            fill(cells, gerfin, table, years, in.reference(), near, work.part(1, 2));
        }
        int from = years.isEmpty() ? JobsTable.NO_YEAR : years.get(0);
        int to = years.isEmpty() ? JobsTable.NO_YEAR : years.get(years.size() - 1);
        String with = in.reference() == null ? "the sum of the table's municipalities" : "the reference given";
        ShiftShareTables tables = new ShiftShareTables(
                table, from, to, cells, gerfin, in.table().jobs().crs(), quality, "compared with " + with);
        return new Result(
                List.of(tables.cellLayer(), tables.placeLayer(), tables.sectorTable()),
                metrics(cells),
                findings.list());
    }

    private static List<Integer> years(JobsTable table, @Nullable Integer from, @Nullable Integer to) {
        List<Integer> all = table.years();
        if (all.isEmpty()) {
            return all;
        }
        int first = from == null ? all.get(0) : from;
        int last = to == null ? all.get(all.size() - 1) : to;
        if (!all.contains(first) || !all.contains(last) || first >= last) {
            throw Refusal.of(ONE_YEAR, "fromYear", Map.of("known", all));
        }
        return all.stream().filter(y -> y >= first && y <= last).toList();
    }

    private static void fill(
            Cell[][] cells,
            List<double[]> gerfin,
            JobsTable table,
            List<Integer> years,
            @Nullable Layer reference,
            int[][] near,
            Work work) {
        List<Matrix> told = years.stream().map(table::at).toList();
        List<Matrix> jobs = told.stream().map(m -> whole(m, told)).toList();
        List<Reference> wide = IntStream.range(0, years.size())
                .mapToObj(k -> Reference.of(reference, table, jobs.get(k), years.get(k)))
                .toList();
        int last = years.size() - 1;
        Decomposition whole = new Decomposition(jobs.get(0), jobs.get(last), wide.get(0), wide.get(last), near);
        List<Decomposition> steps = IntStream.range(0, last)
                .mapToObj(k -> new Decomposition(jobs.get(k), jobs.get(k + 1), wide.get(k), wide.get(k + 1), near))
                .toList();
        for (int r = 0; r < cells.length; r++) {
            work.progress(r, cells.length);
            gerfin.add(whole.gerfin(r));
            for (int i = 0; i < cells[r].length; i++) {
                cells[r][i] = new Cell(
                        told.get(0).at(r, i),
                        told.get(last).at(r, i),
                        whole.at(r, i),
                        dynamic(steps, r, i),
                        whole.note(r, i));
            }
        }
    }

    /** Without what any of the years withholds: else a figure that is missing later would look like a loss. */
    private static Matrix whole(Matrix m, List<Matrix> all) {
        double[][] jobs = new double[m.places()][m.sectors()];
        for (int r = 0; r < jobs.length; r++) {
            for (int i = 0; i < m.sectors(); i++) {
                double sum = 0;
                for (Matrix year : all) {
                    sum += year.at(r, i);
                }
                jobs[r][i] = Double.isNaN(sum) ? Double.NaN : m.at(r, i);
            }
        }
        return new Matrix(jobs, m.sectors());
    }

    /** The parts of all steps added up; unknown as soon as one step is. */
    static Effects dynamic(List<Decomposition> steps, int r, int i) {
        Effects sum = Effects.NONE;
        for (Decomposition d : steps) {
            Effects e = d.at(r, i);
            if (!e.known()) {
                return e;
            }
            sum = sum.plus(e);
        }
        return sum;
    }

    private static List<Metric> metrics(Cell[][] cells) {
        Effects sum = Effects.NONE;
        double error = 0;
        long fresh = 0;
        for (Cell[] row : cells) {
            for (Cell c : row) {
                sum = sum.plus(c.effects());
                error = c.effects().known() ? Math.max(error, c.effects().error()) : error;
                fresh += c.note().equals("new here") ? 1 : 0;
            }
        }
        return List.of(
                Metric.of("jobsChange", sum.change(), Unit.PERSON, "of all places and sectors, last year less first"),
                Metric.of("nationalEffect", sum.national(), Unit.PERSON, "of it, as all jobs of the reference changed"),
                Metric.of("mixEffect", sum.mix(), Unit.PERSON, "of it, for the mix of sectors"),
                Metric.of("regionalEffect", sum.regional(), Unit.PERSON, "of it, the places' own"),
                Metric.of("newIndustries", fresh, Unit.COUNT, "sectors with jobs in a place that had none"),
                Metric.of("identityError", error, Unit.PERSON, "largest miss of the parts' sum: rounding only"));
    }
}
