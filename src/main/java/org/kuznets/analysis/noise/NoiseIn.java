package org.kuznets.analysis.noise;

import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The input of {@link Noise}. */
public record NoiseIn(
        @Param(
                        value = "Sources of noise: points, or lines and polygons for line and area sources. Their sound"
                                + " power by octave band (soundPower63Db to soundPower8000Db, unweighted), or A-weighted"
                                + " alone; the hours they work, o'clock (round the clock without them)",
                        or = "emission-sources",
                        needs = {
                            "id?",
                            "enterpriseId?",
                            "heightMetres",
                            "soundPowerDba?",
                            "soundPower63Db?",
                            "soundPower125Db?",
                            "soundPower250Db?",
                            "soundPower500Db?",
                            "soundPower1000Db?",
                            "soundPower2000Db?",
                            "soundPower4000Db?",
                            "soundPower8000Db?",
                            "workingFrom?",
                            "workingTo?",
                            "workingDays?",
                            "quality?"
                        })
                Layer sources,
        @Param(
                        value = "How loud it may be by period",
                        or = "noise-norms",
                        needs = {"period", "levelDba", "act?", "edition?", "evidence?"})
                Layer noiseNorms,
        NoiseRules rules,
        @Param(
                        value =
                                "Of which levels by day (7 to 23) to draw zones: norm, none, or dBA separated by commas",
                        or = "norm")
                String dayLevels,
        @Param(
                        value =
                                "Of which levels by night (23 to 7) to draw zones: norm, none, or dBA separated by commas",
                        or = "norm")
                String nightLevels,
        @Param(value = "One field of all sources, or one of each enterprise's sources alone", or = "all") By by,
        @Param(
                        value = "How far apart the places are where zones are reckoned; nearer round small zones",
                        unit = Unit.METRE,
                        min = 5,
                        max = 500,
                        or = "25")
                double noiseCellMetres) {

    /** Whose sources make one field. */
    public enum By {
        ALL,
        ENTERPRISE
    }
}
