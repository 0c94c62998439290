package org.kuznets.analysis.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.field.Isobands;
import org.kuznets.analysis.level.Levels;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Plumes;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;

/**
 * The highest one-time concentrations after some sources are scaled, moved, added or switched off, beside those before: a
 * screening estimate.
 *
 * <p>The maximum over winds is linear in emissions only wind by wind, so maxima are never added or scaled: the sums of
 * all sources are kept for every wind at every place, the changed sources are taken out and put in there, and the worst
 * wind is looked for again. Before and after have the same candidate winds, chosen for the sources before.
 */
public final class WhatIf implements Analysis<WhatIfIn> {
    private static final Message SCREENING = new Message(
            "what-if.screening",
            "these concentrations are a screening estimate; the law asks for a calculation by a program agreed with the"
                    + " Main Geophysical Observatory");
    private static final Message ONE = new Message(
            "what-if.one-pollutant", "what-if looks at one pollutant at a time; choose one of {known} as pollutants");
    private static final Message NO_LIMIT =
            new Message("what-if.no-limit", "{substance} has no one-time limit: there is nothing to be a share of");
    private static final Message OUTSIDE = new Message(
            "what-if.outside", "'{where}': the new place lies outside the map; choose a larger extent to see it");
    private static final Message NO_CHANGE =
            new Message("what-if.no-change", "no change was asked for: before and after are the same");
    private static final int MOST_EDITS = 100;
    /** Winds that may be tried, for the estimate of memory. */
    private static final int MOST_SUMS = Base.MOST_SPEEDS * 120;

    @Override
    public Card card() {
        return new Card(
                "what-if",
                "What if sources change",
                "How would the highest one-time concentrations change if sources were scaled, moved, added or switched"
                        + " off?",
                "MRR-2017 (order No. 273 of the Ministry of Natural Resources of Russia, 6 June 2017) and OND-86");
    }

    @Override
    public Class<WhatIfIn> input() {
        return WhatIfIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("dispersion-zones", "zones-before");
    }

    @Override
    public List<String> fields() {
        return List.of("maximum-*");
    }

    @Override
    public Cost cost(WhatIfIn in) {
        long nodes = (long) in.places() * in.places();
        long sources = in.emissions().sources().features().size();
        return new Cost(1 + nodes * (5 + sources), nodes * (200 + 4 * MOST_SUMS));
    }

    @Override
    public Result run(WhatIfIn in, Work work) {
        work.progress(0, 100);
        Findings findings = new Findings();
        findings.add(Finding.note(SCREENING, null, Map.of()));
        Inventory before = Inventory.of(in.emissions());
        findings.addAll(before.findings());
        Crs crs = in.emissions().sources().crs();
        EditFaults faults = new EditFaults();
        Optional<Substance> one = one(before, faults);
        List<Double> levels = new ArrayList<>();
        faults.in(() -> levels.addAll(Levels.parse("levels", in.levels(), 0)));
        if (one.isEmpty()) {
            faults.refuse();
            return new Result(List.copyOf(WhatIfLayers.none(crs)), List.of(), findings.list());
        }
        Substance s = one.get();
        List<Edit> edits = edits(in, s, crs, faults);
        Inventory after = Edited.of(before, edits, s, in.emissions().airCelsius(), faults);
        List<Plume> plumes = new ArrayList<>();
        List<Grid> grid = new ArrayList<>();
        faults.in(() -> {
            plumes.addAll(shares(before, s, in, crs));
            grid.add(MapGrid.of(in.extent(), plumes, in.places(), crs));
        });
        faults.refuse();
        tell(edits, grid.get(0), findings);
        Base base = Base.of(plumes, in.rules().strongestWind(), in.rules().edition(), grid.get(0), levels, work);
        float[] values = base.sums().maxima(shares(after, s, in, crs), new Stage(work, 0.5, 1));
        List<Geometry> zones = Isobands.atLeast(base.grid(), values, levels, work);
        WhatIfLayers outputs = new WhatIfLayers(s, levels, crs, before, after);
        return new Result(
                outputs.layers(base, zones, Base.highest(values)),
                List.of(new Field("maximum-" + s.id(), s.nameEn(), crs, base.grid(), Unit.ONE, values)),
                outputs.metrics(base, zones, Base.highest(values)),
                findings.list());
    }

    /** The pollutant asked for; empty where nobody emits any. */
    private static Optional<Substance> one(Inventory inventory, EditFaults faults) {
        List<Substance> all = inventory.substances();
        if (all.size() > 1) {
            String known = String.join(", ", all.stream().map(Substance::id).toList());
            faults.add(ONE, "pollutants", Map.of("known", known));
            return Optional.empty();
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (all.get(0).oneTime() == null) {
            faults.add(NO_LIMIT, "pollutants", Map.of("substance", all.get(0).id()));
            return Optional.empty();
        }
        return Optional.of(all.get(0));
    }

    private static List<Edit> edits(WhatIfIn in, Substance s, Crs crs, EditFaults faults) {
        List<Edit> edits = new ArrayList<>();
        if (in.changes() != null) {
            edits.addAll(TextEdits.of(in.changes(), s, crs, faults));
        }
        if (in.edits() != null) {
            edits.addAll(LayerEdits.of(in.edits(), s, faults));
        }
        if (edits.size() > MOST_EDITS) {
            faults.add(EditFaults.TOO_MANY, "changes", Map.of("most", MOST_EDITS, "count", edits.size()));
        }
        return edits;
    }

    private static List<Plume> shares(Inventory inventory, Substance s, WhatIfIn in, Crs crs) {
        Double limit = s.oneTime();
        if (limit == null) {
            throw Refusal.of(NO_LIMIT, "pollutants", Map.of("substance", s.id()));
        }
        return Plumes.of(inventory, s.code(), in.rules(), crs).stream()
                .map(p -> p.scaled(1 / limit))
                .filter(p -> p.maximum() > 0)
                .toList();
    }

    private static void tell(List<Edit> edits, Grid grid, Findings findings) {
        if (edits.isEmpty()) {
            findings.add(Finding.note(NO_CHANGE, null, Map.of()));
        }
        for (Edit e : edits) {
            if (e instanceof Edit.Move m && !inside(grid, m.to().x, m.to().y)
                    || e instanceof Edit.Add a && !inside(grid, a.to().x, a.to().y)) {
                findings.add(Finding.warning(OUTSIDE, e.source(), Map.of("where", e.where())));
            }
        }
    }

    private static boolean inside(Grid grid, double x, double y) {
        return x >= grid.west() && x <= grid.x(grid.columns() - 1) && y >= grid.south() && y <= grid.y(grid.rows() - 1);
    }
}
