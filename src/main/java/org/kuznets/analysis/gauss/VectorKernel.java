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

    /** Places whose squares of sigma stay in the nearest cache. */
    private static final int STRETCH = 512;

    private static final PlumeKernel FEW = new PlainKernel();

    @Override
    public void powers(
            Powers law, RisingPlume p, double[] x, double[] y, double[] rise, double[] out, int from, int to) {
        if (to - from < LANES.length()) {
            FEW.powers(law, p, x, y, rise, out, from, to);
        } else {
            images(p, out, from, to, (image, into) -> powers(law, image, x, y, rise, into, from, to));
        }
    }

    @Override
    public void briggs(
            Briggs sy,
            Briggs sz,
            RisingPlume p,
            double[] x,
            double[] y,
            double[] rise,
            double[] out,
            int from,
            int to) {
        if (to - from < LANES.length()) {
            FEW.briggs(sy, sz, p, x, y, rise, out, from, to);
        } else {
            images(p, out, from, to, (image, into) -> briggs(sy, sz, image, x, y, rise, into, from, to));
        }
    }

    /** A plume, or with {@code sign} -1 what the ground throws back as if its axis lay below. */
    private record Image(double strength, double mouth, double place, double sign, double widensY, double widensZ) {
        static Image of(RisingPlume p, double strength, double sign) {
            return new Image(
                    strength,
                    p.mouthMetres(),
                    p.placeMetres(),
                    sign,
                    p.widensY() * p.widensY(),
                    p.widensZ() * p.widensZ());
        }
    }

    private interface Writer {
        void write(Image image, double[] into);
    }

    /** The plume and its image below the ground, which at the ground are one. */
    private static void images(RisingPlume p, double[] out, int from, int to, Writer writer) {
        if (p.placeMetres() == 0) {
            writer.write(Image.of(p, 2 * p.strength(), 1), out);
            return;
        }
        double[] below = new double[to];
        writer.write(Image.of(p, p.strength(), -1), below);
        writer.write(Image.of(p, p.strength(), 1), out);
        for (int i = from; i < to; i++) {
            out[i] += below[i];
        }
    }

    /**
     * In short stretches of four loops, each with one exponential: of several in one loop the compiler would not inline
     * all.
     */
    private static void powers(
            Powers law, Image image, double[] x, double[] y, double[] rise, double[] out, int from, int to) {
        double[] log = new double[STRETCH];
        double[] sy2 = new double[STRETCH];
        double[] sz2 = new double[STRETCH];
        double lay = 2 * Math.log(law.ay());
        double laz = 2 * Math.log(law.az());
        int at = from;
        while (at < to) {
            // a stretch shorter than the lanes would not fit: the last one reaches back instead
            int start = Math.min(at, Math.max(from, to - STRETCH));
            int n = Math.min(STRETCH, to - start);
            logs(x, start, log, n);
            power(log, 2 * law.by(), lay, sy2, n);
            power(log, 2 * law.bz(), laz, sz2, n);
            plume(sy2, sz2, image, y, rise, out, start, n);
            at = start + n;
        }
    }

    /** The last lanes of each loop may be written twice: the answer is the same. */
    private static void logs(double[] x, int start, double[] log, int n) {
        int last = n - LANES.length();
        for (int at = 0; at < n; at += LANES.length()) {
            int i = Math.min(at, last);
            DoubleVector.fromArray(LANES, x, start + i)
                    .lanewise(VectorOperators.LOG)
                    .intoArray(log, i);
        }
    }

    private static void power(double[] log, double exponent, double factor, double[] out, int n) {
        int last = n - LANES.length();
        for (int at = 0; at < n; at += LANES.length()) {
            int i = Math.min(at, last);
            exp(DoubleVector.fromArray(LANES, log, i).mul(exponent).add(factor)).intoArray(out, i);
        }
    }

    private static void plume(
            double[] sy2, double[] sz2, Image image, double[] y, double[] rise, double[] out, int start, int n) {
        double base = image.sign() * image.mouth() - image.place();
        double sign = image.sign();
        double strength = image.strength();
        double widensY = image.widensY();
        double widensZ = image.widensZ();
        int last = n - LANES.length();
        for (int at = 0; at < n; at += LANES.length()) {
            int i = Math.min(at, last);
            DoubleVector vy = DoubleVector.fromArray(LANES, y, start + i);
            DoubleVector r = DoubleVector.fromArray(LANES, rise, start + i);
            DoubleVector h = r.mul(sign).add(base);
            DoubleVector r2 = r.mul(r);
            DoubleVector across = r2.mul(widensY).add(DoubleVector.fromArray(LANES, sy2, i));
            DoubleVector up = r2.mul(widensZ).add(DoubleVector.fromArray(LANES, sz2, i));
            DoubleVector q = broadcast(1).div(across.mul(up));
            DoubleVector v = exp(across.mul(h).mul(h).add(vy.mul(vy).mul(up)).mul(q.mul(-0.5)));
            q.sqrt().mul(strength).mul(v).intoArray(out, start + i);
        }
    }

    private static void briggs(
            Briggs sy, Briggs sz, Image image, double[] x, double[] y, double[] rise, double[] out, int from, int to) {
        double base = image.sign() * image.mouth() - image.place();
        double sign = image.sign();
        double strength = image.strength();
        double widensY = image.widensY();
        double widensZ = image.widensZ();
        int last = to - LANES.length();
        for (int at = from; at < to; at += LANES.length()) {
            int i = Math.min(at, last);
            DoubleVector vx = DoubleVector.fromArray(LANES, x, i);
            DoubleVector vy = DoubleVector.fromArray(LANES, y, i);
            DoubleVector r = DoubleVector.fromArray(LANES, rise, i);
            DoubleVector h = r.mul(sign).add(base);
            DoubleVector r2 = r.mul(r);
            DoubleVector wy = bend(vx, sy);
            DoubleVector wz = bend(vx, sz);
            DoubleVector ny = wy.mul(widensY).fma(r2, top(vx, sy));
            DoubleVector nz = wz.mul(widensZ).fma(r2, top(vx, sz));
            DoubleVector q = broadcast(1).div(ny.mul(nz));
            DoubleVector cross = vy.mul(vy).mul(wy).mul(nz);
            DoubleVector v = exp(wz.mul(ny).mul(h).mul(h).add(cross).mul(q.mul(-0.5)));
            wy.mul(wz).mul(q).sqrt().mul(strength).mul(v).intoArray(out, i);
        }
    }

    /** What sigma squared is divided by: (1 + bend x) (1 + bend2 x). */
    private static DoubleVector bend(DoubleVector x, Briggs s) {
        DoubleVector one = x.fma(broadcast(s.bend()), broadcast(1));
        return s.bend2() == 0 ? one : one.mul(x.fma(broadcast(s.bend2()), broadcast(1)));
    }

    /** What is divided: k2 x2 (1 + rise x). */
    private static DoubleVector top(DoubleVector x, Briggs s) {
        DoubleVector n = x.mul(x).mul(s.k() * s.k());
        return s.rise() == 0 ? n : n.mul(x.fma(broadcast(s.rise()), broadcast(1)));
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
