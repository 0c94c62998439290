package org.kuznets.analysis.maximum;

/**
 * The highest sum over the winds tried, and the wind that gives it.
 *
 * @param value in the plumes' unit, without background
 * @param fromDegrees where that wind blows from, true azimuth
 * @param speed metres a second at 10 m
 */
public record Worst(double value, double fromDegrees, double speed) {}
