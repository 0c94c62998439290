package org.kuznets.analysis.gauss;

/** Sigmas as powers of distance, all metres: {@code sigma_y = ay x^by}, {@code sigma_z = az x^bz}. */
public record Powers(double ay, double by, double az, double bz) {}
