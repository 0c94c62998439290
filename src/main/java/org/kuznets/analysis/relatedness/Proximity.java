package org.kuznets.analysis.relatedness;

/**
 * How often sectors go together. With M = 1 where a place is specialised in a sector, proximity is the smaller of the two
 * shares of places: of those with j that have i, and of those with i that have j; that is, places with both over the
 * larger number of places with one. Relatedness density of sector i in place r is the share of i's proximity to all other
 * sectors that falls to sectors r has: sum over j of M_rj phi_ij over sum of phi_ij, i itself left out.
 *
 * <p>Source: Hidalgo, Klinger, Barabasi and Hausmann 2007, The product space conditions the development of nations;
 * density as in {@code relatedness.density} of the R package EconGeo, as a share, not in percent. Evidence: recalled;
 * checked against a plain computation.
 */
public final class Proximity {
    private final boolean[][] present;
    private final int[] places;
    private final int[][] together;

    /** @param present by place and sector */
    public Proximity(boolean[][] present, int sectors) {
        this.present = present;
        this.places = new int[sectors];
        this.together = new int[sectors][sectors];
        for (boolean[] row : present) {
            for (int i = 0; i < sectors; i++) {
                for (int j = 0; row[i] && j < sectors; j++) {
                    together[i][j] += row[j] ? 1 : 0;
                }
                places[i] += row[i] ? 1 : 0;
            }
        }
    }

    /** How many places have sector {@code i}. */
    public int places(int i) {
        return places[i];
    }

    /** How many places have both. */
    public int together(int i, int j) {
        return together[i][j];
    }

    /** 0 to 1; NaN where no place has one of the two. */
    public double of(int i, int j) {
        return places[i] == 0 || places[j] == 0 ? Double.NaN : (double) together[i][j] / Math.max(places[i], places[j]);
    }

    /** 0 to 1; NaN where sector {@code i} goes together with no other. */
    public double density(int r, int i) {
        double all = 0;
        double here = 0;
        for (int j = 0; j < places.length; j++) {
            double phi = j == i ? 0 : of(i, j);
            if (phi > 0) {
                all += phi;
                here += present[r][j] ? phi : 0;
            }
        }
        return all > 0 ? here / all : Double.NaN;
    }
}
