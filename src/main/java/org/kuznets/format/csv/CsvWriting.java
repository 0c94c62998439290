package org.kuznets.format.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Projections;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTWriter;

/** Writes rows as CSV: comma, UTF-8, CRLF; points as two columns, other shapes as WKT, tables with neither. */
final class CsvWriting {
    private static final Message MIXED = new Message(
            "csv.mixed", "the layer begins with a point and has other shapes too, which CSV cannot hold; take geojson");

    private final Rows rows;
    private final boolean degrees;
    private final double scale;
    private final boolean ownId;

    CsvWriting(Rows rows) {
        this.rows = rows;
        this.degrees = Projections.isLonLat(rows.crs());
        this.scale = degrees ? 1e7 : 1e3;
        this.ownId = rows.columns().has("id");
    }

    /** The shape of the first feature that has one decides; until then up to a thousand features wait. */
    void to(OutputStream out) throws IOException {
        List<Feature> waiting = new ArrayList<>();
        Geometry first = null;
        while (first == null && waiting.size() < 1000 && rows.hasNext()) {
            Feature f = rows.next();
            waiting.add(f);
            first = f.geometry();
        }
        boolean points = first instanceof Point;
        boolean shapes = !points && (first != null || rows.hasNext());
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        head(csv, points, shapes);
        for (Feature f : waiting) {
            record(csv, f, points, shapes);
        }
        while (rows.hasNext()) {
            record(csv, rows.next(), points, shapes);
        }
        csv.flush();
    }

    private void head(CsvWriter csv, boolean points, boolean shapes) {
        List<String> head = new ArrayList<>();
        if (!ownId) {
            head.add("id");
        }
        rows.columns().all().stream().map(Column::name).forEach(head::add);
        if (points) {
            head.add(degrees ? "lon" : "x");
            head.add(degrees ? "lat" : "y");
        } else if (shapes) {
            head.add("wkt");
        }
        csv.writeRecord(head);
    }

    private void record(CsvWriter csv, Feature f, boolean points, boolean shapes) {
        List<String> record = new ArrayList<>();
        if (!ownId) {
            record.add(f.id());
        }
        for (int i = 0; i < rows.columns().size(); i++) {
            record.add(text(f.row().get(i)));
        }
        Geometry g = f.geometry();
        if (points) {
            if (g != null && !(g instanceof Point)) {
                throw Refusal.of(MIXED, f.id(), Map.of());
            }
            Coordinate c = g == null ? null : g.getCoordinate();
            record.add(c == null ? "" : rounded(c.x));
            record.add(c == null ? "" : rounded(c.y));
        } else if (shapes) {
            record.add(g == null ? "" : wkt(g));
        }
        csv.writeRecord(record);
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double d && !Double.isFinite(d) ? "" : value == null ? "" : value.toString();
    }

    private String rounded(double ordinate) {
        return BigDecimal.valueOf(ordinate)
                .setScale(degrees ? 7 : 3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String wkt(Geometry g) {
        Geometry copy = g.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence seq, int i) {
                seq.setOrdinate(i, 0, Math.rint(seq.getX(i) * scale) / scale);
                seq.setOrdinate(i, 1, Math.rint(seq.getY(i) * scale) / scale);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return new WKTWriter().write(copy);
    }
}
