package org.kuznets.format.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;

/** Rows that pass through one step, which changes or rejects each. Closing it closes the source. */
abstract class Passing implements Rows {
    private final Rows source;
    private final Findings findings = new Findings();
    private long read;
    private long changed;
    private long rejected;
    private @Nullable Feature next;

    Passing(Rows source) {
        this.source = source;
    }

    /** The feature as it goes on: itself, a changed one, or null after {@link #reject}. */
    abstract @Nullable Feature pass(Feature feature);

    /** Says why the row at hand is left out. */
    final @Nullable Feature reject(Finding why) {
        rejected++;
        findings.add(why);
        return null;
    }

    /** Says what was done to the row at hand. */
    final void changed(Finding what) {
        changed++;
        findings.add(what);
    }

    /** Says something about the rows as a whole. */
    final void note(Finding finding) {
        findings.add(finding);
    }

    /** Rows taken from the source so far. */
    public final long read() {
        return read;
    }

    /** How often something in them was mended, with a finding each. */
    public final long repaired() {
        return changed;
    }

    /** Rows of those that were left out, with a finding each. */
    public final long rejected() {
        return rejected;
    }

    @Override
    public Columns columns() {
        return source.columns();
    }

    @Override
    public Crs crs() {
        return source.crs();
    }

    @Override
    public final boolean hasNext() {
        while (next == null && source.hasNext()) {
            read++;
            next = pass(source.next());
        }
        return next != null;
    }

    @Override
    public final Feature next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Feature f = next;
        next = null;
        return f;
    }

    @Override
    public final double fractionRead() {
        return source.fractionRead();
    }

    @Override
    public final List<Finding> findings() {
        List<Finding> all = new ArrayList<>(source.findings());
        all.addAll(findings.list());
        return List.copyOf(all);
    }

    @Override
    public final void close() {
        source.close();
    }
}
