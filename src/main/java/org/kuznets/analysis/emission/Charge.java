package org.kuznets.analysis.emission;

/** How masses are charged in one year: by which rates, and how much of them is above the norms. */
record Charge(FeeRates rates, int year, double temporaryPercent, double abovePercent, boolean protectedArea) {
    double roubles(FeeRate rate, double tonnes) {
        double temporary = tonnes * temporaryPercent / 100;
        double above = tonnes * abovePercent / 100;
        return rate.roubles(tonnes - temporary - above, temporary, above, protectedArea);
    }
}
