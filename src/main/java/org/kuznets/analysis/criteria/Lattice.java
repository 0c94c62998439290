package org.kuznets.analysis.criteria;

import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The centres of square or hexagonal cells: node (i, j) is at {@code (x(i, j), y(j))}, numbered row by row from the
 * south-west, {@code j columns + i}. In a lattice of hexagons every odd row lies half a step to the east.
 *
 * @param west of the first node of an even row, metres
 * @param south of the first row, metres
 * @param stepX between nodes of a row, metres
 * @param stepY between rows, metres
 * @param hexagons whether odd rows are shifted
 */
public record Lattice(double west, double south, double stepX, double stepY, int columns, int rows, boolean hexagons) {
    private static final double ROW = Math.sqrt(3) / 2;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    public Lattice {
        if (!(stepX > 0) || !(stepY > 0) || columns < 1 || rows < 1 || (long) columns * rows > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(columns + " x " + rows + " nodes, steps " + stepX + ", " + stepY);
        }
    }

    /** The nodes of a grid. */
    public static Lattice of(Grid g) {
        return new Lattice(g.west(), g.south(), g.cell(), g.cell(), g.columns(), g.rows(), false);
    }

    /**
     * Cells over {@code box}, placed by whole multiples of their size, so that another box on the same sheet gives the
     * same cells.
     *
     * @param cell width of a cell, from side to side, metres
     */
    public static Lattice over(Envelope box, double cell, boolean hexagons) {
        double stepY = hexagons ? cell * ROW : cell;
        long i0 = (long) Math.floor(box.getMinX() / cell) - 1;
        long j0 = 2 * (long) Math.floor(box.getMinY() / stepY / 2);
        int columns = (int) ((long) Math.ceil(box.getMaxX() / cell) - i0) + 1;
        int rows = (int) ((long) Math.ceil(box.getMaxY() / stepY) - j0) + 1;
        // sides of squares, not their middles, at round numbers: data often have round corners too
        double half = hexagons ? 0 : stepY / 2;
        return new Lattice(i0 * cell + cell / 2, j0 * stepY + half, cell, stepY, columns, rows, hexagons);
    }

    /** How many nodes {@link #over} would give, however many. */
    public static double nodes(Envelope box, double cell, boolean hexagons) {
        return box.isNull() ? 0 : (box.getWidth() / cell + 3) * (box.getHeight() / cell / (hexagons ? ROW : 1) + 3);
    }

    public int nodes() {
        return columns * rows;
    }

    public double x(int i, int j) {
        return west + (hexagons && (j & 1) == 1 ? i + 0.5 : i) * stepX;
    }

    public double y(int j) {
        return south + j * stepY;
    }

    /** The area of a cell, square metres. */
    public double cellSquareMetres() {
        return stepX * stepY;
    }

    /** The first column of row {@code j} whose node is at {@code x} or east of it; may be {@link #columns}. */
    int columnFrom(double x, int j) {
        double shift = hexagons && (j & 1) == 1 ? 0.5 : 0;
        double at = Math.ceil((x - west) / stepX - shift);
        return (int) Math.max(0, Math.min(columns, at));
    }

    /** The first row that is at {@code y} or north of it; may be {@link #rows}. */
    int rowFrom(double y) {
        return (int) Math.max(0, Math.min(rows, Math.ceil((y - south) / stepY)));
    }

    /** The node of the cell that a place lies in; -1 outside all cells. */
    public int cellAt(double x, double y) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        int below = (int) Math.floor((y - south) / stepY);
        for (int j = Math.max(0, below); j <= Math.min(rows - 1, below + 1); j++) {
            double shift = hexagons && (j & 1) == 1 ? 0.5 : 0;
            int i = (int) Math.round((x - west) / stepX - shift);
            double d = Math.hypot(x - x(i, j), y - y(j));
            if (i >= 0 && i < columns && d < least) {
                least = d;
                best = j * columns + i;
            }
        }
        // the corners of a cell lie farthest from its middle
        double reach = hexagons ? stepX / Math.sqrt(3) : stepX * Math.sqrt(0.5);
        return least <= reach * (1 + 1e-9) ? best : -1;
    }

    /** The cells that share a side with a cell. */
    public int[] neighbours(int cell) {
        int i = cell % columns;
        int j = cell / columns;
        int left = hexagons && (j & 1) == 0 ? i - 1 : i;
        int[][] all = hexagons
                ? new int[][] {
                    {i - 1, j}, {i + 1, j}, {left, j - 1}, {left + 1, j - 1}, {left, j + 1}, {left + 1, j + 1}
                }
                : new int[][] {{i - 1, j}, {i + 1, j}, {i, j - 1}, {i, j + 1}};
        return java.util.Arrays.stream(all)
                .filter(p -> p[0] >= 0 && p[0] < columns && p[1] >= 0 && p[1] < rows)
                .mapToInt(p -> p[1] * columns + p[0])
                .toArray();
    }

    /** The shape of a cell. Neighbours have the very same corners. */
    public Polygon shape(int cell) {
        int i = cell % columns;
        int j = cell / columns;
        int odd = hexagons ? j & 1 : 0;
        int[][] corners = hexagons
                ? new int[][] {{0, 2}, {1, 1}, {1, -1}, {0, -2}, {-1, -1}, {-1, 1}}
                : new int[][] {{1, 1}, {1, -1}, {-1, -1}, {-1, 1}};
        // in halves of a column; a row is three parts high for hexagons, two for squares
        int parts = hexagons ? 3 : 2;
        Coordinate[] ring = new Coordinate[corners.length + 1];
        for (int k = 0; k <= corners.length; k++) {
            int[] c = corners[k % corners.length];
            ring[k] = new Coordinate(
                    west + (2 * i + odd + c[0]) * (stepX / 2), south + (parts * j + c[1]) * (stepY / parts));
        }
        return SHAPES.createPolygon(ring);
    }
}
