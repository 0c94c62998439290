package org.kuznets.analysis.zone;

import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The input of {@link ImpactZones}. */
public record ImpactZonesIn(
        @Param(
                        value = "Enterprises, as points; a polygon counts as the enterprise's site",
                        or = "enterprises",
                        needs = {
                            "id?",
                            "nameEn?",
                            "nameRu?",
                            "sector?",
                            "industryCode?",
                            "hazardClass?",
                            "status?",
                            "capacity?",
                            "capacityUnit?",
                            "quality?"
                        })
                Layer enterprises,
        @Param(
                        value = "Industrial sites; a zone is measured from the boundary of all sites of its enterprise",
                        or = "sites",
                        optional = true,
                        needs = {"enterpriseId", "quality?"})
                @Nullable
                Layer sites,
        @Param(
                        value =
                                "Established protection zones; one replaces the radius of the enterprise's hazard class",
                        or = "protection-zones",
                        optional = true,
                        needs = {"enterpriseId", "act?", "actDate?", "quality?"})
                @Nullable
                Layer protectionZones,
        @Param(
                        value = "Wind roses by station: how often the wind blows from each rhumb, percent",
                        or = "wind-roses",
                        optional = true,
                        needs = {"n", "ne", "e", "se", "s", "sw", "w", "nw", "id?", "quality?"})
                @Nullable
                Layer windRoses,
        @Param(
                        value = "The table of hazard classes by industry",
                        or = "industry-classes",
                        needs = {
                            "industryCode",
                            "sector",
                            "hazardClass",
                            "distanceMetres?",
                            "capacityFrom?",
                            "capacityUnit?",
                            "evidence?"
                        })
                Layer industryClasses,
        @Param(
                        value =
                                "How the nearest wind rose shapes a zone: none; max stretches downwind and never shrinks;"
                                        + " pure also shrinks. Both stretched shapes are for reference only",
                        or = "none")
                Stretch stretch,
        @Param(
                        value =
                                "One zone for each enterprise, or the geometric union (not a united zone) of each hazard"
                                        + " class, or of all",
                        or = "enterprise")
                Dissolve dissolve,
        @Param(
                        value =
                                "Which enterprises get a zone: active leaves out retired, announced, proposed, shelved and"
                                        + " mothballed ones",
                        or = "active")
                Status status,
        @Param(
                        value = "How far the listed turning points may lie off the zone's boundary",
                        unit = Unit.METRE,
                        min = 0,
                        max = 10,
                        or = "0.1")
                double turningToleranceMetres) {

    /** How the wind rose shapes a zone. */
    public enum Stretch {
        NONE,
        MAX,
        PURE
    }

    /** Which zones become one. */
    public enum Dissolve {
        ENTERPRISE,
        CLASS,
        ALL
    }

    /** Which enterprises get a zone. */
    public enum Status {
        ACTIVE,
        ALL
    }
}
