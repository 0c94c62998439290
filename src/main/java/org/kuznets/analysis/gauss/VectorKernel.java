package org.kuznets.analysis.gauss;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many places at once as the processor has lanes. Compiled apart, because the module it needs is an incubator and
 * warns. One square root and one division a place: the squares of both sigmas are kept as fractions, and the exponents
 * of y and z become one.
 */
final class VectorKernel implements PlumeKernel {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    private static final PlumeKernel FEW = new PlainKernel();

    @Override
    public void powers(Powers law, RisenPlume p, double[] x, double[] y, double[] out, int from, int to) {
        if (to - from < LANES.length()) {
            FEW.powers(law, p, x, y, out, from, to);
            return;
        }
        images(p, out, from, to, (height, strength, into) -> powers(law, p, height, strength, x, y, into, from, to));
    }

    @Override
    public void briggs(Briggs sy, Briggs sz, RisenPlume p, double[] x, double[] y, double[] out, int from, int to) {
        if (to - from < LANES.length()) {
            FEW.briggs(sy, sz, p, x, y, out, from, to);
            return;
        }
        images(p, out, from, to, (height, strength, into) -> briggs(sy, sz, p, height, strength, x, y, into, from, to));
    }

    private interface Image {
        void write(double height, double strength, double[] into);
    }

    /** The plume and its image below the ground, which at the ground are one. */
    private static void images(RisenPlume p, double[] out, int from, int to, Image image) {
        double h = p.heightMetres();
        double z = p.placeMetres();
        if (z == 0 || h == 0) {
            image.write(z + h, 2 * p.strength(), out);
            return;
        }
        double[] below = new double[to];
        image.write(z + h, p.strength(), below);
        image.write(z - h, p.strength(), out);
        for (int i = from; i < to; i++) {
            out[i] += below[i];
        }
    }

    /** The last lanes may be written twice: the answer is the same. */
    private static void powers(
            Powers law,
            RisenPlume p,
            double height,
            double strength,
            double[] x,
            double[] y,
            double[] out,
            int from,
            int to) {
        double lay = 2 * Math.log(law.ay());
        double laz = 2 * Math.log(law.az());
        double twoBy = 2 * law.by();
        double twoBz = 2 * law.bz();
        double h2 = height * height;
        double widenedY = p.widenedY();
        double widenedZ = p.widenedZ();
        int last = to - LANES.length();
        for (int at = from; at < to; at += LANES.length()) {
            int i = Math.min(at, last);
            DoubleVector log = DoubleVector.fromArray(LANES, x, i).lanewise(VectorOperators.LOG);
            DoubleVector sy2 = falling(log.mul(twoBy).add(lay)).add(widenedY);
            DoubleVector sz2 = falling(log.mul(twoBz).add(laz)).add(widenedZ);
            DoubleVector q = broadcast(1).div(sy2.mul(sz2));
            DoubleVector vy = DoubleVector.fromArray(LANES, y, i);
            DoubleVector cross = vy.mul(vy).mul(sz2);
            DoubleVector v = falling(sy2.mul(h2).add(cross).mul(q.mul(-0.5)));
            q.sqrt().mul(strength).mul(v).intoArray(out, i);
        }
    }

    private static void briggs(
            Briggs sy,
            Briggs sz,
            RisenPlume p,
            double height,
            double strength,
            double[] x,
            double[] y,
            double[] out,
            int from,
            int to) {
        double h2 = height * height;
        int last = to - LANES.length();
        for (int at = from; at < to; at += LANES.length()) {
            int i = Math.min(at, last);
            DoubleVector vx = DoubleVector.fromArray(LANES, x, i);
            DoubleVector vy = DoubleVector.fromArray(LANES, y, i);
            DoubleVector wy = bend(vx, sy);
            DoubleVector wz = bend(vx, sz);
            DoubleVector ny = top(vx, sy, wy, p.widenedY());
            DoubleVector nz = top(vx, sz, wz, p.widenedZ());
            DoubleVector q = broadcast(1).div(ny.mul(nz));
            DoubleVector cross = vy.mul(vy).mul(wy).mul(nz);
            DoubleVector v = exp(wz.mul(ny).mul(h2).add(cross).mul(q.mul(-0.5)));
            wy.mul(wz).mul(q).sqrt().mul(strength).mul(v).intoArray(out, i);
        }
    }

    /** What sigma squared is divided by: (1 + bend x) (1 + bend2 x). */
    private static DoubleVector bend(DoubleVector x, Briggs s) {
        DoubleVector one = x.fma(broadcast(s.bend()), broadcast(1));
        return s.bend2() == 0 ? one : one.mul(x.fma(broadcast(s.bend2()), broadcast(1)));
    }

    /** What is divided: k2 x2 (1 + rise x), and what the plume's rise added to sigma squared. */
    private static DoubleVector top(DoubleVector x, Briggs s, DoubleVector bend, double widened) {
        DoubleVector n = x.mul(x).mul(s.k() * s.k());
        if (s.rise() != 0) {
            n = n.mul(x.fma(broadcast(s.rise()), broadcast(1)));
        }
        return widened == 0 ? n : bend.fma(broadcast(widened), n);
    }

    private static DoubleVector broadcast(double v) {
        return DoubleVector.broadcast(LANES, v);
    }

    /** 1.5 x 2^52: added to a number below 2^51 it leaves the nearest whole number in the low bits. */
    private static final double ROUND = 6755399441055744.0;

    private static final double LEAST = -700;
    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts, so that whole multiples of the first are exact. */
    private static final double LN2_HIGH = 6.93145751953125E-1;

    private static final double LN2_LOW = 1.42860682030941723212E-6;

    /**
     * e to the power of {@code v}, as the platform has it; v below -700 counts as -700. Where a loop needs several, the
     * compiler would not fit as many of {@link #exp} into it.
     */
    private static DoubleVector falling(DoubleVector v) {
        return v.max(LEAST).lanewise(VectorOperators.EXP);
    }

    /** e to the power of {@code v}, within 1e-12; v below -700 counts as -700, and must be below 700. */
    private static DoubleVector exp(DoubleVector v) {
        DoubleVector a = v.max(LEAST);
        DoubleVector t = a.fma(broadcast(LOG2_E), broadcast(ROUND));
        DoubleVector k = t.sub(ROUND);
        DoubleVector r = k.fma(broadcast(-LN2_LOW), k.fma(broadcast(-LN2_HIGH), a));
        // 1/10!, 1/9! ... 1: on half a ln 2 either side of 0 the rest is below 3e-13
        DoubleVector p = broadcast(1 / 3628800.0);
        p = p.fma(r, broadcast(1 / 362880.0));
        p = p.fma(r, broadcast(1 / 40320.0));
        p = p.fma(r, broadcast(1 / 5040.0));
        p = p.fma(r, broadcast(1 / 720.0));
        p = p.fma(r, broadcast(1 / 120.0));
        p = p.fma(r, broadcast(1 / 24.0));
        p = p.fma(r, broadcast(1 / 6.0));
        p = p.fma(r, broadcast(0.5));
        p = p.fma(r, broadcast(1));
        p = p.fma(r, broadcast(1));
        return p.reinterpretAsLongs()
                .add(t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52))
                .reinterpretAsDoubles();
    }
}
