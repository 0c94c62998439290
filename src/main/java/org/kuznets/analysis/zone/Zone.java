package org.kuznets.analysis.zone;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Sheet;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/**
 * One enterprise's zone.
 *
 * @param shape on the sheet, valid
 * @param site the part of the site inside the zone (all of it where the zone is normative); empty where only a point is
 *     known
 * @param ring the zone without the site
 */
record Zone(Plan plan, Geometry shape, Geometry site, Geometry ring) {

    static Zone of(Plan plan, Sheet sheet) {
        Geometry site = plan.site();
        if (plan.reach() != null) {
            Geometry shape = plan.reach().zone(plan.place(), sheet);
            return new Zone(plan, shape, site, Cover.less(shape, site));
        }
        Geometry shape = Objects.requireNonNull(plan.established());
        return new Zone(plan, shape, Cover.common(shape, site), Cover.less(shape, site));
    }

    /**
     * What a zone will be, before any geometry is made.
     *
     * @param id unique among zones
     * @param row the enterprise's attributes
     * @param hazardClass {@code I} to {@code V}; empty where only an established zone is known
     * @param classSource {@code override}, or as in {@link IndustryClasses}; empty without a class
     * @param place what the reach is measured from
     * @param site the polygons of the site; empty where only a point is known
     * @param reach null where the zone is established
     * @param established the established zone; null where the zone is normative
     * @param rose the station whose wind rose shapes the zone; empty when none does
     */
    record Plan(
            String id,
            Row row,
            String hazardClass,
            String classSource,
            String classEvidence,
            Geometry place,
            Geometry site,
            @Nullable Reach reach,
            @Nullable Geometry established,
            String act,
            String rose,
            String quality) {}
}
