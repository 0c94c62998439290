package org.kuznets.analysis.noise;

/**
 * How much sound loses on its way over flat, open ground from one height to another, downwind.
 *
 * <p>Source: ISO 9613-2:1996: divergence (7), absorption (8), ground by table 3 or the alternative (10) with D_Omega
 * (11), C_met (21, 22). Divergence, absorption and table 3 reproduce ISO/TR 17534-3, T01 to T03; the alternative, D_Omega
 * and C_met are recalled, not read in the act. No barriers, buildings, foliage or reflections. Accuracy after table 5
 * (recalled): within 3 dB up to 1000 m and a mean height of 30 m, for broadband noise; beyond either it is an
 * extrapolation.
 */
public final class Propagation {
    /** Up to here the standard gives an accuracy, metres. */
    public static final double VALID_METRES = 1000;
    /** Up to this mean height of source and receiver too, metres. */
    public static final double VALID_MEAN_HEIGHT_METRES = 30;
    /** Sound power is that of a point: nearer than this the level stays as here, metres. */
    static final double NEAREST_METRES = 1;

    private final double sourceHeight;
    private final double receiverHeight;
    private final double[] absorption;
    private final double middle;
    private final GroundRegion atSource;
    private final GroundRegion atReceiver;
    private final double meteorology;

    /**
     * @param sourceHeight metres above the ground
     * @param receiverHeight metres above the ground
     * @param absorption of each band, dB a metre
     * @param meteorology C_0, dB: how much the mean over all weathers lies below downwind; 0 for downwind levels
     */
    public Propagation(
            double sourceHeight, double receiverHeight, double[] absorption, Ground ground, double meteorology) {
        this.sourceHeight = sourceHeight;
        this.receiverHeight = receiverHeight;
        this.absorption = absorption.clone();
        this.middle = ground.middle();
        this.atSource = new GroundRegion(ground.source(), sourceHeight);
        this.atReceiver = new GroundRegion(ground.receiver(), receiverHeight);
        this.meteorology = meteorology;
    }

    /** From the source to the receiver, metres, when their feet are {@code metres} apart; {@value #NEAREST_METRES} or more. */
    public double distance(double metres) {
        double rise = sourceHeight - receiverHeight;
        return Math.max(NEAREST_METRES, Math.sqrt(metres * metres + rise * rise));
    }

    /** A_div, dB. */
    public double divergence(double metres) {
        return 20 * Math.log10(distance(metres)) + 11;
    }

    /** A_atm of a band, dB. */
    public double absorption(int band, double metres) {
        return absorption[band] * distance(metres);
    }

    /** A_gr of a band by table 3, dB; below 0 where the ground adds sound. */
    public double ground(int band, double metres) {
        double near = 1 - Math.exp(-metres / 50);
        double far = 1 - Math.exp(-2.8e-6 * metres * metres);
        return ground(band, metres, near, far);
    }

    private double ground(int band, double metres, double near, double far) {
        double q = Math.max(0, 1 - 30 * (sourceHeight + receiverHeight) / metres);
        double between = band == 0 ? -3 * q : -3 * q * (1 - middle);
        return atSource.attenuation(band, near, far) + between + atReceiver.attenuation(band, near, far);
    }

    /** A_gr for A-weighted levels over porous ground, less D_Omega, dB. */
    public double alternativeGround(double metres) {
        double d = distance(metres);
        double mean = (sourceHeight + receiverHeight) / 2;
        double loss = Math.max(0, 4.8 - 2 * mean / d * (17 + 300 / d));
        double rise = sourceHeight - receiverHeight;
        double image = sourceHeight + receiverHeight;
        double p2 = metres * metres;
        // both feet at one place on the ground: the image is the source itself
        double mirrored = image == 0 ? 1 : (p2 + rise * rise) / (p2 + image * image);
        return loss - 10 * Math.log10(1 + mirrored);
    }

    /** C_met, dB. */
    public double meteorology(double metres) {
        double reach = 10 * (sourceHeight + receiverHeight);
        return metres <= reach ? 0 : meteorology * (1 - reach / metres);
    }

    /** The whole loss of every band, without C_met, dB; the array has {@link Bands#COUNT} places. */
    void bands(double metres, boolean alternative, double[] loss) {
        double near = 1 - Math.exp(-metres / 50);
        double far = 1 - Math.exp(-2.8e-6 * metres * metres);
        double d = distance(metres);
        double spread = 20 * Math.log10(d) + 11 + (alternative ? alternativeGround(metres) : 0);
        for (int k = 0; k < Bands.COUNT; k++) {
            loss[k] = spread + absorption[k] * d + (alternative ? 0 : ground(k, metres, near, far));
        }
    }
}
