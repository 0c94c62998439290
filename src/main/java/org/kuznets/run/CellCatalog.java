package org.kuznets.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.geotools.api.filter.Filter;
import org.geotools.filter.FilterAttributeExtractor;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Bbox;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Ecql;
import org.kuznets.layer.Feature;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The cells of one field as a collection: a cell is made when it is asked for, so a large field costs no more than itself. */
final class CellCatalog implements Catalog {
    private static final Message TOKEN =
            new Message("page.token", "the page token '{token}' is not one that this server gave");

    /** Of boxes with more cells than this the exact count is left open. */
    private static final int MOST_COUNTED_IN_BOX = 50_000;

    private final Cells cells;
    private final CollectionInfo info;
    private volatile @Nullable Counted last;

    /** The answer to the question asked last, for the pages that follow. */
    private record Counted(Filter filter, @Nullable Bbox box, long count) {}

    CellCatalog(String id, String title, Cells cells, String quality, String version) {
        this.cells = cells;
        this.info = new CollectionInfo(
                id,
                title,
                title,
                "",
                cells.columns(),
                "Polygon",
                cells.crs(),
                cells.extent(),
                cells.count(),
                version,
                quality,
                "",
                "",
                true);
    }

    @Override
    public List<CollectionInfo> collections() {
        return List.of(info);
    }

    @Override
    public Optional<CollectionInfo> find(String id) {
        return id.equals(info.id()) ? Optional.of(info) : Optional.empty();
    }

    @Override
    public Page page(Query query) {
        if (!query.sort().isEmpty()) {
            return sorted().page(query);
        }
        int from = start(query.after());
        // one more than wanted tells whether there is a next page
        int most = query.limit() == Integer.MAX_VALUE ? query.limit() : query.limit() + 1;
        List<Feature> found = new ArrayList<>();
        rows(query, from, most).forEachRemaining(found::add);
        long matched = matched(query);
        if (found.size() <= query.limit()) {
            return new Page(found, null, matched);
        }
        Feature next = found.remove(found.size() - 1);
        return new Page(found, next.id(), matched);
    }

    private static int start(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw Refusal.of(TOKEN, "after", Map.of("token", after));
        }
        return Integer.parseInt(after);
    }

    @Override
    public Rows rows(Query query) {
        return query.sort().isEmpty() ? rows(query, start(query.after()), query.limit()) : sorted().rows(query);
    }

    private Rows rows(Query query, int from, int limit) {
        get(query.collection());
        Ecql.check(query.filter(), info.columns());
        return cells.rows(numbers(query, from), wanted(query), limit);
    }

    private IntStream numbers(Query query, int from) {
        Bbox box = query.bbox();
        return box == null ? IntStream.range(Math.min(from, cells.end()), cells.end()) : cells.near(box, from);
    }

    /** Shapes are made only where the question is about them. */
    private IntPredicate wanted(Query query) {
        Bbox box = query.bbox();
        Filter filter = query.filter();
        boolean shaped = !filter.equals(Filter.INCLUDE) && usesShape(filter);
        return cell -> {
            if (!shaped && !filter.evaluate(cells.bare(cell))) {
                return false;
            }
            if (box == null && !shaped) {
                return true;
            }
            Geometry shape = cells.shape(cell);
            return (box == null || touches(box, shape.getEnvelopeInternal()))
                    && (!shaped || filter.evaluate(cells.bare(cell).at(shape)));
        };
    }

    private static boolean touches(Bbox box, Envelope shape) {
        return box.envelopes().stream().anyMatch(e -> e.intersects(shape));
    }

    private static boolean usesShape(Filter filter) {
        FilterAttributeExtractor names = new FilterAttributeExtractor();
        filter.accept(names, null);
        return !Set.of("value").containsAll(names.getAttributeNameSet());
    }

    /** How many match in all; negative when counting would take long. */
    private long matched(Query query) {
        if (query.bbox() == null && query.filter().equals(Filter.INCLUDE)) {
            return info.count();
        }
        Counted known = last;
        if (known != null
                && known.filter().equals(query.filter())
                && java.util.Objects.equals(known.box(), query.bbox())) {
            return known.count();
        }
        boolean large = query.bbox() != null
                && numbers(query, 0).limit(MOST_COUNTED_IN_BOX + 1L).count() > MOST_COUNTED_IN_BOX;
        long count = large
                ? -1
                : numbers(query, 0).filter(cells::has).filter(wanted(query)).count();
        last = new Counted(query.filter(), query.bbox(), count);
        return count;
    }

    /** Sorting needs them all at once. */
    private MemoryCatalog sorted() {
        return new MemoryCatalog(List.of(cells.layer(info.id(), info.title(), info.quality())), info.version());
    }

    @Override
    public Optional<Feature> feature(String collection, String id) {
        get(collection);
        return Optional.of(id)
                .filter(i -> i.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(cells::has)
                .map(cells::get);
    }
}
