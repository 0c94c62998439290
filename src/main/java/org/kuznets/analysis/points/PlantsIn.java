package org.kuznets.analysis.points;

import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Which plants count, and how they are grouped. */
public record PlantsIn(
        @Param(
                        value = "Enterprises: points, or polygons, which count at their centroid",
                        or = "enterprises",
                        needs = {"id?", "nameEn?", "nameRu?", "sector?", "industryCode?", "status?", "jobs?", "quality?"
                        })
                Layer enterprises,
        @Param(
                        value = "Which enterprises count: active leaves out retired, announced, proposed, shelved and"
                                + " mothballed ones",
                        or = "active")
                Status status,
        @Param(
                        value =
                                "What makes a group: the column sector, or the class (the part before the first dot) of the"
                                        + " industry code",
                        or = "sector")
                GroupBy groupBy) {

    /** Which enterprises count. */
    public enum Status {
        ACTIVE,
        ALL
    }

    /** What plants of one group have in common. */
    public enum GroupBy {
        SECTOR,
        INDUSTRY_CLASS
    }
}
