package org.kuznets.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.Parcels;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** What both sides get: parcels and zones as bytes, on one metric sheet. */
record Scene(List<byte[]> parcels, int[] classOf, List<byte[]> zones) {
    static final int CLASSES = 6;
    private static final int CHUNK = 2000;

    /** {@code columns} times {@code rows} parcels of 1 ha, and a zone of 50 to 250 m radius for every 20 of them. */
    static Scene of(int columns, int rows) {
        int n = columns * rows;
        List<Geometry> shapes = Parcels.coverage(columns, rows, 7);
        List<Geometry> zones = Parcels.discs(n / 20, columns * 100.0, rows * 100.0, 50, 250, 5);
        int[] classOf = IntStream.range(0, n)
                .map(i -> (int) ((i * 2654435761L >>> 16) % CLASSES))
                .toArray();
        return new Scene(bytes(shapes), classOf, bytes(zones));
    }

    private static List<byte[]> bytes(List<Geometry> shapes) {
        WKBWriter writer = new WKBWriter();
        return shapes.stream().map(writer::write).toList();
    }

    static List<Geometry> decode(List<byte[]> bytes, Work work) {
        List<Geometry> all = new ArrayList<>(bytes.size());
        work.each((bytes.size() + CHUNK - 1) / CHUNK, c -> decode(bytes, c * CHUNK))
                .forEach(all::addAll);
        return all;
    }

    private static List<Geometry> decode(List<byte[]> bytes, int from) {
        WKBReader reader = new WKBReader(new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY));
        List<Geometry> part = new ArrayList<>(CHUNK);
        try {
            for (byte[] b : bytes.subList(from, Math.min(bytes.size(), from + CHUNK))) {
                part.add(reader.read(b));
            }
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        return part;
    }
}
