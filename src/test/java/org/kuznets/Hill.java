package org.kuznets;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.schema.Param;

/**
 * An analysis for tests of what is served: one hill of shares of a limit round the middle of the sheet, on 61 x 41 nodes
 * with a hole in its north-west. With {@code endless} it never ends by itself.
 */
public final class Hill implements Analysis<Hill.In> {
    public static final Grid GRID = new Grid(-15_000, -10_000, 500, 61, 41);
    /** Counted down when an endless run has begun. */
    public final CountDownLatch begun = new CountDownLatch(1);
    /** Counted down when an endless run has been stopped. */
    public final CountDownLatch stopped = new CountDownLatch(1);

    /** What a hill depends on. */
    public record In(
            @Param(value = "Places round which it stands", or = "enterprises") Layer places,
            @Param(value = "Its height, a share of the limit", unit = Unit.ONE, or = "2", min = 0, max = 100)
                    double height,
            @Param(value = "Whether it goes on until it is stopped", or = "no") Endless endless) {}

    /** How a run ends. */
    public enum Endless {
        NO,
        /** Reports progress. */
        YES,
        /** Waits for parts that report none for long. */
        PARTS
    }

    @Override
    public Card card() {
        return new Card("hill", "A hill", "How high is the hill?", "Made up");
    }

    @Override
    public Class<In> input() {
        return In.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("top");
    }

    @Override
    public List<String> fields() {
        return List.of("hill", "slope-*");
    }

    @Override
    public Cost cost(In in) {
        return new Cost(GRID.nodes(), 4L * GRID.nodes());
    }

    /** The height at a node. */
    public static float at(double height, int i, int j) {
        double r = Math.hypot(GRID.x(i), GRID.y(j));
        return i < 3 && j > 37 ? Float.NaN : (float) (height * Math.exp(-r * r / 3e7));
    }

    @Override
    public Result run(In in, Work work) {
        if (in.endless() != Endless.NO) {
            endless(in, work);
        }
        float[] values = new float[GRID.nodes()];
        float[] slopes = new float[GRID.nodes()];
        for (int n = 0; n < values.length; n++) {
            values[n] = at(in.height(), n % GRID.columns(), n / GRID.columns());
            slopes[n] = n;
        }
        Layer top = new Layer(
                "top",
                "Top",
                in.places().crs(),
                Columns.NONE,
                "",
                List.of(new Feature("top", new org.locationtech.jts.geom.GeometryFactory().createPoint(), Row.NONE)));
        Field hill = new Field("hill", "A hill", in.places().crs(), GRID, Unit.ONE, values);
        Field slope = new Field("slope-x", "Slope", in.places().crs(), GRID, Unit.METRE, slopes);
        return new Result(List.of(top), List.of(hill, slope), List.of(), List.of());
    }

    private void endless(In in, Work work) {
        begun.countDown();
        try {
            while (in.endless() == Endless.YES) {
                work.progress(1, 2);
                Thread.onSpinWait();
            }
            work.each(2, part -> {
                while (true) {
                    work.progress(0, 1);
                    Thread.onSpinWait();
                }
            });
        } finally {
            stopped.countDown();
        }
    }
}
