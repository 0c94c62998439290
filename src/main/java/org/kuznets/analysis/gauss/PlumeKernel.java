package org.kuznets.analysis.gauss;

/**
 * A risen plume at many places at once: {@code out[i]} becomes the concentration, g/m3, {@code x[i]} metres downwind and
 * {@code y[i]} off the axis, for i from {@code from} to {@code to - 1}. Every x must be above 0. Places do not influence
 * one another, and {@code out} may be neither {@code x} nor {@code y}. Kernels agree within 1e-9 of one another (1e-12 but for the far tails); values below 1e-300 may count
 * as 0.
 */
public interface PlumeKernel {
    /** With sigmas that are powers of distance. */
    void powers(Powers law, RisenPlume plume, double[] x, double[] y, double[] out, int from, int to);

    /** With Briggs's sigmas. */
    void briggs(Briggs sy, Briggs sz, RisenPlume plume, double[] x, double[] y, double[] out, int from, int to);

    /** The fastest kernel that this machine runs. */
    static PlumeKernel best() {
        return Kernels.BEST;
    }

    /** The formulas one place after another: runs everywhere, and is the oracle of the fast kernel. */
    static PlumeKernel plain() {
        return Kernels.PLAIN;
    }
}
