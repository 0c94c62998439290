package org.kuznets.analysis.points;

import java.util.Arrays;

/** The distances from a point to its nearest ones, by rings of cells that grow until they must hold them. */
public final class Neighbours {
    private final Points points;
    private final PointGrid grid;

    public Neighbours(Points points) {
        this.points = points;
        this.grid = new PointGrid(points, 0);
    }

    /** A neighbour and how far it is. */
    public record Near(int point, double metres) {}

    /** The nearest other point, the one with the lower number where two are as near; needs two points. */
    public Near nearest(int i) {
        return new Search(i, 1).go().at(0);
    }

    /** The distances to the {@code count} nearest other points, ascending, metres; needs so many other points. */
    public double[] distances(int i, int count) {
        return new Search(i, count).go().metres;
    }

    private final class Search {
        private final int centre;
        private final double[] metres;
        private final int[] who;

        Search(int centre, int count) {
            if (count >= points.size()) {
                throw new IllegalArgumentException(count + " neighbours of " + points.size() + " points");
            }
            this.centre = centre;
            this.metres = new double[count];
            this.who = new int[count];
            Arrays.fill(metres, Double.POSITIVE_INFINITY);
            Arrays.fill(who, Integer.MAX_VALUE);
        }

        Near at(int k) {
            return new Near(who[k], metres[k]);
        }

        Search go() {
            int column = grid.column(points.x()[centre]);
            int row = grid.row(points.y()[centre]);
            int rings = Math.max(grid.columns(), grid.rows());
            for (int ring = 0; ring <= rings; ring++) {
                // all within ring - 1 cells have been seen
                if ((ring - 1) * grid.cell() > metres[metres.length - 1]) {
                    break;
                }
                for (int r = Math.max(0, row - ring); r <= Math.min(grid.rows() - 1, row + ring); r++) {
                    boolean edge = Math.abs(r - row) == ring;
                    for (int c = column - ring; c <= column + ring; c += edge || ring == 0 ? 1 : 2 * ring) {
                        if (c >= 0 && c < grid.columns()) {
                            look(r * grid.columns() + c);
                        }
                    }
                }
            }
            return this;
        }

        private void look(int cell) {
            for (int k = grid.start(cell); k < grid.start(cell + 1); k++) {
                int j = grid.point(k);
                if (j != centre) {
                    take(j, points.distance(centre, j));
                }
            }
        }

        private void take(int j, double d) {
            int at = metres.length - 1;
            if (d > metres[at] || (d == metres[at] && j > who[at])) {
                return;
            }
            while (at > 0 && (metres[at - 1] > d || (metres[at - 1] == d && who[at - 1] > j))) {
                metres[at] = metres[at - 1];
                who[at] = who[at - 1];
                at--;
            }
            metres[at] = d;
            who[at] = j;
        }
    }
}
