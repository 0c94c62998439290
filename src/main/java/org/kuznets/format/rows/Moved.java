package org.kuznets.format.rows;

import java.util.List;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;

/** Rows in another CRS, for writing. Counts what passes. */
public final class Moved implements Rows {
    private final Rows source;
    private final Crs crs;
    private final Reprojection move;
    private long passed;

    public Moved(Rows source, Crs crs) {
        this.source = source;
        this.crs = crs;
        this.move = Reprojection.between(source.crs(), crs);
    }

    /** How many rows have been read through this. */
    public long passed() {
        return passed;
    }

    @Override
    public Columns columns() {
        return source.columns();
    }

    @Override
    public Crs crs() {
        return crs;
    }

    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public Feature next() {
        Feature f = source.next();
        passed++;
        return f.geometry() == null ? f : f.at(move.apply(f.geometry()));
    }

    @Override
    public double fractionRead() {
        return source.fractionRead();
    }

    @Override
    public List<Finding> findings() {
        return source.findings();
    }

    @Override
    public void close() {
        source.close();
    }
}
