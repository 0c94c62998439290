package org.kuznets.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Projections;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTWriter;

/**
 * How shapes are written into files that know none: points as two columns, other shapes as WKT, tables with neither. A
 * degree has 7 decimals, a metre 3.
 */
public final class TextShapes {
    /** What the columns of a layer's shapes are. */
    public enum Kind {
        NONE,
        POINTS,
        WKT
    }

    private final Kind kind;
    private final boolean degrees;

    public TextShapes(Kind kind, Crs crs) {
        this.kind = kind;
        this.degrees = Projections.isLonLat(crs);
    }

    public Kind kind() {
        return kind;
    }

    public List<String> columns() {
        return switch (kind) {
            case NONE -> List.of();
            case POINTS -> degrees ? List.of("lon", "lat") : List.of("x", "y");
            case WKT -> List.of("wkt");
        };
    }

    /** As many texts as there are columns; empty for a shape that does not fit them. */
    public Optional<List<String>> texts(@Nullable Geometry g) {
        return switch (kind) {
            case NONE -> g == null ? Optional.of(List.of()) : Optional.empty();
            case WKT -> Optional.of(List.of(g == null ? "" : wkt(g)));
            case POINTS -> {
                if (g != null && !(g instanceof Point)) {
                    yield Optional.empty();
                }
                Coordinate c = g == null ? null : g.getCoordinate();
                yield Optional.of(c == null ? List.of("", "") : List.of(rounded(c.x), rounded(c.y)));
            }
        };
    }

    private String rounded(double ordinate) {
        return BigDecimal.valueOf(ordinate)
                .setScale(degrees ? 7 : 3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String wkt(Geometry g) {
        double scale = degrees ? 1e7 : 1e3;
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
