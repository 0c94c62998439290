package org.kuznets.format.shapefile;

import java.io.IOException;
import java.util.Map;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** The coordinate system of a shapefile: what the user says, else what its .prj says. */
final class SourceCrs {
    private static final Message MISSING = new Message(
            "shapefile.no-prj",
            "{file} does not say in which coordinate system it is: its .prj is missing or empty. Say it with --crs, such as --crs EPSG:28415");

    private SourceCrs() {}

    /** @throws Refusal when nobody says; this is the place for ranked guesses from the file's bounds */
    static Crs of(ShapefileParts parts, ReadOptions options) throws IOException {
        if (options.crs() != null) {
            return options.crs();
        }
        String wkt = ShapefileParts.text(parts.prj());
        if (wkt.isEmpty()) {
            throw Refusal.of(MISSING, parts.name(), Map.of("file", parts.name()));
        }
        return PrjFile.crs(wkt);
    }
}
