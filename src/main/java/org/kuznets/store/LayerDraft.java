package org.kuznets.store;

import org.kuznets.geo.Crs;

/**
 * What is said of a layer at its import; see {@link org.kuznets.layer.CollectionInfo} for the meanings.
 *
 * @param sourceCrs the CRS that the file came in
 * @param integerIds whether the rows' ids are row numbers rather than a column's values
 * @param fingerprint of the source and how it was read; equal means that importing again would change nothing
 */
public record LayerDraft(
        String id,
        String title,
        String titleRu,
        String description,
        Crs sourceCrs,
        String quality,
        String source,
        String licence,
        boolean integerIds,
        String fingerprint) {}
