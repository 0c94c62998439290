package org.kuznets.analysis.mean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.level.Levels;
import org.kuznets.analysis.mean.Nearby.Reached;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * Mean concentrations of the year as zones at shares of the limit: a screening estimate. See {@link PlainMean} for the
 * formula and {@link org.kuznets.analysis.gauss.GaussPlume} for what of it is proved.
 */
public final class DispersionMean implements Analysis<DispersionMeanIn> {
    private static final Message SCREENING = new Message(
            "mean.screening",
            "these means are a screening estimate by ISC3's Gaussian plume over flat ground, without deposition, decay and"
                    + " buildings; nearer than 100 m its curves are extrapolated, and nearer than {nearest} m counts as that");
    private static final Message RECALLED = new Message(
            "mean.recalled",
            "assumed, not read: a mean air temperature of {air} degrees Celsius; a source is followed for {reach} m");

    @Override
    public Card card() {
        return new Card(
                "dispersion-mean",
                "Mean concentrations of the year",
                "Where does the mean concentration of a pollutant over the year reach its limit?",
                "ISC3 user's guide II, EPA-454/B-95-003b (1995), long-term model; Briggs 1973; Turner, AP-26 (1970)");
    }

    @Override
    public Class<DispersionMeanIn> input() {
        return DispersionMeanIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("mean-zones", "mean-highest");
    }

    @Override
    public List<String> fields() {
        return List.of("mean-*");
    }

    /** A table takes some 10 ms, a look into one 0.1 microseconds, contours about a microsecond a node and pollutant. */
    @Override
    public Cost cost(DispersionMeanIn in) {
        double nodes = MeanGrid.nodes(in);
        double sources = in.emissions().sources().features().size();
        double reached = Math.min(nodes, Math.pow(2 * in.reachMetres() / in.cellMetres() + 1, 2));
        String asked = in.emissions().pollutants();
        double pollutants =
                asked.equals("all") ? in.emissions().substances().features().size() : asked.split(",").length;
        double steps = 1 + sources * (30_000 + reached / 10) + nodes * pollutants;
        return new Cost((long) steps, (long) (nodes * pollutants * 12 + sources * 150_000));
    }

    @Override
    public Result run(DispersionMeanIn in, Work work) {
        List<Double> levels = Levels.parse("levels", in.levels(), 0);
        Inventory inventory = Inventory.of(in.emissions());
        Findings findings = new Findings();
        findings.add(Finding.note(SCREENING, null, Map.of("nearest", in.rules().nearestMetres())));
        findings.add(Finding.note(
                RECALLED, null, Map.of("air", in.rules().winds().meanAirCelsius(), "reach", in.reachMetres())));
        findings.addAll(inventory.findings());
        Crs crs = in.emissions().sources().crs();
        Stage whole = new Stage(work, 0, 1);
        List<MeanSource> sources = MeanSources.of(inventory, in.rules(), crs, findings, whole.part(0, 3));
        Grid grid = sources.isEmpty() ? new Grid(0, 0, in.cellMetres(), 1, 1) : MeanGrid.of(in);
        List<Substance> substances = inventory.substances();
        List<String> codes = substances.stream().map(Substance::code).toList();
        MeanField field = new MeanField(sources, codes, in.reachMetres());
        float[][] values = field.values(grid, whole.part(1, 3));
        Stage last = whole.part(2, 3);
        List<Reached> reached = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            reached.add(new Reached(
                    grid,
                    values[i],
                    milligrams(levels, substances.get(i)),
                    last.part(0, 2).part(i, values.length)));
        }
        new Nearby(sources, codes, field, in.cellMetres()).complete(reached, last.part(1, 2));
        MeanLayers zones = new MeanLayers(levels, grid, crs, findings);
        String winds = Quality.of(List.of(in.rules().windStability()));
        for (int i = 0; i < values.length; i++) {
            String quality = MeanLayers.quality(sources, codes.get(i), winds);
            zones.add(substances.get(i), values[i], reached.get(i), quality);
        }
        work.progress(1, 1);
        return new Result(zones.layers(), zones.fields(), zones.metrics(), findings.list());
    }

    /** The levels of a substance, mg/m3; none where it has no limit. */
    private static List<Double> milligrams(List<Double> shares, Substance s) {
        MeanLimit limit = MeanLimit.of(s);
        return limit == null
                ? List.of()
                : shares.stream().map(l -> l * limit.milligrams()).toList();
    }
}
