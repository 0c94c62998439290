package org.kuznets.analysis.noise;

/**
 * What the ground near one end of the path does to sound: A_s or A_r.
 *
 * <p>Source: ISO 9613-2:1996, table 3; reproduces ISO/TR 17534-3, T01 to T03, band by band. Each term grows with the
 * distance and is 0 or more beside the -1.5 dB of hard ground.
 */
final class GroundRegion {
    private final double porous;
    private final double slow125;
    private final double fast125;
    private final double[] fast = new double[3];

    /**
     * @param porous G of the region
     * @param height of the source or receiver, metres
     */
    GroundRegion(double porous, double height) {
        double h2 = height * height;
        this.porous = porous;
        this.fast125 = 3 * Math.exp(-0.12 * (height - 5) * (height - 5));
        this.slow125 = 5.7 * Math.exp(-0.09 * h2);
        this.fast[0] = 8.6 * Math.exp(-0.09 * h2);
        this.fast[1] = 14 * Math.exp(-0.46 * h2);
        this.fast[2] = 5 * Math.exp(-0.9 * h2);
    }

    /**
     * @param near {@code 1 - exp(-d_p / 50)}
     * @param far {@code 1 - exp(-2.8e-6 d_p^2)}
     * @return attenuation in dB
     */
    double attenuation(int band, double near, double far) {
        return switch (band) {
            case 0 -> -1.5;
            case 1 -> -1.5 + porous * (1.5 + fast125 * near + slow125 * far);
            case 2, 3, 4 -> -1.5 + porous * (1.5 + fast[band - 2] * near);
            default -> -1.5 * (1 - porous);
        };
    }
}
