package org.kuznets.analysis.gauss;

import java.util.Arrays;

/**
 * A plume spread evenly across a sector at many distances. The sector's form is the plume's on its axis with
 * {@code sigma_y = x sector / sqrt(2 pi)}, so the kernel of plumes serves it wherever no lid is above; under one the
 * formula does.
 */
public final class AcrossSector {
    private AcrossSector() {}

    /**
     * @param x ascending distances, metres, above 0
     * @param xTwoThirds the same to the power of two thirds: a rise is a multiple of it
     * @param out as many; becomes the concentration, g/m3 for 1 g/s
     */
    public static void at(
            GaussPlume plume, double sectorRadians, double[] x, double[] xTwoThirds, double[] out, PlumeKernel kernel) {
        if (Double.isInfinite(plume.lid())) {
            double[] rise = new double[x.length];
            if (plume.rules().gradual()) {
                plume.rise().along(xTwoThirds, rise);
            } else {
                Arrays.fill(rise, plume.rise().finalMetres());
            }
            open(plume, sectorRadians / Math.sqrt(2 * Math.PI), x, rise, out, kernel);
            return;
        }
        for (int i = 0; i < x.length; i++) {
            out[i] = plume.acrossSector(x[i], sectorRadians);
        }
    }

    private static void open(
            GaussPlume plume, double width, double[] x, double[] rise, double[] out, PlumeKernel kernel) {
        double[] y = new double[x.length];
        GaussRules rules = plume.rules();
        double strength = 1 / (2 * Math.PI * plume.wind());
        double widens = rules.widened() ? GaussPlume.WIDENING : 0;
        RisingPlume rising = new RisingPlume(strength, plume.mouthMetres(), rules.placeMetres(), 0, widens);
        Spread spread = rules.spread();
        if (spread != Spread.PASQUILL_GIFFORD) {
            Briggs across = new Briggs(width, 0, 0, 0);
            kernel.briggs(across, Briggs.upwards(spread, plume.stability()), rising, x, y, rise, out, 0, x.length);
            return;
        }
        int start = 0;
        while (start < x.length) {
            PasquillGifford.Piece piece = PasquillGifford.piece(plume.stability(), x[start]);
            int end = start;
            while (end < x.length && x[end] <= piece.endMetres()) {
                end++;
            }
            kernel.powers(new Powers(width, 1, piece.a(), piece.b()), rising, x, y, rise, out, start, end);
            start = end;
        }
    }
}
