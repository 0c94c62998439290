package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.criteria.Membership;
import org.kuznets.analysis.decision.Crossings;
import org.kuznets.analysis.decision.Draws;
import org.kuznets.analysis.decision.Smaa;
import org.kuznets.analysis.decision.Topsis;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;

/**
 * Given places, judged and ranked. Those that are forbidden or have no score are listed without a rank and change nothing
 * for the others, but for TOPSIS, whose ideal is made of the places themselves.
 */
final class Places {
    /** The most places that are ranked: their ranks are a square table. */
    private static final int MOST = 1000;

    /** Two places that are alike in a criterion meet where it alone counts: that is no change of places. */
    private static final double MOST_WEIGHT = 1 - 1e-9;

    private static final Message TOO_MANY = new Message(
            "suitability.too-many-places",
            "{count} places may be used, more than the {most} that are ranked; give fewer");

    private static final Columns RANKS = Columns.of(
            Column.text("placeId"),
            Column.integer("rank", Unit.COUNT),
            new Column(
                    "percent", Column.Type.NUMBER, Unit.PERCENT, "of weight draws, in which the place has this rank"));

    private static final Columns CROSSINGS = Columns.of(
            Column.text("criterion"),
            new Column("weight", Column.Type.NUMBER, Unit.ONE, "as it is"),
            new Column(
                    "crossingWeight",
                    Column.Type.NUMBER,
                    Unit.ONE,
                    "at which the first place and another score alike, the other weights in proportion, by weighted linear"
                            + " combination; null when no weight does that"),
            Column.text("firstPlaceId"),
            Column.text("otherPlaceId"));

    private final Siting siting;
    private final Optional<Region> region;
    private final List<Feature> places;
    private final List<Verdict> verdicts;
    /** Of the places that are ranked: their numbers, the best first. */
    private final List<Integer> ranked;

    private final Optional<Smaa> smaa;
    private final double[] topsis;

    private Places(
            Siting siting,
            Optional<Region> region,
            List<Feature> places,
            List<Verdict> verdicts,
            List<Integer> ranked,
            Optional<Smaa> smaa) {
        this.siting = siting;
        this.region = region;
        this.places = places;
        this.verdicts = verdicts;
        this.ranked = ranked;
        this.smaa = smaa;
        this.topsis =
                Topsis.closeness(matrix(ranked, verdicts), siting.weights().values());
    }

    static Places of(SuitabilityIn in, Siting siting, Optional<Region> region, Work work) {
        Layer layer = in.places();
        List<Feature> places = layer == null
                ? List.of()
                : layer.features().stream()
                        .filter(f -> f.geometry() != null && !f.geometry().isEmpty())
                        .toList();
        work.progress(0, 2);
        List<Verdict> verdicts = work.each(places.size(), i -> {
            Geometry shape = java.util.Objects.requireNonNull(places.get(i).geometry());
            return siting.at(shape);
        });
        List<Integer> ranked = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).allowed() && verdicts.get(i).score() != null) {
                ranked.add(i);
            }
        }
        ranked.sort(Comparator.comparingDouble((Integer i) -> -score(verdicts.get(i))));
        if (ranked.size() > MOST) {
            throw Refusal.of(TOO_MANY, "places", Map.of("count", ranked.size(), "most", MOST));
        }
        RegionIn r = in.region();
        Optional<Smaa> smaa = r.draws() == 0 || ranked.isEmpty()
                ? Optional.empty()
                : Optional.of(Smaa.of(
                        matrix(ranked, verdicts),
                        Draws.of(siting.weights().values(), r.certainty(), r.draws(), r.seed()),
                        siting.combination(),
                        work.part(1, 2)));
        return new Places(siting, region, places, verdicts, ranked, smaa);
    }

    private static double score(Verdict v) {
        Double score = v.score();
        return score == null ? Double.NaN : score;
    }

    private static double[][] matrix(List<Integer> ranked, List<Verdict> verdicts) {
        return ranked.stream().map(i -> verdicts.get(i).scores()).toArray(double[][]::new);
    }

    int count() {
        return places.size();
    }

    int allowed() {
        return (int) verdicts.stream().filter(Verdict::allowed).count();
    }

    List<Layer> layers(Crs crs, String quality) {
        Columns columns = columns();
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            all.add(place(i, columns, quality));
        }
        List<Feature> ranks = new ArrayList<>();
        smaa.ifPresent(s -> {
            for (int k = 0; k < ranked.size(); k++) {
                for (int r = 0; r < ranked.size(); r++) {
                    double percent = 100 * s.acceptability(k, r);
                    if (percent > 0) {
                        String id = id(ranked.get(k));
                        Row row = new Row(RANKS, id, r + 1L, CellLayers.rounded(percent));
                        ranks.add(new Feature(id + "-" + (r + 1), null, row));
                    }
                }
            }
        });
        Layer crossings = new Layer(
                "suitability-crossings",
                "Weights at which the first place changes",
                crs,
                CROSSINGS,
                quality,
                crossings());
        return List.of(
                new Layer("suitability-places", "Given places, judged (screening)", crs, columns, quality, all),
                new Layer("suitability-ranks", "Ranks of given places in weight draws", crs, RANKS, quality, ranks),
                crossings);
    }

    /** For each term the weights, nearest to its own, at which another place overtakes the first. */
    private List<Feature> crossings() {
        List<Feature> all = new ArrayList<>();
        double[][] scores = matrix(ranked, verdicts);
        for (int k = 0; k < siting.terms().size(); k++) {
            double own = siting.weights().of(k);
            String term = siting.terms().get(k).id();
            Optional<Crossings.Crossing> nearest = Crossings.of(
                            scores, siting.weights().values(), k)
                    .stream()
                    .filter(c -> c.first() == 0 && c.weight() < MOST_WEIGHT)
                    .min(Comparator.comparingDouble(c -> Math.abs(c.weight() - own)));
            Row row = new Row(
                    CROSSINGS,
                    term,
                    CellLayers.rounded(own),
                    nearest.map(c -> CellLayers.rounded(c.weight())).orElse(null),
                    ranked.isEmpty() ? null : id(ranked.get(0)),
                    nearest.map(c -> id(ranked.get(c.second()))).orElse(null));
            all.add(new Feature(term, null, row));
        }
        return ranked.size() < 2 ? List.of() : all;
    }

    private String id(int place) {
        return places.get(place).row().text("id", places.get(place).id());
    }

    private Columns columns() {
        List<Column> all = new ArrayList<>(List.of(
                Column.text("placeId"),
                Column.text("nameEn"),
                Column.text("nameRu"),
                new Column("rank", Column.Type.INTEGER, Unit.COUNT, "among the places that may be used"),
                Column.number("score", Unit.ONE),
                new Column("status", Column.Type.TEXT, Unit.NONE, "open, forbidden or unknown"),
                Column.text("forbiddenBy"),
                new Column(
                        "forbiddenAreaPercent",
                        Column.Type.NUMBER,
                        Unit.PERCENT,
                        "of the place, by the rule that takes most"),
                Column.text("reasonEn"),
                Column.text("reasonRu"),
                new Column(
                        "topSharePercent",
                        Column.Type.NUMBER,
                        Unit.PERCENT,
                        "of weight draws, in which it would be among the region's best cells"),
                new Column(
                        "firstRankPercent",
                        Column.Type.NUMBER,
                        Unit.PERCENT,
                        "of weight draws, in which it is the best of the places"),
                new Column("meanRank", Column.Type.NUMBER, Unit.COUNT, "over weight draws"),
                new Column(
                        "topsisCloseness",
                        Column.Type.NUMBER,
                        Unit.ONE,
                        "among the places that may be used, for comparison")));
        for (Term t : siting.terms()) {
            Column.Type type = words(t) ? Column.Type.TEXT : Column.Type.NUMBER;
            all.add(new Column(t.id() + "Value", type, t.unit(), t.nameEn()));
            all.add(new Column(t.id() + "Score", Column.Type.NUMBER, Unit.ONE, t.nameEn() + ": how good, 0 to 1"));
        }
        all.add(Column.text("quality"));
        return new Columns(all);
    }

    private Feature place(int i, Columns columns, String quality) {
        Feature f = places.get(i);
        Verdict v = verdicts.get(i);
        int rank = ranked.indexOf(i);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(f.row().text("id", f.id()));
        values.add(CellLayers.orNull(f.row().text("nameEn", "")));
        values.add(CellLayers.orNull(f.row().text("nameRu", "")));
        values.add(rank < 0 ? null : rank + 1L);
        values.add(v.score() == null ? null : CellLayers.rounded(v.score()));
        values.add(!v.allowed() ? "forbidden" : v.score() == null ? "unknown" : "open");
        values.add(CellLayers.orNull(v.bans().stream().map(b -> b.rule().id()).collect(Collectors.joining("; "))));
        values.add(v.bans().stream().mapToDouble(Verdict.Ban::percent).max().stream()
                .boxed()
                .findFirst()
                .orElse(null));
        values.add(CellLayers.orNull(
                v.bans().stream().map(b -> b.rule().nameEn()).distinct().collect(Collectors.joining("; "))));
        values.add(CellLayers.orNull(
                v.bans().stream().map(b -> b.rule().nameRu()).distinct().collect(Collectors.joining("; "))));
        values.add(percent(region.map(r -> r.robust().share(v.scores())).orElse(Double.NaN)));
        values.add(
                rank < 0
                        ? null
                        : smaa.map(s -> CellLayers.rounded(100 * s.acceptability(rank, 0)))
                                .orElse(null));
        values.add(
                rank < 0
                        ? null
                        : smaa.map(s -> CellLayers.rounded(s.meanRank(rank) + 1))
                                .orElse(null));
        values.add(rank < 0 || Double.isNaN(topsis[rank]) ? null : CellLayers.rounded(topsis[rank]));
        for (Verdict.Share s : v.shares()) {
            values.add(
                    words(s.term())
                            ? CellLayers.orNull(s.word())
                            : Double.isFinite(s.value()) ? (Object) CellLayers.rounded(s.value()) : null);
            values.add(Double.isNaN(s.score()) ? null : (Object) CellLayers.rounded(s.score()));
        }
        values.add(CellLayers.orNull(quality));
        return new Feature(f.id(), f.geometry(), new Row(columns, values.toArray()));
    }

    private static boolean words(Term t) {
        return t.score().kind() == Membership.Kind.CATEGORIES;
    }

    private static @Nullable Double percent(double share) {
        return Double.isNaN(share) ? null : (Double) CellLayers.rounded(100 * share);
    }
}
