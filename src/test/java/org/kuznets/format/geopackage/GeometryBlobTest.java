package org.kuznets.format.geopackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class GeometryBlobTest {
    private static final String[] SHAPES = {
        "POINT (1 2)",
        "POINT Z (1 2 3)",
        "POINT EMPTY",
        "LINESTRING (1 2, 3 4)",
        "LINESTRING Z (1 2 3, 3 4 5)",
        "POLYGON EMPTY",
        "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 4, 5 1))",
        "MULTIPOINT ((1 2), (3 4))",
        "MULTIPOINT Z ((1 2 3), (3 4 5))",
        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))",
        "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4)))",
        "GEOMETRYCOLLECTION EMPTY",
    };

    @Test
    void theWellKnownBinaryIsAsOtherProgramsReadAndWriteIt() throws Exception {
        for (String wkt : SHAPES) {
            Geometry g = new WKTReader().read(wkt);
            byte[] blob = GeometryBlob.encode(g, 4326);
            int header = blob[3] >> 1 == 1 ? 40 : 8;
            Geometry theirs = new WKBReader().read(Arrays.copyOfRange(blob, header, blob.length));
            assertTrue(g.equalsExact(theirs), wkt + " became " + theirs);
            for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
                byte[] wkb = new WKBWriter(wkt.contains("Z") ? 3 : 2, order, true).write(g);
                byte[] foreign = new byte[8 + wkb.length];
                System.arraycopy(blob, 0, foreign, 0, 3);
                System.arraycopy(wkb, 0, foreign, 8, wkb.length);
                same(g, GeometryBlob.decode(foreign));
            }
            same(g, GeometryBlob.decode(blob));
            assertEquals(g.getEnvelopeInternal(), GeometryBlob.envelope(blob));
        }
    }

    private static void same(Geometry expected, Geometry found) {
        assertTrue(expected.equalsExact(found), expected + " became " + found);
        if (!expected.isEmpty()) {
            assertEquals(expected.getCoordinate().getZ(), found.getCoordinate().getZ());
        }
    }

    /** Whatever bytes come, the answer is a geometry or {@link BadGeometry}, in no more memory than they take. */
    @Test
    void damagedBlobsAreToldApart() {
        Chance.tries(3_000, random -> {
            try {
                byte[] blob = GeometryBlob.encode(new WKTReader().read(SHAPES[random.nextInt(SHAPES.length)]), 4326);
                for (int k = 0; k < 1 + random.nextInt(4); k++) {
                    blob[random.nextInt(blob.length)] = (byte) (random.nextInt(4) == 0 ? 0xFF : random.nextInt(256));
                }
                GeometryBlob.decode(Arrays.copyOf(blob, random.nextInt(blob.length + 1)));
            } catch (BadGeometry e) {
                assertTrue(e.getMessage().length() > 3);
            } catch (org.locationtech.jts.io.ParseException e) {
                throw new AssertionError(e);
            }
        });
        assertThrows(BadGeometry.class, () -> GeometryBlob.decode(new byte[0]));
    }
}
