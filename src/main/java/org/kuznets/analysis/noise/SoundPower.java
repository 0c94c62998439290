package org.kuznets.analysis.noise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How much sound a source gives: its level by octave band where it is known, else the A-weighted level alone. */
public final class SoundPower {
    private final double[] bands;
    private final double dba;

    private SoundPower(double[] bands, double dba) {
        this.bands = bands;
        this.dba = dba;
    }

    /** @param bands unweighted levels, dB; minus infinity for a silent band */
    public static SoundPower octaves(double... bands) {
        if (bands.length != Bands.COUNT) {
            throw new IllegalArgumentException(bands.length + " octave bands");
        }
        double energy = 0;
        for (int k = 0; k < bands.length; k++) {
            energy += Decibels.energy(bands[k] + Bands.aWeight(k));
        }
        return new SoundPower(bands.clone(), Decibels.level(energy));
    }

    public static SoundPower dba(double level) {
        return new SoundPower(new double[0], level);
    }

    /** Whether the spectrum is known. */
    public boolean known() {
        return bands.length > 0;
    }

    /** The unweighted level of a band, dB; only where the spectrum is known. */
    public double band(int k) {
        return bands[k];
    }

    /** The A-weighted level, dBA. */
    public double dba() {
        return dba;
    }

    /** The same source some decibels louder, shared out to parts when below 0. */
    public SoundPower louder(double decibels) {
        double[] all = bands.clone();
        for (int k = 0; k < all.length; k++) {
            all[k] += decibels;
        }
        return new SoundPower(all, dba + decibels);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof SoundPower s && Arrays.equals(bands, s.bands) && dba == s.dba;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bands) + Double.hashCode(dba);
    }

    @Override
    public String toString() {
        return known() ? Arrays.toString(bands) : dba + " dBA";
    }
}
