package org.kuznets.analysis.maximum;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Parts;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** By what rules one-time maxima are reckoned: the part that every analysis of them shares. */
public record MaximumRules(
        @Param(
                        value = "A, the region's temperature stratification, s^(2/3) mg K^(1/3) / g; 200 for Siberia"
                                + " (recalled)",
                        unit = Unit.ONE,
                        min = 100,
                        max = 300,
                        or = "200")
                double stratification,
        @Param(
                        value = "eta, by how much the relief raises the highest concentration; 1 for flat ground",
                        unit = Unit.ONE,
                        min = 1,
                        max = 4,
                        or = "1")
                double relief,
        @Param(
                        value = "The strongest wind tried: the speed exceeded in 5 % of cases (rule recalled)",
                        unit = Unit.METRE_PER_SECOND,
                        min = 0.5,
                        max = 40,
                        or = "10")
                double strongestWind,
        @Param(value = "Which edition of the method", or = "mrr-2017") Edition edition,
        @Param(value = "Background concentrations, mg/m3, by pollutant, such as no2=0.05,so2=0.02", optional = true)
                @Nullable
                String background,
        @Param(
                        value = "Whether the measured background already holds these sources; it is then reduced by"
                                + " their own part (OND-86, section 7, recalled)",
                        or = "false")
                boolean backgroundHoldsSources,
        @Param(
                        value = "Groups of substances whose harms add up",
                        or = "summation-groups",
                        optional = true,
                        needs = {"code", "substances", "coefficient?", "use?", "nameEn?", "nameRu?", "evidence?"})
                @Nullable
                Layer summationGroups,
        @Param(
                        value =
                                "Which groups of summation: their codes separated by commas, none, all, or marked: those"
                                        + " that the table marks with use",
                        or = "marked")
                String groups,
        @Param(
                        value = "Into how many equal points a line or area source is cut at most",
                        unit = Unit.COUNT,
                        min = 1,
                        max = 10_000,
                        or = "200")
                int partsPerSource) {
    /** Those without groups of summation. */
    public MaximumRules(
            double stratification,
            double relief,
            double strongestWind,
            Edition edition,
            @Nullable String background,
            boolean backgroundHoldsSources) {
        this(
                stratification,
                relief,
                strongestWind,
                edition,
                background,
                backgroundHoldsSources,
                null,
                "none",
                Parts.MOST);
    }
}
