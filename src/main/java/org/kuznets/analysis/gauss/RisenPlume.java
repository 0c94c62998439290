package org.kuznets.analysis.gauss;

/**
 * What stays the same along a plume once its rise is complete and where no lid is over it.
 *
 * @param strength grams a second over 2 pi and the wind at the mouth, g/m
 * @param heightMetres of its axis
 * @param placeMetres how high above the ground concentrations are wanted
 * @param widenedY what its rise added to the square of sigma_y, m2
 * @param widenedZ the same for sigma_z
 */
public record RisenPlume(double strength, double heightMetres, double placeMetres, double widenedY, double widenedZ) {}
