package org.kuznets.analysis.field;

import org.locationtech.jts.geom.Envelope;

/** What a field nowhere exceeds. Called from several threads at once. */
@FunctionalInterface
public interface Bound {
    /** @return at least as much as the field's value anywhere in the box, its edge included */
    double over(Envelope box);
}
