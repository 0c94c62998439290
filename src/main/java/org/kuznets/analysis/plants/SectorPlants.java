package org.kuznets.analysis.plants;

import java.util.List;
import org.kuznets.analysis.Work;

/**
 * The plants of one sector and what they come to.
 *
 * @param plants how many there are
 * @param used those with jobs known
 * @param placesUsed municipalities with jobs of any kind
 * @param clusterIndex by place, NaN where undefined
 * @param clusterPlaces municipalities with population and area
 */
record SectorPlants(
        String id,
        String sector,
        int plants,
        List<Plant> used,
        double jobs,
        int placesUsed,
        EllisonGlaeser index,
        int[] plantsAt,
        double[] jobsAt,
        double[] clusterIndex,
        int clusterPlaces) {

    /** What all sectors have in common: figures by place, NaN or nought where there are none. */
    record Setting(double[] allJobs, double[] area, double[] people, int placements, long seed) {
        boolean whole(int r) {
            return area[r] > 0 && people[r] > 0;
        }
    }

    static SectorPlants of(String id, String sector, List<Plant> all, Setting s, long part, Work work) {
        List<Plant> used = all.stream().filter(p -> p.jobs() > 0).toList();
        int places = s.allJobs().length;
        int[] plantsAt = new int[places];
        double[] jobsAt = new double[places];
        double jobs = 0;
        for (Plant p : used) {
            plantsAt[p.place()]++;
            jobsAt[p.place()] += p.jobs();
            jobs += p.jobs();
        }
        EllisonGlaeser index = EllisonGlaeser.of(
                used.stream().mapToDouble(Plant::jobs).toArray(),
                used.stream().mapToInt(Plant::place).toArray(),
                s.allJobs(),
                s.placements(),
                s.seed(),
                part,
                work);
        int placesUsed =
                (int) java.util.Arrays.stream(s.allJobs()).filter(v -> v > 0).count();
        double[] cluster = new double[places];
        int wholes = clusters(plantsAt, jobsAt, s, cluster);
        return new SectorPlants(
                id, sector, all.size(), used, jobs, placesUsed, index, plantsAt, jobsAt, cluster, wholes);
    }

    private static int clusters(int[] plantsAt, double[] jobsAt, Setting s, double[] cluster) {
        double area = 0;
        double people = 0;
        double plants = 0;
        double jobs = 0;
        int n = 0;
        for (int r = 0; r < cluster.length; r++) {
            if (s.whole(r)) {
                n++;
                area += s.area()[r];
                people += s.people()[r];
                plants += plantsAt[r];
                jobs += jobsAt[r];
            }
        }
        for (int r = 0; r < cluster.length; r++) {
            cluster[r] = s.whole(r) && plantsAt[r] > 0
                    ? ClusterIndex.of(jobsAt[r], jobs, s.area()[r], area, s.people()[r], people, plantsAt[r], plants)
                    : Double.NaN;
        }
        return n;
    }
}
