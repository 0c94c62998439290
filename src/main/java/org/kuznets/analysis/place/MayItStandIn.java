package org.kuznets.analysis.place;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.analysis.suitability.RegionIn;
import org.kuznets.analysis.suitability.SitingIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Which place, for what, and by what rules it is judged. */
public record MayItStandIn(
        @Param(value = "Longitude of the place, WGS 84", unit = Unit.DEGREE, min = -180, max = 180, optional = true)
                @Nullable
                Double lon,
        @Param(value = "Latitude of the place, WGS 84", unit = Unit.DEGREE, min = -90, max = 90, optional = true)
                @Nullable
                Double lat,
        @Param(
                        value = "The footprint instead of a place: one polygon or several; the first layer's features"
                                + " count together",
                        optional = true)
                @Nullable
                Layer footprint,
        @Param(
                        value = "The area of the site about lon and lat, taken as a disc; 0: a point",
                        unit = Unit.HECTARE,
                        min = 0,
                        max = 100_000,
                        or = "0")
                double areaHectares,
        @Param(
                        value =
                                "The capacity wished for, in the industry's own unit; it is repeated in the answer, for the"
                                        + " table of classes tells none apart by capacity",
                        unit = Unit.ONE,
                        min = 0,
                        max = 1e12,
                        optional = true)
                @Nullable
                Double capacity,
        SitingIn siting,
        RegionIn region,
        EmissionsIn emissions,
        MaximumRules rules) {}
