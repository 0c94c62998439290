package org.kuznets.analysis.field;

import org.locationtech.jts.geom.Envelope;

/** How finely a field has to be looked at. Called from several threads at once. */
@FunctionalInterface
public interface Scale {
    /**
     * The largest cell, metres, that shows what the field does in the box.
     *
     * @param most larger ones are not asked for
     */
    double metres(Envelope box, double most);
}
