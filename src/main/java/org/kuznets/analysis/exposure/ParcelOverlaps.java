package org.kuznets.analysis.exposure;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Where parcels of a land lie over one another. Thread-safe. */
final class ParcelOverlaps {
    final EdgeGrid border;
    private final Land land;
    private final HPRtree boxes = new HPRtree();

    ParcelOverlaps(Land land, EdgeGrid border) {
        this.land = land;
        this.border = border;
    }

    /** Earlier parcels whose boxes meet that of {@code parcel}, in order. */
    int[] rivals(int parcel) {
        Polygons p = land.polygons;
        return found(parcel, new Envelope(p.west(parcel), p.east(parcel), p.south(parcel), p.north(parcel)));
    }

    /** Those whose boxes meet the cell too. */
    int[] rivals(int parcel, CellGrid grid, int column, int row) {
        return found(parcel, new Envelope(grid.x(column), grid.x(column + 1), grid.y(row), grid.y(row + 1)));
    }

    private int[] found(int parcel, Envelope box) {
        List<?> all = index().query(box);
        return all.stream()
                .mapToInt(o -> (Integer) o)
                .filter(i -> i < parcel)
                .sorted()
                .toArray();
    }

    /** Made when first needed: clean land never needs it. */
    private synchronized HPRtree index() {
        if (boxes.size() == 0) {
            Polygons p = land.polygons;
            for (int i = 0; i < p.size(); i++) {
                if (!p.isEmpty(i)) {
                    boxes.insert(new Envelope(p.west(i), p.east(i), p.south(i), p.north(i)), i);
                }
            }
            boxes.build();
        }
        return boxes;
    }
}
