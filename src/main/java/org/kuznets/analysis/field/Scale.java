package org.kuznets.analysis.field;

import org.locationtech.jts.geom.Envelope;

/** How finely a field has to be looked at. Called from several threads at once. */
@FunctionalInterface
public interface Scale {
    /** @return the largest cell, metres, that shows what the field does in the box; at least the box's side where it may stay */
    double metres(Envelope box);
}
