package org.kuznets.analysis.facility;

/**
 * How much work a search may take. Counted, not timed, so that the same question has the same answer on every machine.
 *
 * @param nodes most nodes of the search tree
 * @param rounds shakes of the best plan known before branching
 * @param seed of the shakes
 */
public record Effort(int nodes, int rounds, long seed) {}
