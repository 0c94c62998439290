package org.kuznets.analysis.autocorrelation;

/**
 * What the local Moran is scaled by: the sum of squared deviations over n (spdep, PySAL's global), so that local ones over
 * the sum of weights give the global one; or over n - 1 (esda, GeoDa).
 */
public enum LocalScale {
    N,
    N_MINUS_ONE
}
