package org.kuznets.analysis.noise;

/**
 * The eight octave bands 63 Hz to 8 kHz, numbered from 0.
 *
 * <p>Source: ISO 9613-2:1996, 5 (bands); IEC 61672-1 (A-weighting, as used in ISO/TR 17534-3, whose totals it
 * reproduces); exact midbands 1000 x 10^(0.3 k) Hz as ISO 9613-1 asks: with the nominal frequencies the absorption at
 * 63 Hz comes out wrong by up to 0.3 %, at 8 kHz by 1.5 %.
 */
public final class Bands {
    public static final int COUNT = 8;

    /** The band whose attenuation stands for a source of which only the A-weighted power is known: 500 Hz. */
    static final int REPRESENTATIVE = 3;

    private static final int KILOHERTZ = 4;
    private static final double[] A_WEIGHTS = {-26.2, -16.1, -8.6, -3.2, 0, 1.2, 1.0, -1.1};
    private static final int[] NOMINAL = {63, 125, 250, 500, 1000, 2000, 4000, 8000};

    private Bands() {}

    /** The exact middle of a band, Hz. */
    public static double exactHertz(int band) {
        return 1000 * Math.pow(10, 0.3 * (band - KILOHERTZ));
    }

    /** What a band is called, Hz. */
    public static int nominalHertz(int band) {
        return NOMINAL[band];
    }

    /** What is added to a band's level for the ear, dB. */
    public static double aWeight(int band) {
        return A_WEIGHTS[band];
    }
}
