package org.kuznets.format.rows;

import java.util.List;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;

/**
 * A file's rows on their way into a store: renamed, repaired, in CRS84. Memory does not grow with the rows but for some
 * ten bytes an id.
 */
public final class Import implements Rows {
    private final Crs sourceCrs;
    private final Renamed renamed;
    private final Repaired repaired;
    private final InLonLat moved;

    /** @throws org.kuznets.notice.Refusal when the mapping or the CRS does not fit the file */
    public Import(Rows source, Mapping mapping) {
        this.sourceCrs = source.crs();
        this.renamed = Renamed.of(source, mapping);
        this.repaired = new Repaired(renamed);
        this.moved = new InLonLat(repaired);
    }

    /** The CRS that the file is in. */
    public Crs sourceCrs() {
        return sourceCrs;
    }

    /** Rows read from the file so far. */
    public long read() {
        return renamed.read();
    }

    /** Rows whose geometry was mended. */
    public long repaired() {
        return repaired.repaired();
    }

    /** Rows left out, each with a finding, without those that the format itself could not read. */
    public long rejected() {
        return renamed.rejected() + repaired.rejected() + moved.rejected();
    }

    @Override
    public Columns columns() {
        return moved.columns();
    }

    @Override
    public Crs crs() {
        return moved.crs();
    }

    @Override
    public boolean hasNext() {
        return moved.hasNext();
    }

    @Override
    public Feature next() {
        return moved.next();
    }

    @Override
    public double fractionRead() {
        return moved.fractionRead();
    }

    @Override
    public List<Finding> findings() {
        return moved.findings();
    }

    @Override
    public void close() {
        moved.close();
    }
}
