package org.kuznets.analysis.gauss;

/**
 * What stays the same along a plume with no lid over it. How far it has risen is given for each place.
 *
 * @param strength grams a second over 2 pi and the wind at the mouth, g/m
 * @param mouthMetres height of the mouth
 * @param placeMetres how high above the ground concentrations are wanted
 * @param widensY what of its rise adds to sigma_y, as squares add; 0 for nothing
 * @param widensZ the same for sigma_z
 */
public record RisingPlume(double strength, double mouthMetres, double placeMetres, double widensY, double widensZ) {}
