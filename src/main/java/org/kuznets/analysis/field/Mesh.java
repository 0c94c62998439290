package org.kuznets.analysis.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Coordinate;

/**
 * A field on squares of many sizes. Along an outline it is linear between nodes, those of smaller neighbours included;
 * a square with such nodes is a fan of triangles about its middle, which holds their mean.
 */
public final class Mesh {
    private final Leaves leaves;
    private final Corners corners;
    private final Map<Integer, Peak> peaks;

    private final @Nullable Peak seen;

    /** @param seen the highest witness; null for none */
    Mesh(Leaves leaves, Corners corners, Map<Integer, Peak> peaks, @Nullable Peak seen) {
        this.leaves = leaves;
        this.corners = corners;
        this.peaks = peaks;
        this.seen = seen;
    }

    /**
     * One evaluated square.
     *
     * @param value the mean of its corners
     */
    public record Cell(double west, double south, double sideMetres, double value) {}

    /** The evaluated squares, in an order that never changes. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (leaves.lives(leaf) && leaves.active(leaf)) {
                double sum = 0;
                for (int q = 0; q < 4; q++) {
                    sum += corners.value(corners.corner(leaf, q));
                }
                cells.add(new Cell(
                        leaves.metresX(leaves.x(leaf)),
                        leaves.metresY(leaves.y(leaf)),
                        leaves.side(leaf) * leaves.unit,
                        sum / 4));
            }
        }
        return cells;
    }

    /** How many squares there are, those not evaluated included. */
    public int squares() {
        return leaves.living();
    }

    /** At how many nodes the field was evaluated, witnesses not counted. */
    public int evaluations() {
        return corners.evaluations();
    }

    /** The highest value found, at a corner or a witness. */
    public double highest() {
        return top().map(Peak::value).orElse(0f);
    }

    /** Where the highest value found is; empty where nothing was evaluated. */
    public Optional<Coordinate> findHighest() {
        return top().map(p -> new Coordinate(p.x(), p.y()));
    }

    private Optional<Peak> top() {
        Peak top = seen != null && seen.value() > 0 ? seen : null;
        for (int node = 0; node < corners.size(); node++) {
            if (corners.value(node) > (top == null ? 0 : top.value())) {
                top = new Peak(
                        leaves.metresX(corners.unitX(node)), leaves.metresY(corners.unitY(node)), corners.value(node));
            }
        }
        return Optional.ofNullable(top);
    }

    /** The side of the smallest square that may occur, metres. */
    public double finestMetres() {
        return leaves.unit;
    }

    /**
     * The field on a uniform grid, linear in between: NaN outside the mesh, 0 where nothing was evaluated because the
     * lowest level is out of reach.
     */
    public float[] sample(Grid grid) {
        return new Sampling(new MeshNodes(this), grid).values();
    }

    Leaves leaves() {
        return leaves;
    }

    Corners corners() {
        return corners;
    }

    Map<Integer, Peak> peaks() {
        return peaks;
    }
}
