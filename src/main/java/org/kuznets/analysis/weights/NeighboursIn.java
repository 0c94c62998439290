package org.kuznets.analysis.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Feature;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.kuznets.schema.Param;
import org.kuznets.schema.RecordSchema;

/** Who is whose neighbour: parameters for the input records of analyses. Their raw weights; {@link WeightsIn} scales them too. */
public record NeighboursIn(
        @Param(
                        value =
                                "Who is a neighbour: polygons that share a point (queen) or a border (rook), the nearest,"
                                        + " all within a distance (band), or all within a bandwidth with weights that fall with"
                                        + " distance (kernel; adaptive-kernel: the nearest). Distances are between centroids",
                        or = "queen")
                Rule neighbours,
        @Param(
                        value = "How many neighbours with nearest and adaptive-kernel",
                        unit = Unit.COUNT,
                        min = 1,
                        max = 1000,
                        or = "5")
                int nearestCount,
        @Param(
                        value =
                                "The distance of band, or the bandwidth of kernel; without it the largest distance from a"
                                        + " unit to its nearest other, so that none is an island",
                        unit = Unit.METRE,
                        min = 0.001,
                        max = 2_000_000,
                        optional = true)
                @Nullable
                Double bandMetres,
        @Param(value = "How weight falls with distance in a kernel", or = "triangular") KernelShape kernel,
        @Param(
                        value =
                                "With queen and rook: points up to this apart are one; a shared border is longer than ten"
                                        + " of it",
                        unit = Unit.METRE,
                        min = 0,
                        max = 1000,
                        or = "1")
                double snapMetres) {
    private static final Message NO_POLYGONS = new Message(
            "weights.no-polygons",
            "{count} units are no polygons, such as {unit}, and have no borders to share; choose neighbours=nearest, band"
                    + " or kernel");

    /** Of polygons that share a point. */
    public static NeighboursIn queen() {
        return new NeighboursIn(Rule.QUEEN, 5, null, KernelShape.TRIANGULAR, 1);
    }

    /**
     * The raw weights of {@code units}, which all have a shape on one sheet; {@link Weights#styled} scales them.
     *
     * @throws Refusal when the units are not of the kind that the rule needs, or too many are neighbours
     */
    public Weights raw(List<Feature> units, Work work) {
        if (neighbours == Rule.QUEEN || neighbours == Rule.ROOK) {
            polygons(units);
            return Contiguity.of(units, neighbours == Rule.ROOK, snapMetres, work);
        }
        Nearby near = new Nearby(Places.of(units), work);
        return switch (neighbours) {
            case NEAREST -> near.nearest(nearestCount);
            case BAND -> near.band(band(near));
            case KERNEL -> near.kernel(kernel, band(near) * KERNEL_SLACK);
            default -> near.adaptiveKernel(kernel, nearestCount);
        };
    }

    /** What a unit weighs as its own neighbour: as one at no distance. */
    public double self() {
        return neighbours == Rule.KERNEL || neighbours == Rule.ADAPTIVE_KERNEL ? kernel.at(0) : 1;
    }

    /** So that the unit that the default bandwidth is the distance of has a neighbour that weighs something. */
    private static final double KERNEL_SLACK = 1.0000001;

    private double band(Nearby near) {
        return bandMetres == null ? near.farthestNearest() : bandMetres;
    }

    private static void polygons(List<Feature> units) {
        List<String> not = new ArrayList<>();
        for (Feature f : units) {
            if (f.geometry() == null || f.geometry().getDimension() < 2) {
                not.add(f.id());
            }
        }
        if (!not.isEmpty()) {
            throw new Refusal(
                    List.of(new Reason(NO_POLYGONS, "neighbours", Map.of("count", not.size(), "unit", not.get(0)))));
        }
    }

    /** What it was, for a reader: {@code nearest 5}. */
    public String convention() {
        String more =
                switch (neighbours) {
                    case NEAREST -> " " + nearestCount;
                    case BAND -> bandMetres == null ? " to the farthest nearest neighbour" : " " + bandMetres + " m";
                    case KERNEL -> " " + RecordSchema.word(kernel);
                    case ADAPTIVE_KERNEL -> " " + RecordSchema.word(kernel) + " " + nearestCount;
                    default -> "";
                };
        return RecordSchema.word(neighbours) + more;
    }
}
