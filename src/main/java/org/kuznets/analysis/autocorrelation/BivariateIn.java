package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.weights.WeightsIn;
import org.kuznets.geo.Unit;
import org.kuznets.schema.Param;

/** The input of {@link BivariateAutocorrelation}. */
public record BivariateIn(
        UnitsIn units,
        @Param(value = "The column of the units that is looked at next door", or = "areaSquareKilometres")
                String against,
        @Param(value = "A column of the units, or area, to divide that one by", optional = true) @Nullable
                String againstDivideBy,
        WeightsIn weights,
        InferenceIn chance,
        @Param(
                        value = "Units with a p up to this are classed as significant",
                        unit = Unit.ONE,
                        min = 0.0001,
                        max = 0.5,
                        or = "0.05")
                double alpha) {}
