package org.kuznets.analysis.facility;

/** What is known about a plan. */
public enum Status {
    /** Nothing better exists: the search has proved it. */
    OPTIMAL,
    /** Keeps every rule; how much better one might be is the gap to the bound. */
    FEASIBLE,
    /** The search has proved that nothing keeps every rule. */
    INFEASIBLE,
    /** No plan was found, and none was excluded, within the work allowed. */
    UNKNOWN
}
