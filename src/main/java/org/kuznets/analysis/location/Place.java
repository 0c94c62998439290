package org.kuznets.analysis.location;

import org.kuznets.layer.Feature;

/**
 * A site or a demand as a point.
 *
 * @param id as people name it: of its column, else of its feature
 * @param x on the sheet, metres
 * @param y on the sheet, metres
 * @param weight people of a demand; of a site 0
 */
record Place(String id, double x, double y, double weight, Feature feature) {
    /** A straight line on the sheet. */
    double metresTo(Place other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
