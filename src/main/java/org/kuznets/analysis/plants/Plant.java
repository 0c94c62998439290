package org.kuznets.analysis.plants;

/**
 * One plant of the enterprises layer.
 *
 * @param place number of its municipality
 * @param jobs NaN where they are not known
 */
public record Plant(String id, int place, String sector, double jobs) {}
