package org.kuznets.analysis.autocorrelation;

import org.kuznets.analysis.weights.WeightsIn;
import org.kuznets.geo.Unit;
import org.kuznets.schema.Param;

/** The input of {@link Autocorrelation}. */
public record AutocorrelationIn(
        UnitsIn units,
        WeightsIn weights,
        InferenceIn chance,
        @Param(
                        value = "Units with a p up to this are classed as significant",
                        unit = Unit.ONE,
                        min = 0.0001,
                        max = 0.5,
                        or = "0.05")
                double alpha,
        @Param(
                        value = "What the local Moran is scaled by: n (spdep; local ones add up to the global one) or"
                                + " n-minus-one (esda, GeoDa)",
                        or = "n")
                LocalScale localScale) {}
