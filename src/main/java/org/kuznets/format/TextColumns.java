package org.kuznets.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.CrsGuesses;
import org.kuznets.geo.CrsReader;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds out, in a first pass over a file whose records are lists of texts, what its columns are and of which types, where
 * the place of a record stands, and in which CRS.
 */
public final class TextColumns {
    private static final int MEASURED = 1_000;

    private final List<String> head;
    private final boolean decimalComma;
    private final CoordinateColumns place;
    private final TypeGuess[] guesses;
    private final Envelope extent = new Envelope();
    private int srid;
    private long seen;

    /** @param decimalComma whether numbers may be written with one */
    public TextColumns(List<String> head, boolean decimalComma) {
        this.head = List.copyOf(head);
        this.decimalComma = decimalComma;
        this.place = CoordinateColumns.of(head);
        this.guesses = Stream.generate(TypeGuess::new).limit(head.size()).toArray(TypeGuess[]::new);
    }

    /** Looks at one record, which has as many fields as the head. */
    public void see(List<String> fields) {
        for (int i = 0; i < guesses.length; i++) {
            if (!fields.get(i).isBlank()) {
                guesses[i].untyped(fields.get(i), decimalComma);
            }
        }
        if (seen++ < MEASURED) {
            measure(fields);
        }
    }

    private void measure(List<String> fields) {
        try {
            Geometry g = place.geometry(fields);
            if (g != null) {
                extent.expandToInclude(g.getEnvelopeInternal());
                srid = srid == 0 ? place.srid(fields).orElse(0) : srid;
            }
        } catch (IllegalArgumentException bad) {
            // found again, and reported, in the second pass
        }
    }

    /**
     * What was found out.
     *
     * @param file its name
     * @param said the CRS that the user says, or null
     * @throws org.kuznets.notice.Refusal when nobody says the CRS and the coordinates are no degrees
     */
    public Settled settled(String file, @Nullable Crs said) {
        List<Column> columns = new ArrayList<>();
        int[] fields = new int[head.size()];
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < guesses.length; i++) {
            if (!place.takes(i)) {
                String plain =
                        head.get(i).isBlank() ? "column" + (i + 1) : head.get(i).strip();
                String name = plain;
                for (int n = 2; !taken.add(name); n++) {
                    name = plain + "_" + n;
                }
                fields[columns.size()] = i;
                columns.add(guesses[i].column(name));
            }
        }
        return new Settled(place, new Columns(columns), fields, said != null ? said : crs(file));
    }

    private Crs crs(String file) {
        if (srid != 0) {
            return CrsReader.read("EPSG:" + srid, "");
        }
        boolean degrees = extent.isNull()
                || extent.getMinX() >= -360
                        && extent.getMaxX() <= 360
                        && extent.getMinY() >= -91
                        && extent.getMaxY() <= 91;
        if (!degrees) {
            throw CrsGuesses.refusal(file, extent);
        }
        return Crs.CRS84;
    }

    /** How the second pass turns records into features. */
    public static final class Settled {
        private final CoordinateColumns place;
        private final Columns columns;
        private final int[] fields;
        private final Crs crs;

        private Settled(CoordinateColumns place, Columns columns, int[] fields, Crs crs) {
            this.place = place;
            this.columns = columns;
            this.fields = fields;
            this.crs = crs;
        }

        public Columns columns() {
            return columns;
        }

        public Crs crs() {
            return crs;
        }

        /** @throws IllegalArgumentException says what is wrong with the record's place */
        public Feature feature(String id, List<String> record) {
            Geometry geometry = place.geometry(record);
            return new Feature(id, geometry, new Row(columns, values(record)));
        }

        private @Nullable Object[] values(List<String> record) {
            @Nullable Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                String text = record.get(fields[i]);
                values[i] = text.isBlank()
                        ? null
                        : Coercion.find(text, columns.all().get(i).type())
                                .orElseThrow(() -> new UncheckedIOException(
                                        new IOException("the file changed while it was read")));
            }
            return values;
        }
    }
}
