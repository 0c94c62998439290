package org.kuznets.analysis.plants;

/**
 * One plant of the enterprises layer.
 *
 * @param place number of its municipality
 * @param code of its industry, empty where it has none
 * @param jobs NaN where they are not known
 */
public record Plant(String id, int place, String sector, String code, double jobs) {}
