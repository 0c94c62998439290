package org.kuznets.analysis.plants;

/**
 * The cluster index of Litzenberger and Sternberg 2006: density of a sector's jobs on land, times their density among
 * people, over the size of a plant, each against the whole. Above 4 is often called a cluster (recalled; a parameter).
 *
 * <p>Evidence: formula as in REAT's {@code litzenberger}, whose documented figure is reproduced.
 */
public final class ClusterIndex {
    private ClusterIndex() {}

    /**
     * NaN without plants, land or people.
     *
     * @param here jobs of the sector in the place
     * @param all jobs of the sector
     */
    public static double of(
            double here,
            double all,
            double area,
            double wholeArea,
            double people,
            double wholePeople,
            double plants,
            double allPlants) {
        double onLand = here / area / (all / wholeArea);
        double amongPeople = here / people / (all / wholePeople);
        double size = here / plants / (all / allPlants);
        double index = onLand * amongPeople / size;
        return Double.isFinite(index) ? index : Double.NaN;
    }
}
