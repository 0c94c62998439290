package org.kuznets.layer;

import java.util.List;
import java.util.Optional;

/**
 * Where layers are read from. Thread-safe. All geometry is CRS84. A collection is seen at one version per call; a page
 * that continues an older version answers from the current one, without repeating or skipping unchanged features.
 */
public interface Catalog {
    /** All collections, ordered by id. */
    List<CollectionInfo> collections();

    /** The ids of all collections, in order, whether they can be computed now or not. Costs nothing. */
    default List<String> ids() {
        return collections().stream().map(CollectionInfo::id).toList();
    }

    Optional<CollectionInfo> find(String id);

    /**
     * One page.
     *
     * @throws org.kuznets.notice.NotFound when there is no such collection
     * @throws org.kuznets.notice.Refusal when the filter names an unknown column or the token is not one of ours
     */
    Page page(Query query);

    /** All that {@code query} matches (its limit is respected) as a stream that holds no lock between its chunks. */
    Rows rows(Query query);

    /**
     * The same as {@link #rows} in consecutive parts of one version, to be read side by side. The caller closes each.
     *
     * @param most parts
     */
    default List<Rows> parts(Query query, int most) {
        return List.of(rows(query));
    }

    Optional<Feature> feature(String collection, String id);

    /** @throws org.kuznets.notice.NotFound when there is no such collection */
    default CollectionInfo get(String id) {
        return find(id).orElseThrow(() -> new org.kuznets.notice.NotFound("collection", id));
    }
}
