package org.kuznets.portray.style;

/**
 * One line of a legend.
 *
 * @param name a slug, unique within its layer
 * @param when exclusive: a feature meets the condition of at most one class of its layer
 */
public record StyleClass(String name, Text title, Condition when, Symbol symbol) {}
