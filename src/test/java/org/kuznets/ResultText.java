package org.kuznets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A result as text that a person can check: numbers to the millimetre, long shapes by their size and box. */
final class ResultText {
    /** Features of one layer that are written out. */
    private static final int MOST = 12;

    private ResultText() {}

    static String of(Result r) {
        StringBuilder s = new StringBuilder();
        r.metrics().forEach(m -> s.append(metric(m)).append('\n'));
        r.findings()
                .forEach(f -> s.append(f.level()).append(' ').append(f.text()).append('\n'));
        r.layers().forEach(l -> layer(l, s));
        return s.toString();
    }

    private static String metric(Metric m) {
        String value = m.value() == null ? "none: " + m.reason() : number(m.value());
        return m.name() + " " + value + " " + m.unit().symbol() + "  (" + m.reading() + ")";
    }

    private static void layer(Layer l, StringBuilder s) {
        s.append("\n== ").append(l.id()).append(": ").append(l.title());
        s.append(l.quality().isEmpty() ? "" : " [" + l.quality() + "]").append('\n');
        for (Feature f : l.features().subList(0, Math.min(MOST, l.features().size()))) {
            s.append(f.id()).append(": ").append(values(f, l.columns().all())).append('\n');
            Geometry g = f.geometry();
            if (g != null) {
                s.append("    ").append(shape(g)).append('\n');
            }
        }
        if (l.features().size() > MOST) {
            s.append("... ").append(l.features().size() - MOST).append(" more\n");
        }
    }

    private static String values(Feature f, List<Column> columns) {
        return columns.stream()
                .filter(c -> f.row().find(c.name()).isPresent())
                .map(c -> c.name() + "=" + value(f.row().find(c.name()).orElse(null)))
                .collect(Collectors.joining(" "));
    }

    private static String value(@Nullable Object v) {
        return v instanceof Double d ? number(d) : String.valueOf(v);
    }

    private static String number(double n) {
        return n == Math.rint(n) ? Long.toString((long) n) : String.format(Locale.ROOT, "%.3f", n);
    }

    private static String shape(Geometry g) {
        if (g.getNumPoints() <= 10) {
            StringBuilder s = new StringBuilder(g.getGeometryType());
            for (Coordinate c : g.getCoordinates()) {
                s.append(String.format(Locale.ROOT, " %.2f,%.2f", c.x, c.y));
            }
            return s.toString();
        }
        Envelope e = g.getEnvelopeInternal();
        return String.format(
                Locale.ROOT,
                "%s of %d points, area %.1f, x %.2f to %.2f, y %.2f to %.2f",
                g.getGeometryType(),
                g.getNumPoints(),
                g.getArea(),
                e.getMinX(),
                e.getMaxX(),
                e.getMinY(),
                e.getMaxY());
    }
}
