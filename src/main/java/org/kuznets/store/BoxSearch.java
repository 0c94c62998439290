package org.kuznets.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kuznets.format.geopackage.FeatureTable;
import org.kuznets.format.geopackage.Sql;
import org.kuznets.geo.Bbox;
import org.locationtech.jts.geom.Envelope;

/**
 * A box as SQL, exact although the R-tree keeps single-precision bounds: candidates that hit the box by less than the
 * rounding are compared with the envelope in the geometry's own header.
 */
final class BoxSearch {
    /** Share of the layer's extent from which walking the layer beats collecting ids from the index. */
    private static final double LARGE = 0.1;

    private final List<Envelope> boxes;
    private final boolean large;

    BoxSearch(Bbox box, Bbox extent) {
        this.boxes = box.envelopes();
        Envelope all = new Envelope(extent.west(), extent.east(), extent.south(), extent.north());
        this.large =
                boxes.stream().mapToDouble(b -> share(b.intersection(all), all)).sum() > LARGE;
    }

    private static double share(Envelope part, Envelope all) {
        if (part.isNull()) {
            return 0;
        }
        double x = all.getWidth() > 0 ? part.getWidth() / all.getWidth() : 1;
        double y = all.getHeight() > 0 ? part.getHeight() / all.getHeight() : 1;
        return x * y;
    }

    /** Whether rows should be walked in their order and looked up in the index one by one. */
    boolean large() {
        return large;
    }

    /** A condition on a row of {@code t}, known in the statement as {@code f}. */
    SqlFilter.Part condition(FeatureTable t) {
        String fid = "f." + Sql.name(t.fid());
        String index = Sql.name(t.index());
        if (large) {
            String sql = boxes.stream()
                    .map(b -> "EXISTS (SELECT 1 FROM " + index + " r WHERE r.id = " + fid + " AND "
                            + hits("f." + Sql.name(String.valueOf(t.geom()))) + ")")
                    .collect(Collectors.joining(" OR ", "(", ")"));
            return new SqlFilter.Part(sql, values());
        }
        return new SqlFilter.Part(fid + " IN (" + ids(t) + ")", values());
    }

    /** A statement that gives the ids of all rows in the box, each once; its parameters are {@link #values}. */
    String ids(FeatureTable t) {
        String geom = "(SELECT g." + Sql.name(String.valueOf(t.geom())) + " FROM " + Sql.name(t.name()) + " g WHERE g."
                + Sql.name(t.fid()) + " = r.id)";
        String one = "SELECT r.id FROM " + Sql.name(t.index()) + " r WHERE " + hits(geom);
        return boxes.stream().map(b -> one).collect(Collectors.joining(" UNION "));
    }

    private static String hits(String geom) {
        return "r.maxx >= ? AND r.maxy >= ? AND r.minx <= ? AND r.miny <= ?"
                + " AND ((r.maxx >= ? AND r.maxy >= ? AND r.minx <= ? AND r.miny <= ?) OR kuznets_hits(" + geom
                + ", ?, ?, ?, ?))";
    }

    List<Object> values() {
        List<Object> all = new ArrayList<>();
        for (Envelope b : boxes) {
            double w = b.getMinX();
            double s = b.getMinY();
            double e = b.getMaxX();
            double n = b.getMaxY();
            all.addAll(List.of(w, s, e, n));
            all.addAll(List.of(w + rounding(w), s + rounding(s), e - rounding(e), n - rounding(n)));
            all.addAll(List.of(w, s, e, n));
        }
        return all;
    }

    /** More than single precision and SQLite's rounding outwards can move a bound. */
    private static double rounding(double v) {
        return 4 * Math.ulp((float) v);
    }
}
