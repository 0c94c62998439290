package org.kuznets.analysis;

/**
 * The title page of an analysis.
 *
 * @param id a slug, and the analysis's name everywhere: URL, command line, test-case folder, manual
 * @param question the question it answers, ending in a question mark
 * @param source the publication, norm or law the method comes from
 */
public record Card(String id, String title, String question, String source) {}
