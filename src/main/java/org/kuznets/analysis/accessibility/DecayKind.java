package org.kuznets.analysis.accessibility;

/** By what function what lies farther counts less. */
public enum DecayKind {
    /** All that lies within the catchment counts in full. */
    BINARY,
    /** Given weights up to given minutes, nothing beyond. */
    STEP,
    /** {@code e^(-c/s)}. */
    EXPONENTIAL,
    /** {@code e^(-c^2 / 2 s^2)}. */
    GAUSSIAN,
    /** {@code (c/s)^-a}. */
    POWER,
    /** {@code 1 / (1 + e^(a (c/s - 1)))}. */
    LOGISTIC
}
