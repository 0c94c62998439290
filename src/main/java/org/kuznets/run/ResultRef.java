package org.kuznets.run;

/**
 * A layer input that another analysis makes first.
 *
 * @param output the id of the layer in its result; empty for the first
 */
public record ResultRef(Request request, String output) {}
