package org.kuznets.format.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.geo.CrsGuesses;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;

/** The coordinate system of a shapefile: what the user says, else what its .prj says. */
final class SourceCrs {
    private SourceCrs() {}

    /** @throws Refusal when nobody says; its reasons hold guesses from the bounds that the .shp states */
    static Crs of(ShapefileParts parts, ReadOptions options, Findings findings) throws IOException {
        if (options.crs() != null) {
            return options.crs();
        }
        String wkt = ShapefileParts.text(parts.prj());
        if (wkt.isEmpty()) {
            throw CrsGuesses.refusal(parts.name() + ".shp", extent(parts.shp()));
        }
        return PrjFile.crs(wkt, findings::add);
    }

    private static Envelope extent(@Nullable Path shp) throws IOException {
        try (Window file = new Window(Objects.requireNonNull(shp))) {
            if (!file.has(0, 68)) {
                return new Envelope();
            }
            ByteBuffer b = file.at(0, 68);
            double[] box = {b.getDouble(36), b.getDouble(44), b.getDouble(52), b.getDouble(60)};
            boolean finite = Double.isFinite(box[0] + box[1] + box[2] + box[3]);
            return finite ? new Envelope(box[0], box[2], box[1], box[3]) : new Envelope();
        }
    }
}
