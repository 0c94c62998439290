package org.kuznets.format.geotiff;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * Writes a field as GeoTIFF: one band of 32-bit floats in deflated strips, north up, NaN where there is none, on the
 * metric sheet's own coordinates. A pixel is its node's square, so pixel centres are nodes.
 *
 * <p>Sources: TIFF revision 6.0 (Adobe, 1992) and its supplement on Deflate; OGC 19-008r4, GeoTIFF 1.1; GDAL's tags
 * 42112 and 42113. Recalled when this was written, and checked against what GDAL 3.6 reads.
 */
public final class GeoTiff {
    public static final String MEDIA_TYPE = "image/tiff; application=geotiff";
    public static final String EXTENSION = ".tif";

    /** Of one strip before it is packed, about. */
    private static final int STRIP_BYTES = 1 << 18;

    /** Where the strips must end: the offsets of a plain TIFF have 32 bits. */
    private static final long MOST_BYTES = 0xFFFF_FFFFL;

    private static final Message TOO_LARGE = new Message(
            "geotiff.too-large",
            "a GeoTIFF holds at most 4 GB, and {columns} x {rows} nodes are more; take a smaller area or larger cells");

    private GeoTiff() {}

    /**
     * Writes {@code field}, in memory for one strip however large it is. Does not close {@code out}.
     *
     * @throws Refusal when it would not fit into 4 GB
     * @throws IllegalArgumentException when it is not on a metric sheet
     */
    public static void write(Field field, OutputStream out) throws IOException {
        Grid grid = field.grid();
        int rows = Math.min(grid.rows(), Math.max(1, STRIP_BYTES / 4 / grid.columns()));
        Strips strips = new Strips(field, rows);
        // packed twice, so that the list of strips can stand before them and nothing has to be kept
        int[] sizes = new int[strips.count()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = strips.pack(i);
        }
        Directory directory = directory(field, rows, sizes);
        long end = directory.size();
        for (int size : sizes) {
            end += size;
        }
        if (end > MOST_BYTES) {
            throw Refusal.of(TOO_LARGE, "output", Map.of("columns", grid.columns(), "rows", grid.rows()));
        }
        out.write(directory.bytes());
        for (int i = 0; i < sizes.length; i++) {
            strips.pack(i);
            out.write(strips.packed(), 0, sizes[i]);
        }
    }

    private static Directory directory(Field field, int rowsPerStrip, int[] sizes) {
        Grid g = field.grid();
        double left = g.west() - g.cell() / 2;
        double top = g.y(g.rows() - 1) + g.cell() / 2;
        GeoKeys keys = GeoKeys.of(field.crs());
        return new Directory()
                .longs(256, g.columns())
                .longs(257, g.rows())
                .shorts(258, 32)
                .shorts(259, 8)
                .shorts(262, 1)
                .strips(sizes)
                .shorts(277, 1)
                .longs(278, rowsPerStrip)
                .shorts(284, 1)
                .shorts(339, 3)
                .doubles(33550, g.cell(), g.cell(), 0)
                .doubles(33922, 0, 0, 0, left, top, 0)
                .shorts(34735, keys.directory())
                .doubles(34736, keys.doubles())
                .text(34737, keys.text())
                .text(42112, about(field))
                .text(42113, "nan");
    }

    /** The band's name and unit as GDAL keeps them. */
    private static String about(Field field) {
        return "<GDALMetadata><Item name=\"FIELD\">" + escape(field.id()) + "</Item>"
                + "<Item name=\"BASIS\">screening estimate</Item>"
                + "<Item name=\"DESCRIPTION\" sample=\"0\" role=\"description\">" + escape(field.title()) + "</Item>"
                + "<Item name=\"UNITTYPE\" sample=\"0\" role=\"unittype\">"
                + escape(field.unit().symbol()) + "</Item></GDALMetadata>";
    }

    private static String escape(String text) {
        String once = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        // GDAL writes these twice over and reads them so
        return once.replace("&", "&amp;");
    }

    static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
