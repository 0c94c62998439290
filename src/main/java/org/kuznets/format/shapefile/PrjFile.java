package org.kuznets.format.shapefile;

import java.util.function.Consumer;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.wkt.Formattable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.CrsReader;
import org.kuznets.geo.Projections;
import org.kuznets.notice.Finding;

/** The coordinate system as the text of a .prj: WKT 1 in ESRI's spelling. */
final class PrjFile {
    private PrjFile() {}

    /**
     * The coordinate system that {@code wkt} describes.
     *
     * @param odd hears what had to be assumed
     * @throws org.kuznets.notice.Refusal when it cannot be read or its datum is unknown
     */
    static Crs crs(String wkt, Consumer<Finding> odd) {
        return CrsReader.read(wkt, "", odd);
    }

    /**
     * The text of a .prj for {@code crs}: its own definition, else ESRI's text, else GeoTools'.
     *
     * @throws org.kuznets.notice.Refusal when {@code crs} is not known
     */
    static String wkt(Crs crs) {
        if (!crs.definition().isEmpty()) {
            return crs.definition();
        }
        return EsriWkt.of(crs.code()).orElseGet(() -> ((Formattable) Projections.decode(crs)).toWKT(Citations.OGC, 0));
    }
}
