package org.kuznets.analysis.noise;

/**
 * The level of one source at any distance. It falls with the distance: where the ground of the middle region gives sound
 * back (-3 q), it does so more slowly than the sound spreads.
 *
 * <p>Source: ISO 9613-2:1996, (3) to (5). Of a source without a spectrum the attenuation at 500 Hz is taken, as the note
 * to its section 1 allows (recalled).
 */
public final class Sound {
    /** Nothing is sought farther away, metres. */
    static final double FARTHEST_METRES = 100_000;

    private final SoundPower power;
    private final Propagation way;
    private final boolean alternative;

    public Sound(SoundPower power, Propagation way, Ground.Method method) {
        this.power = power;
        this.way = way;
        this.alternative = method == Ground.Method.ALTERNATIVE || method == Ground.Method.AUTO && !power.known();
    }

    /** Whether the ground is reckoned by the alternative for A-weighted levels. */
    public boolean alternative() {
        return alternative;
    }

    /** The level while it works, dBA, {@code metres} from its foot. */
    public double dba(double metres) {
        if (!power.known()) {
            double ground = alternative ? way.alternativeGround(metres) : way.ground(Bands.REPRESENTATIVE, metres);
            return power.dba()
                    - way.divergence(metres)
                    - way.absorption(Bands.REPRESENTATIVE, metres)
                    - ground
                    - way.meteorology(metres);
        }
        double[] loss = new double[Bands.COUNT];
        way.bands(metres, alternative, loss);
        double energy = 0;
        for (int k = 0; k < Bands.COUNT; k++) {
            energy += Decibels.energy(power.band(k) - loss[k] + Bands.aWeight(k));
        }
        return Decibels.level(energy) - way.meteorology(metres);
    }

    /** The A-weighted level of each band downwind, dBA; only where the spectrum is known. */
    public double[] bands(double metres) {
        double[] levels = new double[Bands.COUNT];
        way.bands(metres, alternative, levels);
        for (int k = 0; k < Bands.COUNT; k++) {
            levels[k] = power.band(k) - levels[k] + Bands.aWeight(k);
        }
        return levels;
    }

    /** How far the level reaches, metres; 0 where it is nowhere that loud. */
    public double radius(double level) {
        if (!(dba(0) >= level)) {
            return 0;
        }
        double near = 0;
        double far = 1;
        while (far < FARTHEST_METRES && dba(far) >= level) {
            near = far;
            far *= 2;
        }
        for (int i = 0; i < 60 && far - near > 1e-9 * far; i++) {
            double middle = (near + far) / 2;
            if (dba(middle) >= level) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return near;
    }
}
