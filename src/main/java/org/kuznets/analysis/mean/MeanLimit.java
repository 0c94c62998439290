package org.kuznets.analysis.mean;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.level.LevelZones.LimitKind;

/**
 * What a year's mean is compared with: the annual limit, or where there is none the limit for the mean of a day. Source:
 * letter of the Ministry of Natural Resources of Russia of 16 August 2021, No. 12-50/11323-OG, as a specification quotes
 * it.
 *
 * @param milligrams a cubic metre
 */
record MeanLimit(LimitKind kind, double milligrams) {
    /** Null where neither limit is set. */
    static @Nullable MeanLimit of(Substance s) {
        if (s.annualMean() != null) {
            return new MeanLimit(LimitKind.ANNUAL_MEAN, s.annualMean());
        }
        return s.dailyMean() != null ? new MeanLimit(LimitKind.DAILY_MEAN, s.dailyMean()) : null;
    }
}
