package org.kuznets.analysis.cover;

/** How far a demand is from a site: the port through which straight lines or travel times come in. */
@FunctionalInterface
public interface Distances {
    /** 0 or more; finite. */
    double between(int demand, int site);
}
