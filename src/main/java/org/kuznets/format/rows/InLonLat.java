package org.kuznets.format.rows;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.ToLonLat;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Rows in CRS84, cut where they cross the antimeridian. A row that cannot be shown there is left out, with a finding. */
public final class InLonLat extends Passing {
    private static final Message NOT_SHOWN = new Message("geometry.not-shown", "the row was left out: {problem}");

    private final ToLonLat move;

    /** @throws Refusal when the source's CRS is unknown */
    public InLonLat(Rows source) {
        super(source);
        this.move = ToLonLat.from(source.crs());
    }

    @Override
    public Crs crs() {
        return Crs.CRS84;
    }

    @Override
    @Nullable
    Feature pass(Feature f) {
        if (f.geometry() == null) {
            return f;
        }
        try {
            return f.at(move.apply(f.geometry()));
        } catch (Refusal e) {
            return reject(Finding.warning(NOT_SHOWN, f.id(), Map.of("problem", String.valueOf(e.getMessage()))));
        }
    }
}
