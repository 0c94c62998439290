package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.analysis.criteria.Slope;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** Writes the suitable areas, what was weighed and what was forbidden, and says by which conventions. */
final class Report {
    private static final Message SCREENING = new Message(
            "suitability.screening",
            "a screening for {activity}: rules and criteria of tables on the layers given; it replaces no survey, no"
                    + " project of a sanitary zone and no decision of an authority");
    private static final Message CONVENTION = new Message(
            "suitability.convention",
            "a cell is judged at its middle; scores are combined by {combination}, weights {weights}; the best are the top"
                    + " {top} % of {cells} cells that may be used; a criterion that is unknown leaves a cell without a score");
    private static final Message DRAWN = new Message(
            "suitability.drawn",
            "{draws} sets of weights were drawn (Dirichlet, likeliest at the given weights, certainty {certainty}, seed"
                    + " {seed}); shares of draws are of weighted linear combinations");
    private static final Message EVIDENCE =
            new Message("suitability.evidence", "{count} of {all} rules in force were not compared with their acts");
    private static final Message COARSE = new Message(
            "suitability.coarse-heights",
            "slopes come from heights some {metres} m apart: they say nothing of a building site");
    private static final Message FIELDS_ONLY = new Message(
            "suitability.fields-only",
            "{count} cells are more than the {most} that are given as features; take the fields, or larger cells");
    private static final Message NO_AREA =
            new Message("suitability.no-area", "there is no area to cut into cells; only given places were judged");

    /** Heights farther apart than this do not show a site. */
    private static final double SITE_METRES = 100;

    private static final Columns AREAS = Columns.of(
            Column.text("id"),
            new Column("rank", Column.Type.INTEGER, Unit.COUNT, "by mean score"),
            Column.number("areaHectares", Unit.HECTARE),
            Column.integer("cells", Unit.COUNT),
            new Column("score", Column.Type.NUMBER, Unit.ONE, "mean over its cells"),
            new Column("bestScore", Column.Type.NUMBER, Unit.ONE, "of its best cell"),
            new Column(
                    "topSharePercent",
                    Column.Type.NUMBER,
                    Unit.PERCENT,
                    "of weight draws, in which its cells are among the best; their mean"),
            Column.text("quality"));

    private static final Columns CRITERIA = Columns.of(
            Column.text("id"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("weight", Column.Type.NUMBER, Unit.ONE, "they sum to 1"),
            new Column("unit", Column.Type.TEXT, Unit.NONE, "of its value, UCUM"),
            new Column("membership", Column.Type.TEXT, Unit.NONE, "how a value becomes a score"),
            new Column("meanScore", Column.Type.NUMBER, Unit.ONE, "over the cells that may be used"),
            new Column("unknownCells", Column.Type.INTEGER, Unit.COUNT, "cells of the area without a value"),
            Column.text("why"),
            Column.text("evidence"));

    private static final Columns RULES = Columns.of(
            Column.text("id"),
            Column.text("restriction"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("activity"),
            new Column("forbiddenPercent", Column.Type.NUMBER, Unit.PERCENT, "of the cells of the area"),
            new Column("alonePercent", Column.Type.NUMBER, Unit.PERCENT, "of the cells, forbidden by this rule only"),
            Column.number("distanceMetres", Unit.METRE),
            Column.number("slopePercent", Unit.PERCENT),
            Column.text("act"),
            Column.text("edition"),
            Column.text("evidence"),
            Column.text("verified"));

    private final SuitabilityIn in;
    private final Siting siting;
    private final Optional<Region> region;
    private final List<Area> areas;

    Report(SuitabilityIn in, Siting siting, Optional<Region> region) {
        this.in = in;
        this.siting = siting;
        this.region = region;
        this.areas = region.map(r -> Area.of(r, in.leastHectares()).toList()).orElse(List.of());
    }

    Layer areas(Crs crs, String quality) {
        List<Feature> all = new ArrayList<>();
        for (int k = 0; k < Math.min(areas.size(), in.mostAreas()); k++) {
            Area a = areas.get(k);
            Lattice nodes = region.orElseThrow().surface().nodes();
            String id = Integer.toString(k + 1);
            Row row = new Row(
                    AREAS,
                    id,
                    k + 1L,
                    a.hectares(nodes),
                    (long) a.cells().size(),
                    CellLayers.rounded(a.meanScore()),
                    CellLayers.rounded(a.bestScore()),
                    Double.isNaN(a.meanShare()) ? null : (Object) CellLayers.rounded(100 * a.meanShare()),
                    CellLayers.orNull(quality));
            all.add(new Feature(id, a.shape(nodes), row));
        }
        return new Layer("suitable-areas", "Suitable areas (screening)", crs, AREAS, quality, all);
    }

    Layer criteria(Crs crs) {
        List<Feature> all = new ArrayList<>();
        for (int k = 0; k < siting.terms().size(); k++) {
            Term t = siting.terms().get(k);
            int term = k;
            float[] scores = region.map(r -> r.surface().scores().get(term)).orElse(new float[0]);
            Optional<Double> mean = region.flatMap(r -> {
                double[] open = r.cells()
                        .filter(r.surface()::open)
                        .mapToDouble(c -> scores[c])
                        .toArray();
                return open.length == 0
                        ? Optional.empty()
                        : Optional.of(
                                CellLayers.rounded(java.util.Arrays.stream(open).sum() / open.length));
            });
            Optional<Long> unknown = region.map(
                    r -> r.cells().filter(c -> Float.isNaN(scores[c])).count());
            Row row = new Row(
                    CRITERIA,
                    t.id(),
                    t.nameEn(),
                    t.nameRu(),
                    CellLayers.rounded(siting.weights().of(k)),
                    CellLayers.orNull(t.unit().symbol()),
                    t.score().toString(),
                    orNull(mean),
                    orNull(unknown),
                    CellLayers.orNull(t.why()),
                    CellLayers.orNull(t.evidence()));
            all.add(new Feature(t.id(), null, row));
        }
        return new Layer("suitability-criteria", "Criteria and weights in force", crs, CRITERIA, "", all);
    }

    private static @Nullable Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }

    Layer rules(Crs crs) {
        List<Feature> all = new ArrayList<>();
        long[] banned = region.map(r -> r.surface().banned()).orElse(new long[0]);
        long cells = region.map(r -> r.cells().count()).orElse(0L);
        for (int m = 0; m < siting.masks().size(); m++) {
            Rule r = siting.masks().get(m).rule();
            long bit = 1L << m;
            long here = java.util.Arrays.stream(banned)
                    .filter(b -> b > 0 && (b & bit) != 0)
                    .count();
            long alone = java.util.Arrays.stream(banned).filter(b -> b == bit).count();
            Row row = new Row(
                    RULES,
                    r.id(),
                    r.restriction(),
                    r.nameEn(),
                    r.nameRu(),
                    r.activity(),
                    cells == 0 ? null : (Object) CellLayers.rounded(100.0 * here / cells),
                    cells == 0 ? null : (Object) CellLayers.rounded(100.0 * alone / cells),
                    r.metres(),
                    r.isSlope() ? (Object) r.slopePercent() : null,
                    CellLayers.orNull(r.act()),
                    CellLayers.orNull(r.edition()),
                    CellLayers.orNull(r.evidence()),
                    r.verified() ? "yes" : "no");
            all.add(new Feature(r.id(), null, row));
        }
        return new Layer("suitability-rules", "Rules in force", crs, RULES, "", all);
    }

    List<Metric> metrics(Places places) {
        List<Metric> all = new ArrayList<>();
        long cells = region.map(r -> r.cells().count()).orElse(0L);
        long forbidden = region.map(
                        r -> r.cells().filter(c -> r.surface().banned()[c] != 0).count())
                .orElse(0L);
        long open = region.map(r -> (long) r.robust().cells()).orElse(0L);
        long top = region.map(r -> r.cells().filter(r::top).count()).orElse(0L);
        double hectares =
                region.map(r -> r.surface().nodes().cellSquareMetres() / 1e4).orElse(0.0);
        all.add(Metric.of("cells", cells, Unit.COUNT, "cells of the area, each judged at its middle"));
        all.add(
                cells == 0
                        ? new Metric("forbiddenPercent", null, Unit.PERCENT, "of the cells", "there are no cells")
                        : Metric.of(
                                "forbiddenPercent",
                                100.0 * forbidden / cells,
                                Unit.PERCENT,
                                "of the cells, by at least one rule"));
        all.add(Metric.of("openCells", open, Unit.COUNT, "cells that no rule forbids and all criteria are known of"));
        all.add(Metric.of(
                "unknownCells", cells - forbidden - open, Unit.COUNT, "cells that no rule forbids, without a score"));
        double threshold = region.map(Region::threshold).orElse(Double.NaN);
        String best = "score of the last cell among the best";
        all.add(
                Double.isNaN(threshold)
                        ? new Metric("topScore", null, Unit.ONE, best, "no cell may be used")
                        : Metric.of("topScore", threshold, Unit.ONE, best));
        all.add(Metric.of("topHectares", top * hectares, Unit.HECTARE, "all cells among the best"));
        all.add(Metric.of("suitableAreas", areas.size(), Unit.COUNT, "of neighbouring best cells, large enough"));
        all.add(Metric.of("places", places.count(), Unit.COUNT, "places given"));
        all.add(Metric.of("placesOpen", places.allowed(), Unit.COUNT, "of them forbidden by no rule"));
        return all;
    }

    void findings(Findings to) {
        to.add(Finding.note(
                SCREENING, null, Map.of("activity", siting.activity().toString())));
        RegionIn r = in.region();
        if (region.isEmpty()) {
            to.add(Finding.warning(NO_AREA, null, Map.of()));
        } else {
            to.add(Finding.note(
                    CONVENTION,
                    null,
                    Map.of(
                            "combination",
                            siting.combination().toString(),
                            "weights",
                            siting.weights().source(),
                            "top",
                            r.topPercent(),
                            "cells",
                            region.get().robust().cells())));
            long cells = region.get().cells().count();
            if (cells > CellLayers.MOST) {
                to.add(Finding.warning(FIELDS_ONLY, null, Map.of("count", cells, "most", CellLayers.MOST)));
            }
        }
        if (r.draws() > 0) {
            to.add(Finding.note(DRAWN, null, Map.of("draws", r.draws(), "certainty", r.certainty(), "seed", r.seed())));
        }
        long unread = siting.masks().stream().filter(m -> !m.rule().verified()).count();
        if (unread > 0) {
            to.add(Finding.warning(
                    EVIDENCE,
                    null,
                    Map.of("count", unread, "all", siting.masks().size())));
        }
        siting.terms().stream()
                .map(Term::value)
                .filter(Slope.class::isInstance)
                .map(q -> ((Slope) q).spacingMetres())
                .filter(m -> m > SITE_METRES)
                .findFirst()
                .ifPresent(m -> to.add(Finding.warning(COARSE, null, Map.of("metres", Math.round(m)))));
    }
}
