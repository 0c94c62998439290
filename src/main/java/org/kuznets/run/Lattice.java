package org.kuznets.run;

import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Sample;
import org.locationtech.jts.geom.Envelope;

/**
 * The cells of a field on its plane, numbered row by row from the south-west. Corners are counted in whole steps, so
 * neighbours have the very same ones.
 */
abstract sealed class Lattice {
    final Field field;
    final int columns;
    final int rows;

    private Lattice(Field field, int columns, int rows) {
        this.field = field;
        this.columns = columns;
        this.rows = rows;
    }

    static Lattice of(Field field, CellShape shape) {
        return shape == CellShape.SQUARE ? new Squares(field) : Hexagons.over(field);
    }

    final int count() {
        return columns * rows;
    }

    /** The value of a cell; NaN where there is none. */
    abstract double value(int cell);

    /** The corners anticlockwise, the first again at the end, as x, y pairs in metres. */
    abstract double[] ring(int cell);

    /** The columns and rows, first and last of each, of the cells that may touch {@code box}; none when first > last. */
    abstract int[] within(Envelope box);

    final int[] clamped(double west, double east, double south, double north) {
        return new int[] {
            (int) Math.max(0, Math.floor(west)),
            (int) Math.min(columns - 1, Math.ceil(east)),
            (int) Math.max(0, Math.floor(south)),
            (int) Math.min(rows - 1, Math.ceil(north))
        };
    }

    /** Each node's square. */
    private static final class Squares extends Lattice {
        Squares(Field field) {
            super(field, field.grid().columns(), field.grid().rows());
        }

        @Override
        double value(int cell) {
            return field.at(cell % columns, cell / columns);
        }

        @Override
        double[] ring(int cell) {
            Grid g = field.grid();
            int i = cell % columns;
            int j = cell / columns;
            double west = g.west() + (i - 0.5) * g.cell();
            double east = g.west() + (i + 0.5) * g.cell();
            double south = g.south() + (j - 0.5) * g.cell();
            double north = g.south() + (j + 0.5) * g.cell();
            return new double[] {west, south, east, south, east, north, west, north, west, south};
        }

        @Override
        int[] within(Envelope box) {
            Grid g = field.grid();
            return clamped(
                    (box.getMinX() - g.west()) / g.cell() - 0.5,
                    (box.getMaxX() - g.west()) / g.cell() + 0.5,
                    (box.getMinY() - g.south()) / g.cell() - 0.5,
                    (box.getMaxY() - g.south()) / g.cell() + 0.5);
        }
    }

    /**
     * A hexagon's half width is its side; its middle is three half sides east of the one before, and every other column
     * stands half a hexagon further north.
     */
    private static final class Hexagons extends Lattice {
        private static final int[] EAST = {2, 1, -1, -2, -1, 1, 2};
        private static final int[] NORTH = {0, 1, 1, 0, -1, -1, 0};

        private final double halfSide;
        private final double halfHeight;

        private Hexagons(Field field, int columns, int rows, double side) {
            super(field, columns, rows);
            this.halfSide = side / 2;
            this.halfHeight = side * Math.sqrt(3) / 2;
        }

        /** A hexagon of side s has the area 3 sqrt(3) / 2 s2: here that of a node's square. */
        static Hexagons over(Field field) {
            Grid g = field.grid();
            double side = g.cell() * Math.sqrt(2 / (3 * Math.sqrt(3)));
            int columns = 1 + (int) ((g.columns() - 0.5) * g.cell() / (1.5 * side));
            int rows = 1 + (int) ((g.rows() - 0.5) * g.cell() / (Math.sqrt(3) * side));
            return new Hexagons(field, columns, rows, side);
        }

        private double x(int halfSides) {
            return field.grid().west() + halfSides * halfSide;
        }

        private double y(int halfHeights) {
            return field.grid().south() + halfHeights * halfHeight;
        }

        private int middleEast(int cell) {
            return 3 * (cell % columns);
        }

        private int middleNorth(int cell) {
            return 2 * (cell / columns) + cell % columns % 2;
        }

        @Override
        double value(int cell) {
            return Sample.at(field, x(middleEast(cell)), y(middleNorth(cell)));
        }

        @Override
        double[] ring(int cell) {
            double[] xy = new double[14];
            for (int k = 0; k < 7; k++) {
                xy[2 * k] = x(middleEast(cell) + EAST[k]);
                xy[2 * k + 1] = y(middleNorth(cell) + NORTH[k]);
            }
            return xy;
        }

        @Override
        int[] within(Envelope box) {
            Grid g = field.grid();
            return clamped(
                    (box.getMinX() - g.west()) / (3 * halfSide) - 1,
                    (box.getMaxX() - g.west()) / (3 * halfSide) + 1,
                    (box.getMinY() - g.south()) / (2 * halfHeight) - 1,
                    (box.getMaxY() - g.south()) / (2 * halfHeight) + 1);
        }
    }
}
