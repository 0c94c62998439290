package org.kuznets.analysis;

/**
 * What a run will roughly take, known before any work is done. Limits, and whether to answer at once or as a job, read
 * only this.
 *
 * @param steps elementary steps, about a microsecond each
 * @param bytes heap needed beside the input
 */
public record Cost(long steps, long bytes) {}
