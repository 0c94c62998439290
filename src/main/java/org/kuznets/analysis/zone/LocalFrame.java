package org.kuznets.analysis.zone;

import org.kuznets.geo.Sheet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The ground round one place: x metres to true east, y metres to true north, as on the ellipsoid. The sheet stretches
 * lengths far from its centre and turns north; here, within some 20 km, both are true, within 0.1 % even 5000 km from
 * the sheet's centre.
 */
record LocalFrame(AffineTransformation toGround, AffineTransformation toSheet) {

    static LocalFrame at(Sheet sheet, Coordinate place) {
        Sheet.Local l = sheet.localAt(place.x, place.y);
        double det = l.xEast() * l.yNorth() - l.xNorth() * l.yEast();
        AffineTransformation toGround = AffineTransformation.translationInstance(-place.x, -place.y)
                .compose(new AffineTransformation(
                        l.yNorth() / det, -l.xNorth() / det, 0, -l.yEast() / det, l.xEast() / det, 0));
        AffineTransformation toSheet =
                new AffineTransformation(l.xEast(), l.xNorth(), place.x, l.yEast(), l.yNorth(), place.y);
        return new LocalFrame(toGround, toSheet);
    }

    Geometry toGround(Geometry onSheet) {
        return toGround.transform(onSheet);
    }

    Geometry toSheet(Geometry onGround) {
        return toSheet.transform(onGround);
    }
}
