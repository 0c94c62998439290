package org.kuznets.analysis.cluster;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.points.PlantsIn;
import org.kuznets.geo.Unit;
import org.kuznets.schema.Param;

/** Which plants, how dense, and what outline. */
public record ClustersIn(
        PlantsIn plants,
        @Param(
                        value = "Cluster only the plants of this group; figures inside are of all plants nevertheless",
                        optional = true)
                @Nullable
                String group,
        @Param(
                        value =
                                "dbscan: one density for all clusters; hdbscan: each cluster at the density where it is most"
                                        + " stable",
                        or = "dbscan")
                Method method,
        @Param(
                        value = "How near neighbours are, for dbscan; 0 takes the knee of the distances to the last of"
                                + " minPoints - 1 nearest plants",
                        unit = Unit.METRE,
                        min = 0,
                        max = 5_000_000,
                        or = "0")
                double epsMetres,
        @Param(
                        value =
                                "So many plants, the plant itself counted, make a place dense; of hdbscan also the smallest"
                                        + " cluster",
                        unit = Unit.COUNT,
                        min = 2,
                        max = 100_000,
                        or = "4")
                int minPoints,
        @Param(value = "The outline: concave or convex hull of a cluster's core plants", or = "concave") Hull hull,
        @Param(
                        value =
                                "Of the concave hull: the longest edge between plants that stays on the outline, from the"
                                        + " shortest (0) to the longest (1, the convex hull) of their triangulation",
                        unit = Unit.ONE,
                        min = 0,
                        max = 1,
                        or = "0.4")
                double hullRatio,
        @Param(
                        value =
                                "How far the outline lies outside the hull; it gives plants in a line, or in one place, an"
                                        + " area",
                        unit = Unit.METRE,
                        min = 1,
                        max = 100_000,
                        or = "1000")
                double marginMetres) {

    /** How clusters are found. */
    public enum Method {
        DBSCAN,
        HDBSCAN
    }

    /** What outline a cluster gets. */
    public enum Hull {
        CONCAVE,
        CONVEX
    }
}
