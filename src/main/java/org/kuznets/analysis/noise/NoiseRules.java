package org.kuznets.analysis.noise;

import org.kuznets.geo.Unit;
import org.kuznets.schema.Param;

/** By what rules noise is reckoned: the part that every analysis of it shares. */
public record NoiseRules(
        @Param(
                        value = "Temperature of the air that the sound goes through",
                        unit = Unit.CELSIUS,
                        min = -50,
                        max = 50,
                        or = "10")
                double soundCelsius,
        @Param(
                        value = "Relative humidity of the air that the sound goes through",
                        unit = Unit.PERCENT,
                        min = 1,
                        max = 100,
                        or = "70")
                double soundHumidityPercent,
        @Param(
                        value = "Pressure of the air that the sound goes through",
                        unit = Unit.KILOPASCAL,
                        min = 50,
                        max = 110,
                        or = "101.325")
                double soundKilopascals,
        @Param(
                        value = "G of the ground near the source, 0 hard to 1 porous",
                        unit = Unit.ONE,
                        min = 0,
                        max = 1,
                        or = "0")
                double groundSource,
        @Param(value = "G of the ground between, 0 hard to 1 porous", unit = Unit.ONE, min = 0, max = 1, or = "0.5")
                double groundMiddle,
        @Param(
                        value = "G of the ground near the receiver, 0 hard to 1 porous",
                        unit = Unit.ONE,
                        min = 0,
                        max = 1,
                        or = "0.5")
                double groundReceiver,
        @Param(
                        value =
                                "How the ground is reckoned: auto takes bands where a source's spectrum is known and the"
                                        + " alternative for A-weighted levels over porous ground elsewhere; bands takes the 500 Hz"
                                        + " band where it is not known; alternative serves all",
                        or = "auto")
                Ground.Method groundMethod,
        @Param(
                        value = "Height of the ear above the ground: 1.5 for people outdoors, 4 for windows",
                        unit = Unit.METRE,
                        min = 0.5,
                        max = 100,
                        or = "1.5")
                double earHeightMetres,
        @Param(
                        value = "C0, by how much the mean over all weathers lies below the level downwind (ISO 9613-2,"
                                + " recalled); 0 gives downwind levels",
                        unit = Unit.DECIBEL,
                        min = 0,
                        max = 10,
                        or = "0")
                double meteorologyDecibels) {

    Atmosphere air() {
        return new Atmosphere(soundCelsius, soundHumidityPercent, soundKilopascals);
    }

    Ground ground() {
        return new Ground(groundSource, groundMiddle, groundReceiver);
    }
}
