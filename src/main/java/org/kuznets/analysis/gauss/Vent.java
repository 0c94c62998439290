package org.kuznets.analysis.gauss;

/**
 * What a plume leaves.
 *
 * @param heightMetres above the ground
 * @param diameterMetres 0 where there is no mouth, such as an open pit: then nothing rises
 * @param velocityMetresPerSecond of the gas; 0 where nothing blows
 * @param gasKelvin temperature of the gas
 * @param airKelvin temperature of the air
 */
public record Vent(
        double heightMetres,
        double diameterMetres,
        double velocityMetresPerSecond,
        double gasKelvin,
        double airKelvin) {}
