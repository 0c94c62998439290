package org.kuznets.analysis.gauss;

/**
 * A plume spread evenly across a sector at many distances. The sector's form is the plume's on its axis with
 * {@code sigma_y = x sector / sqrt(2 pi)}, so the kernel of plumes serves it, wherever the rise is complete and no lid is
 * above; elsewhere the formula does.
 */
public final class AcrossSector {
    private AcrossSector() {}

    /**
     * @param x ascending distances, metres, above 0
     * @param out as many; becomes the concentration, g/m3 for 1 g/s
     */
    public static void at(GaussPlume plume, double sectorRadians, double[] x, double[] out, PlumeKernel kernel) {
        int even = x.length;
        if (Double.isInfinite(plume.lid())) {
            even = 0;
            while (even < x.length && x[even] < plume.evenMetres()) {
                even++;
            }
        }
        for (int i = 0; i < even; i++) {
            out[i] = plume.acrossSector(x[i], sectorRadians);
        }
        if (even < x.length) {
            risen(plume, sectorRadians / Math.sqrt(2 * Math.PI), x, out, even, kernel);
        }
    }

    private static void risen(GaussPlume plume, double width, double[] x, double[] out, int from, PlumeKernel kernel) {
        double[] y = new double[x.length];
        double far = x[x.length - 1];
        double strength = 1 / (2 * Math.PI * plume.wind());
        double widened = plume.wideningSquared(far);
        GaussRules rules = plume.rules();
        RisenPlume risen = new RisenPlume(strength, plume.height(far), rules.placeMetres(), 0, widened);
        Spread spread = rules.spread();
        if (spread != Spread.PASQUILL_GIFFORD) {
            Briggs across = new Briggs(width, 0, 0, 0);
            kernel.briggs(across, Briggs.upwards(spread, plume.stability()), risen, x, y, out, from, x.length);
            return;
        }
        int start = from;
        while (start < x.length) {
            PasquillGifford.Piece piece = PasquillGifford.piece(plume.stability(), x[start]);
            int end = start;
            while (end < x.length && x[end] <= piece.endMetres()) {
                end++;
            }
            kernel.powers(new Powers(width, 1, piece.a(), piece.b()), risen, x, y, out, start, end);
            start = end;
        }
    }
}
