package org.kuznets.analysis.agglomeration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.chance.Streams;
import org.kuznets.analysis.points.Plants;
import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Window;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** The tests of each group against even plants in the window. */
final class NeighbourTables {
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("plantGroup"),
            new Column("plants", Type.INTEGER, Unit.COUNT, "inside the window"),
            new Column("coincidentPlants", Type.INTEGER, Unit.COUNT, "that share their place with another one"),
            new Column("window", Type.TEXT, Unit.NONE, "territory, or rectangle round the plants"),
            new Column("windowSquareMetres", Type.NUMBER, Unit.SQUARE_METRE, "A"),
            new Column("meanNearestMetres", Type.NUMBER, Unit.METRE, "to the nearest other plant of the group"),
            new Column("expectedNearestMetres", Type.NUMBER, Unit.METRE, "0.5 / sqrt(n / A)"),
            new Column("clarkEvans", Type.NUMBER, Unit.ONE, "mean / expected; no edge correction"),
            new Column("clarkEvansZ", Type.NUMBER, Unit.ONE, "no edge correction"),
            new Column("clarkEvansP", Type.NUMBER, Unit.ONE, "two-sided normal; no edge correction"),
            new Column("donnelly", Type.NUMBER, Unit.ONE, "with Donnelly's edge correction; rectangular windows only"),
            new Column("simulatedNearestMetres", Type.NUMBER, Unit.METRE, "mean over simulations in the window"),
            new Column("clarkEvansSimulated", Type.NUMBER, Unit.ONE, "mean / simulated: the edge and shape counted"),
            new Column("monteCarloP", Type.NUMBER, Unit.ONE, "min(1, 2 min(p upper, p lower)), p = (1 + #)/(s + 1)"),
            Column.integer("simulations", Unit.COUNT),
            Column.integer("seed", Unit.COUNT),
            new Column("quadrats", Type.INTEGER, Unit.COUNT, "rectangles that hold part of the window"),
            new Column("quadratChiSquared", Type.NUMBER, Unit.ONE, "Pearson"),
            new Column(
                    "quadratP",
                    Type.NUMBER,
                    Unit.ONE,
                    "two-sided: twice the smaller tail; rough where counts below 5 are expected"),
            new Column("quadratLeastExpected", Type.NUMBER, Unit.COUNT, "the smallest expected count"),
            new Column("reason", Type.TEXT, Unit.NONE, "why something is missing"),
            Column.text("quality"));

    private final Plants plants;
    private final AgglomerationIn in;
    private final Optional<Window> window;
    private final List<Feature> rows = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();

    NeighbourTables(AgglomerationIn in, Plants plants, List<Group> groups, Optional<Window> window, Work work) {
        this.in = in;
        this.plants = plants;
        this.window = window;
        for (int g = 0; g < groups.size(); g++) {
            work.progress(g, groups.size());
            add(groups.get(g), g, work);
        }
    }

    Layer layer() {
        return new Layer(
                "agglomeration-tests", "Plants against even plants", plants.crs(), COLUMNS, plants.quality(), rows);
    }

    List<Metric> metrics() {
        return metrics;
    }

    private void add(Group group, int number, Work work) {
        int[] inside = window.map(w -> Arrays.stream(group.members())
                        .filter(i ->
                                w.holds(plants.points().x()[i], plants.points().y()[i]))
                        .toArray())
                .orElse(group.members());
        Points p = plants.points().only(inside);
        Optional<NearestNeighbour> near = window.flatMap(w -> NearestNeighbour.of(p, w));
        double[] simulated = near.isPresent() ? simulate(p.size(), number, work) : new double[0];
        @Nullable
        Quadrats quadrats = window.filter(w -> p.size() > 0)
                .map(w -> Quadrats.of(p, w, in.quadrats(), in.quadrats()))
                .orElse(null);
        String reason = window.isEmpty()
                ? "there is no window: no territory, and the plants lie on one line"
                : near.isEmpty()
                        ? "two plants inside the window are needed"
                        : window.get().rectangle() ? "" : "Donnelly's correction was made for rectangles only";
        rows.add(new Feature(group.name(), (Geometry) null, row(group, p, near, simulated, quadrats, reason)));
        if (number == 0) {
            headline(near, simulated, reason);
        }
    }

    private Row row(
            Group group,
            Points p,
            Optional<NearestNeighbour> near,
            double[] simulated,
            @Nullable Quadrats quadrats,
            String reason) {
        @Nullable NearestNeighbour n = near.orElse(null);
        Optional<Double> mean = mean(simulated);
        return new Row(
                COLUMNS,
                group.name(),
                group.name(),
                (long) p.size(),
                (long) Plants.coincident(p),
                window.map(w -> w.kind() == Window.Kind.TERRITORY ? "territory" : "rectangle")
                        .orElse(null),
                window.map(Window::area).orElse(null),
                n == null ? null : n.meanMetres(),
                n == null ? null : n.expectedMetres(),
                n == null ? null : n.index(),
                n == null ? null : n.z(),
                n == null ? null : n.twoSidedP(),
                n == null ? null : n.donnellyIndex().orElse(null),
                mean.orElse(null),
                n == null ? null : mean.map(m -> n.meanMetres() / m).orElse(null),
                n == null ? null : twoSided(n.meanMetres(), simulated),
                (long) simulated.length,
                (long) in.seed(),
                quadrats == null ? null : (long) quadrats.squares(),
                quadrats == null ? null : quadrats.chiSquared(),
                quadrats == null ? null : quadrats.twoSidedP(),
                quadrats == null ? null : quadrats.leastExpected(),
                reason,
                group.quality());
    }

    /** Mean distances to the nearest of as many even points in the window. */
    private double[] simulate(int count, int number, Work work) {
        List<Double> all = work.each(in.simulations(), s -> {
            work.progress(s, in.simulations());
            long part = (long) number * in.simulations() + s;
            return NearestNeighbour.mean(window.orElseThrow().even(count, Streams.of(in.seed(), part)));
        });
        return all.stream().mapToDouble(d -> d).toArray();
    }

    private static Optional<Double> mean(double[] all) {
        double sum = 0;
        for (double d : all) {
            sum += d;
        }
        return all.length == 0 ? Optional.empty() : Optional.of(sum / all.length);
    }

    /** min(1, 2 min(p upper, p lower)). */
    static double twoSided(double observed, double[] simulated) {
        long above = Arrays.stream(simulated).filter(s -> s >= observed).count();
        long below = Arrays.stream(simulated).filter(s -> s <= observed).count();
        return Math.min(1, 2.0 * (1 + Math.min(above, below)) / (1 + simulated.length));
    }

    private void headline(Optional<NearestNeighbour> near, double[] simulated, String reason) {
        String reading = "mean distance to the nearest plant over that of even plants in the window (simulated, so that"
                + " its edge counts): below 1 plants crowd";
        String chance = "chance of a mean so far off among even plants in the window, two-sided: min(1, 2 min(p upper,"
                + " p lower))";
        if (near.isEmpty()) {
            metrics.add(new Metric("clarkEvansSimulated", null, Unit.ONE, reading, reason));
            metrics.add(new Metric("monteCarloP", null, Unit.ONE, chance, reason));
            return;
        }
        double mean = near.get().meanMetres();
        metrics.add(Metric.of("clarkEvansSimulated", mean / mean(simulated).orElseThrow(), Unit.ONE, reading));
        metrics.add(Metric.of("monteCarloP", twoSided(mean, simulated), Unit.ONE, chance));
    }
}
