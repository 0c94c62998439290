package org.kuznets.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.ToLonLat;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * A field as features: its cells in CRS84 with their value, made one by one when they are wanted. Cells without a value,
 * and those below a threshold, are left out. A cell is known by its number, row by row from the south-west.
 */
public final class Cells {
    /** The most that are given at once as features. */
    public static final int MOST = 500_000;

    private static final Message TOO_MANY = new Message(
            "cells.too-many",
            "{count} cells are more than the {most} that are given as features; leave out low values with least, take"
                    + " larger cells, or take the field as GeoTIFF");

    /** How many pieces each side of a box is cut into before it is moved to the field's plane. */
    private static final int PIECES = 32;

    private static final GeometryFactory SHAPES = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final Field field;
    private final Lattice lattice;
    private final double least;
    private final Columns columns;
    private final ToLonLat home;

    private Cells(Field field, Lattice lattice, double least) {
        this.field = field;
        this.lattice = lattice;
        this.least = least;
        this.columns = Columns.of(new Column("value", Column.Type.NUMBER, field.unit(), field.title()));
        this.home = ToLonLat.from(field.crs());
    }

    /** All cells of {@code field} that have a value. */
    public static Cells of(Field field, CellShape shape) {
        return new Cells(field, Lattice.of(field, shape), Double.NEGATIVE_INFINITY);
    }

    /** Those whose value is at least {@code value}, in the field's unit. */
    public Cells least(double value) {
        return new Cells(field, lattice, value);
    }

    public Columns columns() {
        return columns;
    }

    /** Of the field; the cells themselves are in CRS84. */
    Crs crs() {
        return field.crs();
    }

    /** One more than the highest number that a cell may have. */
    int end() {
        return lattice.count();
    }

    boolean has(int cell) {
        double v = cell < 0 || cell >= lattice.count() ? Double.NaN : lattice.value(cell);
        return v >= least && !Double.isInfinite(v);
    }

    /** How many there are. */
    public int count() {
        return (int) IntStream.range(0, lattice.count()).filter(this::has).count();
    }

    /** A cell that is there. Its shape may be in two parts where it crosses the antimeridian. */
    Feature get(int cell) {
        return bare(cell).at(shape(cell));
    }

    /** A cell that is there, without its shape. */
    Feature bare(int cell) {
        return new Feature(Integer.toString(cell), null, new Row(columns, shortest(lattice.value(cell))));
    }

    /** The number as a float shows it: 0.1 and not 0.10000000149. */
    private static double shortest(double value) {
        return Double.parseDouble(Float.toString((float) value));
    }

    Geometry shape(int cell) {
        return home.apply(
                SHAPES.createPolygon(PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(lattice.ring(cell), 2)));
    }

    /** The numbers of the cells that may touch {@code box}, in order, from {@code from} on. */
    IntStream near(Bbox box, int from) {
        List<int[]> windows = new ArrayList<>();
        Bbox all = extent();
        for (Envelope e : box.envelopes()) {
            for (Envelope whole : all.envelopes()) {
                Envelope part = whole.intersection(e);
                if (!part.isNull()) {
                    windows.add(
                            part.equals(whole) ? lattice.clamped(0, lattice.columns, 0, lattice.rows) : window(part));
                }
            }
        }
        IntStream cells = IntStream.empty();
        if (windows.size() == 1) {
            int[] w = windows.get(0);
            cells = IntStream.rangeClosed(Math.max(w[2], from / lattice.columns), w[3])
                    .flatMap(j -> IntStream.rangeClosed(j * lattice.columns + w[0], j * lattice.columns + w[1]));
        } else if (!windows.isEmpty()) {
            cells = IntStream.range(from, lattice.count());
        }
        return cells.filter(c -> c >= from);
    }

    private int[] window(Envelope degrees) {
        Reprojection to = Reprojection.between(Crs.CRS84, field.crs());
        Envelope box = new Envelope();
        for (int k = 0; k <= PIECES; k++) {
            double x = degrees.getMinX() + degrees.getWidth() * k / PIECES;
            double y = degrees.getMinY() + degrees.getHeight() * k / PIECES;
            for (double[] p : new double[][] {
                to.apply(x, degrees.getMinY()),
                to.apply(x, degrees.getMaxY()),
                to.apply(degrees.getMinX(), y),
                to.apply(degrees.getMaxX(), y)
            }) {
                box.expandToInclude(p[0], p[1]);
            }
        }
        box.expandBy(field.grid().cell());
        return lattice.within(box);
    }

    /** Where the field lies: the box of its nodes' squares, whether they have values or not. */
    public Bbox extent() {
        return FieldBox.of(field);
    }

    /** As a stream in CRS84. */
    public Rows rows() {
        return rows(IntStream.range(0, end()), cell -> true, Integer.MAX_VALUE);
    }

    /** Those of {@code numbers} that are there and wanted, {@code limit} at most. */
    Rows rows(IntStream numbers, IntPredicate wanted, int limit) {
        Iterator<Integer> found =
                numbers.filter(this::has).filter(wanted).limit(limit).iterator();
        return new Rows() {
            @Override
            public Columns columns() {
                return columns;
            }

            @Override
            public Crs crs() {
                return Crs.CRS84;
            }

            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public Feature next() {
                if (!found.hasNext()) {
                    throw new NoSuchElementException();
                }
                return get(found.next());
            }

            @Override
            public void close() {}
        };
    }

    /** @throws Refusal when there are more than {@link #MOST} */
    public Cells check() {
        int count = count();
        if (count > MOST) {
            throw Refusal.of(TOO_MANY, "least", Map.of("count", count, "most", MOST));
        }
        return this;
    }

    /**
     * All of them at once.
     *
     * @param quality see {@link Layer#quality}
     * @throws Refusal when there are more than {@link #MOST}
     */
    public Layer layer(String quality) {
        return layer(field.id(), field.title(), quality);
    }

    Layer layer(String id, String title, String quality) {
        check();
        List<Feature> all = new ArrayList<>();
        rows().forEachRemaining(all::add);
        return new Layer(id, title, Crs.CRS84, columns, quality, all);
    }
}
