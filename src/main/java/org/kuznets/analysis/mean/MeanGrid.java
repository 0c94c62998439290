package org.kuznets.analysis.mean;

import org.kuznets.layer.Feature;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Envelope;

/** The grid over the sources and round them, its nodes at whole multiples of the spacing. */
final class MeanGrid {
    private MeanGrid() {}

    /** Around all sources of the layer. */
    static Envelope region(DispersionMeanIn in) {
        Envelope all = new Envelope();
        for (Feature f : in.emissions().sources().features()) {
            if (f.geometry() != null) {
                all.expandToInclude(f.geometry().getEnvelopeInternal());
            }
        }
        if (!all.isNull()) {
            all.expandBy(in.marginMetres());
        }
        return all;
    }

    /** How many nodes it would have, however many. */
    static double nodes(DispersionMeanIn in) {
        Envelope e = region(in);
        return e.isNull() ? 0 : (e.getWidth() / in.cellMetres() + 2) * (e.getHeight() / in.cellMetres() + 2);
    }

    static Grid of(DispersionMeanIn in) {
        Envelope e = region(in);
        double cell = in.cellMetres();
        long west = (long) Math.floor(e.getMinX() / cell);
        long south = (long) Math.floor(e.getMinY() / cell);
        int columns = (int) (Math.ceil(e.getMaxX() / cell) - west) + 1;
        int rows = (int) (Math.ceil(e.getMaxY() / cell) - south) + 1;
        return new Grid(west * cell, south * cell, cell, columns, rows);
    }
}
