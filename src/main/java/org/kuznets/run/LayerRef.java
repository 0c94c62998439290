package org.kuznets.run;

/**
 * A layer input by reference.
 *
 * @param collection the id of a stored or computed collection
 * @param filter ECQL over its columns; empty for all features
 */
public record LayerRef(String collection, String filter) {
    public static LayerRef of(String collection) {
        return new LayerRef(collection, "");
    }
}
