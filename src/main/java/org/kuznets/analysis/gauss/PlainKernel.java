package org.kuznets.analysis.gauss;

/** One place after another. */
final class PlainKernel implements PlumeKernel {
    @Override
    public void powers(Powers law, RisenPlume p, double[] x, double[] y, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            double sy = law.ay() * Math.pow(x[i], law.by());
            double sz = law.az() * Math.pow(x[i], law.bz());
            out[i] = at(p, y[i], sy, sz);
        }
    }

    @Override
    public void briggs(Briggs sy, Briggs sz, RisenPlume p, double[] x, double[] y, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = at(p, y[i], sy.at(x[i]), sz.at(x[i]));
        }
    }

    private static double at(RisenPlume p, double y, double sigmaY, double sigmaZ) {
        double sy2 = sigmaY * sigmaY + p.widenedY();
        double sz2 = sigmaZ * sigmaZ + p.widenedZ();
        double below = p.placeMetres() - p.heightMetres();
        double above = p.placeMetres() + p.heightMetres();
        double v = Math.exp(-0.5 * below * below / sz2) + Math.exp(-0.5 * above * above / sz2);
        return p.strength() / Math.sqrt(sy2 * sz2) * Math.exp(-0.5 * y * y / sy2) * v;
    }
}
