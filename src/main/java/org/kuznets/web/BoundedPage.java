package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;

/** Fetches a page in steps, so that neither its features nor its bytes outgrow a bound. */
final class BoundedPage {
    /** About how many bytes of features one page may hold. */
    static final long MOST_BYTES = 32L << 20;

    private static final int FIRST_STEP = 1000;

    private BoundedPage() {}

    /** A page that may end before {@code query}'s limit when its features are large; it has a {@code next} then. */
    static Page read(Catalog catalog, Query query) {
        List<Feature> all = new ArrayList<>();
        long bytes = 0;
        int step = FIRST_STEP;
        @Nullable String token = query.after();
        long matched = -1;
        while (true) {
            Page part = catalog.page(query.after(token, Math.min(step, query.limit() - all.size())));
            all.addAll(part.features());
            for (Feature f : part.features()) {
                bytes += bytes(f);
            }
            matched = all.size() == part.features().size() ? part.matched() : matched;
            token = part.next();
            if (token == null
                    || all.size() >= query.limit()
                    || bytes >= MOST_BYTES
                    || part.features().isEmpty()) {
                return new Page(all, token, matched);
            }
            step = (int) Math.max(1, (MOST_BYTES - bytes) / Math.max(1, bytes / all.size()));
        }
    }

    private static long bytes(Feature f) {
        long points = f.geometry() == null ? 0 : f.geometry().getNumPoints();
        return 100 + 24 * points + 30L * f.row().columns().size();
    }
}
