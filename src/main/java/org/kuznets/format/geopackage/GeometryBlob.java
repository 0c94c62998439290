package org.kuznets.format.geopackage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The GeoPackage geometry encoding (OGC 12-128r18, clause 2.1.3): a header with SRS id and envelope, then well-known
 * binary. Written little-endian, with the plane envelope for everything but points.
 */
public final class GeometryBlob {
    private static final int LITTLE = 1;
    private static final int ENVELOPE_XY = 1 << 1;
    private static final int EMPTY = 1 << 4;
    private static final int EXTENDED = 1 << 5;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeometryBlob() {}

    public static byte[] encode(Geometry g, int srsId) {
        boolean z = WkbSink.hasZ(g);
        boolean envelope = !(g instanceof Point) && !g.isEmpty();
        int size = Math.addExact(8 + (envelope ? 32 : 0), WkbSink.size(g, z));
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0);
        out.put((byte) (LITTLE | (envelope ? ENVELOPE_XY : 0) | (g.isEmpty() ? EMPTY : 0)));
        out.putInt(srsId);
        if (envelope) {
            Envelope e = g.getEnvelopeInternal();
            out.putDouble(e.getMinX()).putDouble(e.getMaxX());
            out.putDouble(e.getMinY()).putDouble(e.getMaxY());
        }
        WkbSink.write(g, z, out);
        return out.array();
    }

    /** @throws BadGeometry when the blob is not a GeoPackage geometry that can be shown without curves */
    public static Geometry decode(byte[] blob) throws BadGeometry {
        ByteBuffer in = header(blob);
        return WkbSource.read(in);
    }

    /** The envelope; null (in JTS's sense) for an empty geometry. */
    public static Envelope envelope(byte[] blob) throws BadGeometry {
        ByteBuffer in = header(blob);
        if ((blob[3] & EMPTY) != 0) {
            return new Envelope();
        }
        if (in.position() > 8) {
            in.position(8).order((blob[3] & LITTLE) != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return new Envelope(in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
        }
        return WkbSource.read(in).getEnvelopeInternal();
    }

    /** The blob, standing at its well-known binary. */
    private static ByteBuffer header(byte[] blob) throws BadGeometry {
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            throw new BadGeometry("the blob does not begin with GP");
        }
        if ((blob[3] & EXTENDED) != 0) {
            throw new BadGeometry("the blob holds an extension geometry");
        }
        int kind = (blob[3] >> 1) & 7;
        if (kind >= ENVELOPE_BYTES.length || blob.length < 8 + ENVELOPE_BYTES[kind]) {
            throw new BadGeometry("the blob's header is broken");
        }
        try {
            return ByteBuffer.wrap(blob).position(8 + ENVELOPE_BYTES[kind]);
        } catch (BufferUnderflowException e) {
            throw new BadGeometry("the blob's header is broken");
        }
    }
}
