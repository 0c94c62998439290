package org.kuznets.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kuznets.format.ReadOptions;
import org.kuznets.format.TypeGuess;
import org.kuznets.geo.Crs;
import org.kuznets.geo.CrsGuesses;
import org.kuznets.geo.CrsReader;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The first of two passes over a CSV file: it finds out where the place stands, the columns and their types over all
 * records, and the CRS.
 *
 * @param fields for each column, the field that holds it
 * @param width how many fields a record has
 */
record CsvScan(CsvText text, CsvPlace place, Columns columns, int[] fields, int width, Crs crs) {
    private static final int MOST_COLUMNS = 2_000;
    private static final int MEASURED = 1_000;
    private static final Message EMPTY =
            new Message("csv.empty", "{file} is empty; the first line must name the columns");
    private static final Message BROKEN = new Message("csv.broken", "{file} cannot be read as CSV: {problem}");
    private static final Message COLUMNS =
            new Message("csv.columns", "{file} has {count} columns; at most {most} are read");

    static CsvScan of(Path file, ReadOptions options) throws IOException {
        String name = String.valueOf(file.getFileName());
        CsvText text = CsvText.of(file, options.charset());
        try (CsvText.Counted in = text.bytes();
                CsvReader<CsvRecord> reader = text.open(in)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw Refusal.of(EMPTY, name, Map.of("file", name));
            }
            List<String> head = records.next().getFields();
            if (head.size() > MOST_COLUMNS) {
                throw Refusal.of(COLUMNS, name, Map.of("file", name, "count", head.size(), "most", MOST_COLUMNS));
            }
            CsvPlace place = CsvPlace.of(head);
            TypeGuess[] guesses =
                    Stream.generate(TypeGuess::new).limit(head.size()).toArray(TypeGuess[]::new);
            Sample sample = new Sample(place);
            for (long n = 0; records.hasNext(); n++) {
                List<String> fields = records.next().getFields();
                if (fields.size() == head.size()) {
                    see(guesses, fields, text.decimalComma());
                    if (n < MEASURED) {
                        sample.add(fields);
                    }
                }
            }
            Crs crs = options.crs() != null ? options.crs() : sample.crs(name);
            return assemble(text, place, head, guesses, crs);
        } catch (CsvParseException e) {
            throw Refusal.of(BROKEN, name, Map.of("file", name, "problem", String.valueOf(e.getMessage())));
        }
    }

    private static void see(TypeGuess[] guesses, List<String> fields, boolean decimalComma) {
        for (int i = 0; i < guesses.length; i++) {
            if (!fields.get(i).isBlank()) {
                guesses[i].untyped(fields.get(i), decimalComma);
            }
        }
    }

    private static CsvScan assemble(CsvText text, CsvPlace place, List<String> head, TypeGuess[] guesses, Crs crs) {
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
        return new CsvScan(text, place, new Columns(columns), fields, head.size(), crs);
    }

    /** The first records' places, from which the CRS is told. */
    private static final class Sample {
        private final CsvPlace place;
        private final Envelope extent = new Envelope();
        private int srid;

        Sample(CsvPlace place) {
            this.place = place;
        }

        void add(List<String> fields) {
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

        Crs crs(String file) {
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
    }
}
