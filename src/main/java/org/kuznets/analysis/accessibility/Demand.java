package org.kuznets.analysis.accessibility;

/** What some origins ask of each object. */
final class Demand {
    /** People within the catchment: the labour-shed, and the demand of 2SFCA. */
    final double[] within;

    /** The same, each by the decay weight: the demand of E2SFCA. */
    final double[] weighted;

    /** The same, each by the weight and the share of the object among those it may choose: the demand of 3SFCA. */
    final double[] selective;

    /** People by the decay weight, however far. */
    final double[] decayed;

    /** People who choose it by Huff. */
    final double[] chosen;

    Demand(int objects) {
        within = new double[objects];
        weighted = new double[objects];
        selective = new double[objects];
        decayed = new double[objects];
        chosen = new double[objects];
    }

    void add(Demand other) {
        add(within, other.within);
        add(weighted, other.weighted);
        add(selective, other.selective);
        add(decayed, other.decayed);
        add(chosen, other.chosen);
    }

    private static void add(double[] to, double[] more) {
        for (int j = 0; j < to.length; j++) {
            to[j] += more[j];
        }
    }
}
