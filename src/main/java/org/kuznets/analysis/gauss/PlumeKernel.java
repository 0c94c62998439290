package org.kuznets.analysis.gauss;

/**
 * A plume at many places at once: {@code out[i]} becomes the concentration, g/m3, {@code x[i]} metres downwind and
 * {@code y[i]} off the axis, where the plume has risen by {@code rise[i]} metres, for i from {@code from} to
 * {@code to - 1}. Every x must be above 0, and {@code out} may be none of the others. Places do not influence one
 * another. Kernels agree within 1e-9 of one another (1e-12 but for the far tails); values below 1e-300 may count as 0.
 */
public interface PlumeKernel {
    /** With sigmas that are powers of distance. */
    void powers(Powers law, RisingPlume plume, double[] x, double[] y, double[] rise, double[] out, int from, int to);

    /** With Briggs's sigmas. */
    void briggs(
            Briggs sy,
            Briggs sz,
            RisingPlume plume,
            double[] x,
            double[] y,
            double[] rise,
            double[] out,
            int from,
            int to);

    /** The fastest kernel that this machine runs. */
    static PlumeKernel best() {
        return Kernels.BEST;
    }

    /** The formulas one place after another: runs everywhere, and is the oracle of the fast kernel. */
    static PlumeKernel plain() {
        return Kernels.PLAIN;
    }
}
