package org.kuznets.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Made-up parcels round 87° E, 54° N, as many as wanted, one at a time; the same seed gives the same parcels. */
final class Parcels implements Rows {
    static final Columns COLUMNS = Columns.of(
            Column.text("landClass"),
            new Column("areaHectares", Column.Type.NUMBER, Unit.HECTARE, "area"),
            Column.integer("persons", Unit.PERSON),
            new Column("surveyed", Column.Type.BOOLEAN, Unit.NONE, ""),
            new Column("built", Column.Type.DATE, Unit.NONE, ""),
            new Column("changed", Column.Type.INSTANT, Unit.NONE, ""));

    private static final String[] CLASSES = {"пашня", "лес", "Лес", "residential", "5", "10", "mining 100%", "a\nb", ""
    };
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final int count;
    private final int vertices;
    private final SplittableRandom random;
    private final String prefix;
    private int i;

    Parcels(int count, int vertices, long seed) {
        this(count, vertices, seed, "p");
    }

    Parcels(int count, int vertices, long seed, String prefix) {
        this.count = count;
        this.vertices = vertices;
        this.random = new SplittableRandom(seed);
        this.prefix = prefix;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Crs crs() {
        return Crs.CRS84;
    }

    @Override
    public double fractionRead() {
        return (double) i / count;
    }

    @Override
    public boolean hasNext() {
        return i < count;
    }

    @Override
    public Feature next() {
        double x = 85 + 4 * random.nextDouble();
        double y = 52 + 4 * random.nextDouble();
        Polygon shape = disc(x, y, 0.001 + 0.004 * random.nextDouble());
        Row row = new Row(
                COLUMNS,
                some(CLASSES[random.nextInt(CLASSES.length)]),
                some((double) random.nextInt(-40, 40) / 4),
                some((long) random.nextInt(-3, 12)),
                some(random.nextBoolean()),
                some(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000))),
                some(Instant.ofEpochMilli(1_600_000_000_000L + random.nextInt(1_000_000))));
        return new Feature(prefix + i++, shape, row);
    }

    private @Nullable Object some(Object value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private Polygon disc(double x, double y, double r) {
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int k = 0; k < vertices; k++) {
            double a = 2 * Math.PI * k / vertices;
            ring[k] = new Coordinate(x + r * Math.cos(a), y + r * Math.sin(a));
        }
        ring[vertices] = ring[0].copy();
        return SHAPES.createPolygon(ring);
    }

    @Override
    public void close() {}
}
