package org.kuznets.layer;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Bbox;

/**
 * Which features of a collection, in which order.
 *
 * @param bbox in CRS84; null for everywhere. A feature without geometry is never inside a box
 * @param filter over the columns and {@code geometry} (CRS84)
 * @param sort empty for the stable order of the primary key, which alone can be continued with {@code after}
 * @param limit how many at most; at least 1
 * @param after the {@link Page#next} of the page before, or null for the first page
 */
public record Query(
        String collection, @Nullable Bbox bbox, Filter filter, List<Sort> sort, int limit, @Nullable String after) {
    /** A column and a direction. */
    public record Sort(String column, boolean descending) {}

    public Query {
        sort = List.copyOf(sort);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, was " + limit);
        }
    }

    /** Everything in {@code collection}. */
    public static Query all(String collection) {
        return new Query(collection, null, Filter.INCLUDE, List.of(), Integer.MAX_VALUE, null);
    }

    public Query where(Filter other) {
        return new Query(collection, bbox, other, sort, limit, after);
    }

    public Query after(@Nullable String other, int pageSize) {
        return new Query(collection, bbox, filter, sort, pageSize, other);
    }
}
