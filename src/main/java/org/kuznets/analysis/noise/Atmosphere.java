package org.kuznets.analysis.noise;

/**
 * The air that sound goes through, and how much of it the air swallows.
 *
 * <p>Source: ISO 9613-1:1993, equations (3) to (5) and B.3; reproduces its tables within their rounding (0.1 dB/km) and
 * was cross-checked against a public implementation. Validity: -20 to +50 degrees, 10 to 100 %, below 2 atmospheres; the
 * accuracy of 10 % holds there.
 *
 * @param celsius temperature
 * @param humidityPercent relative humidity
 * @param kilopascals pressure; 101.325 at sea level
 */
public record Atmosphere(double celsius, double humidityPercent, double kilopascals) {
    private static final double REFERENCE_KELVIN = 293.15;
    private static final double TRIPLE_POINT_KELVIN = 273.16;
    private static final double REFERENCE_KILOPASCALS = 101.325;

    /** How much a pure tone loses, dB a metre. */
    public double decibelsPerMetre(double hertz) {
        double t = celsius + 273.15;
        double pressure = kilopascals / REFERENCE_KILOPASCALS;
        double warm = t / REFERENCE_KELVIN;
        double water =
                humidityPercent * Math.pow(10, -6.8346 * Math.pow(TRIPLE_POINT_KELVIN / t, 1.261) + 4.6151) / pressure;
        double oxygen = pressure * (24 + 4.04e4 * water * (0.02 + water) / (0.391 + water));
        double nitrogen = pressure / Math.sqrt(warm) * (9 + 280 * water * Math.exp(-4.170 * (1 / Math.cbrt(warm) - 1)));
        double f2 = hertz * hertz;
        double relaxation = 0.01275 * Math.exp(-2239.1 / t) / (oxygen + f2 / oxygen)
                + 0.1068 * Math.exp(-3352.0 / t) / (nitrogen + f2 / nitrogen);
        return 8.686 * f2 * (1.84e-11 / pressure * Math.sqrt(warm) + Math.pow(warm, -2.5) * relaxation);
    }

    /** The loss in each octave band at its exact middle, dB a metre. */
    double[] bands() {
        double[] all = new double[Bands.COUNT];
        for (int k = 0; k < all.length; k++) {
            all[k] = decibelsPerMetre(Bands.exactHertz(k));
        }
        return all;
    }
}
