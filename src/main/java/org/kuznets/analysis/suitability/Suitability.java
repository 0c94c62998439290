package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Findings;

/**
 * How suitable the cells of a region and given places are for an activity: first what rules forbid, then what criteria
 * say of the rest, and how far that depends on the weights. A screening.
 */
public final class Suitability implements Analysis<SuitabilityIn> {
    @Override
    public Card card() {
        return new Card(
                "suitability",
                "Suitability of places",
                "Where may an activity stand, where should it, and how sure is that when the weights are not?",
                "Multi-criteria evaluation with declared goalposts: weighted linear combination, ordered weighted average"
                        + " (Malczewski 2006), AHP (Saaty 1977), rank acceptability (SMAA-2, Lahdelma and Salminen 2001);"
                        + " rules from a table whose rows name their acts; formulas and rules are recalled, see the"
                        + " evidence columns");
    }

    @Override
    public Class<SuitabilityIn> input() {
        return SuitabilityIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of(
                "suitability",
                "suitable-areas",
                "suitability-places",
                "suitability-ranks",
                "suitability-crossings",
                "suitability-criteria",
                "suitability-rules");
    }

    @Override
    public List<String> fields() {
        return List.of("suitability-score", "suitability-certainty");
    }

    /** Some half a microsecond a cell and row of a table, a nanosecond a cell, draw and criterion. */
    @Override
    public Cost cost(SuitabilityIn in) {
        SitingIn s = in.siting();
        RegionIn r = in.region();
        double cells = Lattice.nodes(r.box(s.landUse()), r.cellMetres(), r.shape() == RegionIn.Cells.HEXAGON);
        double rows = s.criteria().features().size() + s.rules().features().size();
        double features = 0;
        for (Layer l : s.roles().values()) {
            features += l.features().size();
        }
        double drawn = cells * r.draws() * 0.015;
        double steps = 1 + cells * rows * 0.5 + drawn + 200 * features + 20 * Math.min(cells, CellLayers.MOST);
        double bytes = cells * (8 * rows + 60) + Math.min(cells, CellLayers.MOST) * 1500 + features * 500;
        return new Cost((long) steps, (long) bytes);
    }

    @Override
    public Result run(SuitabilityIn in, Work work) {
        Stage whole = new Stage(work, 0, 1);
        whole.progress(0, 1);
        Findings findings = new Findings();
        Siting siting = Siting.of(in.siting(), findings, whole.part(0, 4));
        Optional<Region> region =
                Region.of(siting, in.region(), Optional.ofNullable(in.siting().landUse()), whole.part(1, 4));
        Crs crs = in.siting().rules().crs();
        String quality = quality(in);
        Report report = new Report(in, siting, region);
        Places places = Places.of(in, siting, region, whole.part(2, 4));
        List<Layer> layers = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        if (region.isPresent()) {
            CellLayers cells = new CellLayers(region.get(), crs, quality);
            layers.add(cells.cells(whole.part(3, 4)));
            fields.addAll(cells.fields());
        } else {
            layers.add(CellLayers.none(siting, crs));
        }
        layers.add(report.areas(crs, quality));
        layers.addAll(places.layers(crs, quality));
        layers.add(report.criteria(crs));
        layers.add(report.rules(crs));
        report.findings(findings);
        return new Result(layers, fields, report.metrics(places), findings.list());
    }

    private static String quality(SuitabilityIn in) {
        List<Layer> all = new ArrayList<>(in.siting().roles().values());
        Layer area = in.region().area();
        if (area != null) {
            all.add(area);
        }
        return Quality.of(all);
    }
}
