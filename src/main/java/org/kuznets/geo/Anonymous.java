package org.kuznets.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuznets.geo.proj.Ellipsoid;

/**
 * Datums without a name, as QGIS and GDAL write for a PROJ string that gives only an ellipsoid. The ellipsoid is the one
 * hint left: Krasovsky's means Pulkovo 1942 (Pulkovo 1995 is some ten metres away), WGS 84's and GRS 80's mean WGS 84.
 */
final class Anonymous {
    private static final String NAMELESS =
            "(?s).*(unknown|unnamed|undefined|not.?specified|based.?on|krass?ows?[sk]|krass?ovsk).*";

    private Anonymous() {}

    /** The datum to assume; empty when the text names a datum, gives a shift, or its ellipsoid hints at nothing. */
    static Optional<Datum> datum(Wkt wkt) {
        Optional<Wkt> datum = Projections.findNode(wkt, "DATUM");
        boolean nameless = datum.isPresent()
                && datum.get().child("TOWGS84").isEmpty()
                && datum.get().name().toLowerCase(Locale.ROOT).matches(NAMELESS);
        return nameless
                ? datum.get().child("SPHEROID").flatMap(s -> byEllipsoid(new Ellipsoid(s.number(1), s.number(2))))
                : Optional.empty();
    }

    /** The datum that a lone ellipsoid hints at. */
    static Optional<Datum> byEllipsoid(Ellipsoid figure) {
        // GRS 80 and WGS 84 differ by a tenth of a millimetre at the pole
        boolean modern =
                figure.semiMajorMetres() == 6_378_137 && Math.abs(figure.inverseFlattening() - 298.2572) < 1e-3;
        return modern
                ? Optional.of(Datum.WGS84)
                : Stream.of("Pulkovo_1942", "GSK-2011")
                        .map(name -> Datums.find(name).orElseThrow())
                        .filter(d -> d.ellipsoid().near(figure))
                        .findFirst();
    }
}
