package org.kuznets.analysis.facility;

/** What it costs to serve a demand from each site: the port through which a distance, a network or a table comes in. */
@FunctionalInterface
public interface Costs {
    /**
     * @param demand whose costs
     * @param bySite to be filled: one finite cost a site, 0 or more
     */
    void of(int demand, double[] bySite);
}
