package org.kuznets.analysis.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Geometry;

/**
 * The fast way to {@link Areas}: exact areas without building a single shape. A grid tells which parcels meet no zone's
 * edge; their whole area counts. Only the others are swept, each in its own small window. Equal to {@link PlainAreas} to
 * about 1e-12 of the whole; some hundred times faster.
 */
public final class SweptAreas {
    /** Fixed, like everything about the chunks, so that sums do not depend on the number of cores. */
    private static final int BATCHES = 8;

    private static final int MOST_AT_ONCE = 8;

    private SweptAreas() {}

    /**
     * @param zones valid polygons on the land's sheet; they may overlap
     * @param sites for each zone its own industrial site, or null; only what lies inside the zone counts
     */
    public static Areas of(
            Land land, List<? extends @Nullable Geometry> zones, List<? extends @Nullable Geometry> sites, Work work) {
        if (zones.size() != sites.size()) {
            throw new IllegalArgumentException(zones.size() + " zones, " + sites.size() + " sites");
        }
        List<@Nullable Geometry> both = new java.util.ArrayList<>(zones);
        both.addAll(sites);
        Polygons owners = Polygons.of(both, work);
        CellGrid grid = CellGrid.over(land.polygons, owners);
        List<EdgeGrid> grids = work.each(2, i -> new EdgeGrid(grid, i == 0 ? Edges.of(owners) : land.border));
        EdgeGrid zoneGrid = grids.get(0);
        ParcelOverlaps overlaps = new ParcelOverlaps(land, grids.get(1));
        Large large = Large.of(land, zoneGrid, overlaps.border);
        Areas all = new Areas(zones.size(), land.classes);
        long answer = 16L * zones.size() * (land.classes + 1);
        int batch = (int) Math.max(1, Math.min(MOST_AT_ONCE, (64L << 20) / Math.max(1, answer)));
        int chunks = BATCHES * batch;
        for (int b = 0; b < BATCHES; b++) {
            int first = b * batch;
            work.progress(b, BATCHES);
            work.each(batch, k -> {
                        Window w = new Window(land, zoneGrid, overlaps, large, zones.size());
                        int c = first + k;
                        w.parcels(share(land.size(), c, chunks), share(land.size(), c + 1, chunks));
                        w.largeParcels(share(grid.rows(), c, chunks), share(grid.rows(), c + 1, chunks));
                        if (land.gaps) {
                            w.gaps(share(grid.rows(), c, chunks), share(grid.rows(), c + 1, chunks));
                        }
                        return w.areas();
                    })
                    .forEach(all::add);
        }
        return all;
    }

    private static int share(int whole, int part, int parts) {
        return (int) ((long) whole * part / parts);
    }
}
