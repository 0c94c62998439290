package org.kuznets.analysis.gauss;

/** Finds the kernels. The fast one needs the module {@code jdk.incubator.vector}, which only the launcher adds. */
final class Kernels {
    static final PlumeKernel PLAIN = new PlainKernel();
    static final PlumeKernel BEST = best();

    private Kernels() {}

    /** By its name, so that nothing needs the module where it is not there. */
    private static PlumeKernel best() {
        try {
            return (PlumeKernel) Class.forName("org.kuznets.analysis.gauss.VectorKernel")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            return PLAIN;
        }
    }
}
