package org.kuznets.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.kuznets.format.Format;
import org.kuznets.format.TurningPointsCsv;
import org.kuznets.format.rows.Moved;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Projections;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** A layer as a file of one format in one CRS, on disk or over the wire. */
public final class RowsFile {
    private static final Message GEOJSON = new Message(
            "file.geojson-crs",
            "GeoJSON is always in longitude and latitude (CRS84); for {crs} take shapefile, geopackage or csv");

    private RowsFile() {}

    /** @throws Refusal when {@code format} cannot hold a layer with these columns in {@code crs}, or there is no such CRS */
    public static void check(Format format, Columns columns, Crs crs) {
        Projections.decode(crs);
        if (format.id().equals("geojson") && !crs.equals(Crs.CRS84)) {
            throw Refusal.of(GEOJSON, "crs", Map.of("crs", crs.code()));
        }
        if (isCatalogue(format, columns, crs)) {
            TurningPointsCsv.check(crs);
        }
    }

    /**
     * Writes all of {@code rows}. Does not close {@code out}.
     *
     * @param title the layer's name inside the file
     * @param crs to write in; as CSV in any but CRS84, turning points become a surveyor's catalogue
     * @return how many were written
     */
    public static long write(Format format, Rows rows, String title, Crs crs, OutputStream out) throws IOException {
        if (isCatalogue(format, rows.columns(), crs)) {
            return TurningPointsCsv.write(rows, crs, out);
        }
        Moved moved = new Moved(rows, crs);
        format.write(moved, title, out);
        return moved.passed();
    }

    private static boolean isCatalogue(Format format, Columns columns, Crs crs) {
        return format.id().equals("csv") && !crs.equals(Crs.CRS84) && TurningPointsCsv.fits(columns);
    }
}
