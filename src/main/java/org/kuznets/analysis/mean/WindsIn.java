package org.kuznets.analysis.mean;

import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Where winds were measured, and how warm the air is that they carry: the part that every analysis of means shares. */
public record WindsIn(
        @Param(
                        value = "Where the stations of that table are; a source takes the nearest",
                        or = "wind-roses",
                        optional = true,
                        needs = {"id?", "calm?"})
                @Nullable
                Layer windStations,
        @Param(value = "The one station for all sources, in place of the nearest", optional = true) @Nullable
                String windStation,
        @Param(
                        value = "Mean air temperature of the year, which plumes rise in",
                        unit = Unit.CELSIUS,
                        min = -60,
                        max = 60,
                        or = "1")
                double meanAirCelsius) {
    static final double KELVIN = 273.15;

    double airKelvin() {
        return meanAirCelsius + KELVIN;
    }
}
