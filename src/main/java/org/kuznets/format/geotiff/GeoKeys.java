package org.kuznets.format.geotiff;

import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;

/**
 * A metric sheet as GeoTIFF says it: Lambert azimuthal equal-area on WGS 84, metres, pixels that are areas.
 * Source: OGC 19-008r4, GeoTIFF 1.1, annex on the GeoKey registry; recalled, and checked against what GDAL 3.6 reads.
 *
 * @param directory of the keys, four numbers each
 * @param doubles the values that the directory points to
 */
record GeoKeys(int[] directory, double[] doubles, String text) {
    private static final int DOUBLES = 34736;
    private static final int TEXT = 34737;
    private static final String NAME = "Kuznets metric sheet|";
    private static final String GEOGRAPHIC = "WGS 84|";

    static GeoKeys of(Crs crs) {
        if (!crs.code().startsWith("SHEET:")) {
            throw new IllegalArgumentException("a field lies on a metric sheet, not on " + crs.code());
        }
        Sheet sheet = Sheet.parse(crs.code());
        int[] directory = {
            1, 1, 0, 13, // version 1.1.0, 13 keys
            1024, 0, 1, 1, // a projected system
            1025, 0, 1, 1, // pixel is area
            1026, TEXT, NAME.length(), 0,
            2048, 0, 1, 4326, // geographic system: WGS 84
            2049, TEXT, GEOGRAPHIC.length(), NAME.length(),
            2054, 0, 1, 9102, // degrees
            3072, 0, 1, 32767, // projected system: our own
            3074, 0, 1, 32767, // projection: our own
            3075, 0, 1, 10, // Lambert azimuthal equal-area
            3076, 0, 1, 9001, // metres
            3082, DOUBLES, 1, 2, // false easting
            3083, DOUBLES, 1, 2, // false northing
            3088, DOUBLES, 1, 0, // longitude of centre
            3089, DOUBLES, 1, 1, // latitude of centre
        };
        directory[3] = directory.length / 4 - 1;
        return new GeoKeys(directory, new double[] {sheet.longitude(), sheet.latitude(), 0}, NAME + GEOGRAPHIC);
    }
}
