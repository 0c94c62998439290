package org.kuznets.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Projections;
import org.kuznets.geo.Reprojection;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Point;

/**
 * The catalogue of turning points as land surveyors want it: one line a point, X to the north and Y to the east in a
 * projected coordinate system, metres with two decimals. UTF-8 with a byte order mark, so that spreadsheets read it.
 */
public final class TurningPointsCsv {
    private static final Message NOT_PROJECTED = new Message(
            "turning-points.not-projected",
            "turning points are listed in metres, and {crs} is not a projected coordinate system; name one, such as "
                    + "EPSG:28415, or a local one of the configuration");
    private static final Message NOT_POINTS = new Message(
            "turning-points.columns",
            "a catalogue of turning points needs the columns zoneId, ring and number; this layer has {known}");

    private TurningPointsCsv() {}

    /** Whether a layer with these columns can be listed so. */
    public static boolean fits(Columns columns) {
        return columns.has("zoneId") && columns.has("ring") && columns.has("number");
    }

    /** @throws Refusal when {@code crs} is not projected */
    public static void check(Crs crs) {
        if (!(Projections.decode(crs) instanceof org.geotools.api.referencing.crs.ProjectedCRS)) {
            throw Refusal.of(NOT_PROJECTED, "crs", Map.of("crs", crs.code()));
        }
    }

    /**
     * Writes all of {@code rows}. Does not close {@code out}.
     *
     * @throws Refusal when {@code crs} is not projected or the rows are not turning points
     */
    public static long write(Rows rows, Crs crs, OutputStream out) throws IOException {
        if (!fits(rows.columns())) {
            throw Refusal.of(
                    NOT_POINTS, "output", Map.of("known", rows.columns().toString()));
        }
        check(crs);
        Reprojection move = Reprojection.between(rows.crs(), crs);
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("\uFEFFzoneId,ring,number,X (north; m),Y (east; m),crs\r\n");
        long written = 0;
        while (rows.hasNext()) {
            Feature f = rows.next();
            if (f.geometry() instanceof Point p) {
                double[] xy = move.apply(p.getX(), p.getY());
                text.write(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%.2f,%.2f,%s\r\n",
                        quoted(f.row().text("zoneId", "")),
                        f.row().text("ring", ""),
                        f.row().text("number", ""),
                        xy[1],
                        xy[0],
                        quoted(crs.code())));
                written++;
            }
        }
        text.flush();
        return written;
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
