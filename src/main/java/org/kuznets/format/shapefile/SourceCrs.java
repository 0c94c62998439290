package org.kuznets.format.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.geo.CrsGuesses;
import org.kuznets.geo.CrsReader;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;

/** The coordinate system of a shapefile: what the user says, else what its .prj says. */
final class SourceCrs {
    private static final Message MISSING = new Message(
            "shapefile.no-prj",
            "{file} does not say in which coordinate system it is: its .prj is missing or empty. Say it with --crs, such as --crs EPSG:28415");

    private SourceCrs() {}

    /**
     * @param odd hears what had to be assumed
     * @throws Refusal when nobody says; its reasons hold ranked guesses from the box in the file's head
     */
    static Crs of(ShapefileParts parts, ReadOptions options, Consumer<Finding> odd) throws IOException {
        if (options.crs() != null) {
            return options.crs();
        }
        String wkt = ShapefileParts.text(parts.prj());
        if (wkt.isEmpty()) {
            List<Refusal.Reason> reasons = new ArrayList<>();
            reasons.add(new Refusal.Reason(MISSING, parts.name(), Map.of("file", parts.name())));
            List<Refusal.Reason> guesses =
                    CrsGuesses.refusal(parts.name(), box(parts.shp())).reasons();
            reasons.addAll(guesses.subList(1, guesses.size()));
            throw new Refusal(reasons);
        }
        return CrsReader.read(wkt, "", odd);
    }

    /** The box that the head of the .shp claims; null when it claims nonsense. */
    private static Envelope box(@Nullable Path shp) throws IOException {
        byte[] head = new byte[100];
        if (shp != null) {
            try (InputStream in = Files.newInputStream(shp)) {
                in.readNBytes(head, 0, head.length);
            }
        }
        ByteBuffer b = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        double[] v = {b.getDouble(36), b.getDouble(44), b.getDouble(52), b.getDouble(60)};
        boolean sane = Arrays.stream(v).allMatch(Double::isFinite) && v[0] <= v[2] && v[1] <= v[3];
        boolean blank = Arrays.stream(v).allMatch(d -> d == 0);
        return sane && !blank ? new Envelope(v[0], v[2], v[1], v[3]) : new Envelope();
    }
}
