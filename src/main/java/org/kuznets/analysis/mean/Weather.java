package org.kuznets.analysis.mean;

import org.kuznets.analysis.gauss.Stability;

/** A wind speed at 10 m height, m/s, above 0, and a stability class. */
public record Weather(double speed, Stability stability) {}
